import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'
import { line } from './signing.ts'

const rule = 'signature-unverifiable'
const hex = '0123456789abcdef'.repeat(4)

const plan = (more: string) => `signatures:\n${line('clinician', 'S. Lowe', '2026-10-19', more)}`

describe('signature-unverifiable', () => {
  it.each([
    ['digest: txplan2-sha256:00', 'signatures[0].digest', /does not know/],
    ['digest: abc', 'signatures[0].digest', /wanted “txplan1-sha256:”/],
    [`digest: txplan1-sha256:${hex}0`, 'signatures[0].digest', /is none/],
    [`digest: txplan1-sha256:${hex.toUpperCase()}`, 'signatures[0].digest', /is none/],
    ['proof: MIAG', 'signatures[0].proof', /proof and no digest/],
    ['scan: { digest: x }', 'signatures[0].scan', /names no file/],
    ['scan: { file: signed/r1.pdf }', 'signatures[0].scan', /another page/],
    ['scan: { file: signed/r1.pdf, digest: 1f }', 'signatures[0].scan', /wanted “sha256:”/],
  ])('finds %s', (more, place, words) => {
    expect(placesOf(rule, plan(more))).toEqual([place])
    expect(saidBy(rule, plan(more))[0]).toMatch(words)
  })

  it.each([
    [`digest: txplan1-sha256:${hex}`],
    [`digest: txplan1-sha256:${hex}, proof: MIAG`],
    [`scan: { file: signed/r1.pdf, digest: sha256:${hex} }`],
    ['revision: 1'],
  ])('is silent about %s', (more) => {
    expect(placesOf(rule, plan(more))).toEqual([])
  })

  it('finds each fault of one signature', () => {
    const more = 'digest: abc, scan: { file: signed/r1.pdf }'
    expect(placesOf(rule, plan(more))).toEqual(['signatures[0].digest', 'signatures[0].scan'])
  })
})

import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/lint/finding.ts'
import { compact } from '../../../src/lint/formats/compact.ts'
import { summarize } from '../../../src/lint/formats/format.ts'
import { json } from '../../../src/lint/formats/json.ts'
import { noPaint } from '../../../src/lint/formats/paint.ts'
import { pretty } from '../../../src/lint/formats/pretty.ts'
import { lineIndex } from '../../../src/source/lines.ts'
import { lintExample, lintText } from '../../helpers/lint.ts'

const text = [
  'txplan: 1',
  'status: actve',
  'client: { name: Maria Rivera, date_of_birth: 31 May }',
  'goals:',
  '  - statement: "[insert goal]"',
  '    Maria said: she is tired',
  '',
].join('\n')

const findings = lintText(text)
const input = (showValues: boolean, list: readonly Finding[] = findings) => ({
  findings: list,
  summary: summarize(list, 1, 0),
  showValues,
  asOf: '2026-11-21',
})

const show = (showValues: boolean, width = 100) =>
  pretty({
    ...input(showValues),
    paint: noPaint,
    width,
    lineOf: (_, line) => lineIndex(text).line(line),
  })

const secrets = ['Maria', 'Rivera', '31 May', 'tired', 'insert goal']

describe('formats', () => {
  it('find what this text has', () => {
    const rules = findings.map(({ rule }) => rule)
    for (const rule of ['wrong-type', 'unknown-key', 'placeholder-left'])
      expect(rules).toContain(rule)
  })

  it.each([
    ['json', json],
    ['compact', compact],
  ] as const)('%s shows no client text unless asked', (_, format) => {
    for (const secret of secrets) expect(format(input(false))).not.toContain(secret)
    expect(format(input(true))).toContain('31 May')
  })

  it('pretty shows no client text where it may not', () => {
    for (const secret of secrets) expect(show(false)).not.toContain(secret)
    expect(show(true)).toContain('Maria')
  })

  it('json is as documented', () => {
    const schema = JSON.parse(readFileSync('schemas/lint-report.schema.json', 'utf8')) as object
    const valid = new Ajv({ strict: false }).compile(schema)
    expect(valid(JSON.parse(json(input(false)))), JSON.stringify(valid.errors)).toBe(true)
    expect(valid(JSON.parse(json(input(true, []))))).toBe(true)
  })

  it('pretty puts the caret under the place', () => {
    const lines = show(true).split('\n')
    const at = lines.findIndex((line) => line.includes('│ status: actve'))
    const caret = lines[at + 1] as string
    expect(caret.indexOf('^')).toBe((lines[at] as string).indexOf('actve'))
    expect(caret.match(/\^+/)?.[0]).toBe('^^^^^')
  })

  it.each([40, 60, 100])('pretty keeps to %i columns where words allow it', (width) => {
    for (const line of show(true, width).split('\n'))
      if (!line.includes('│')) expect(line.length).toBeLessThanOrEqual(Math.max(width, 60))
  })

  it('pretty tells a command as it can be typed here, and no path that a shell would take apart', () => {
    const finding = findings[0] as Finding
    const told = (file: string) => {
      const fix = 'Have the client sign: txplan sign PLAN --as client.'
      const list = [{ ...finding, file, fix, args: {} }]
      return pretty({ ...input(false, list), paint: noPaint, width: 200, lineOf: () => undefined })
    }
    for (const file of ['clients/rivera-j/plan.yaml', 'a.plan.yaml'])
      expect(told(file)).toContain(`txplan sign ${file} --as client`)
    for (const file of ['my clients/plan.yaml', '-x/plan.yaml', 'clients/rivera-j/record.yaml'])
      expect(told(file)).toContain('txplan sign PLAN --as client')
  })

  it('pretty does not pass control characters on to the terminal', () => {
    const shown = pretty({
      ...input(true),
      paint: noPaint,
      width: 100,
      lineOf: () => 'status: \u001B[2Jactve\u0007',
    })
    expect(shown).not.toContain('\u001B')
    expect(shown).not.toContain('\u0007')
  })
})

describe('whose requirement is not met', () => {
  const asked = lintExample({
    plan: 'txplan: 1\ngoals:\n  - statement: Calm\n',
    profiles: ['carf', 'va-105'],
  }).filter(({ rule }) => rule === 'strengths-missing')

  const prettily = (list: readonly Finding[]) =>
    pretty({ ...input(false, list), paint: noPaint, width: 100, lineOf: () => undefined })

  it('is in json: profile, citation, confidence', () => {
    const report = JSON.parse(json(input(false, asked))) as { findings: Record<string, unknown>[] }
    expect(report.findings[0]).toMatchObject({
      rule: 'strengths-missing',
      severity: 'error',
      profile: 'va-105',
      citation: '12VAC35-105-660 A-D, -665 A-B, -675 A-D',
      requirement: 'required',
      confidence: 'primary-partial',
      sources: ['VA2'],
    })
    const schema = JSON.parse(readFileSync('schemas/lint-report.schema.json', 'utf8')) as object
    const valid = new Ajv({ strict: false }).compile(schema)
    expect(valid(report), JSON.stringify(valid.errors)).toBe(true)
  })

  it('is told to a person, with how well the text could be read', () => {
    expect(prettily(asked).replace(/\s+/g, ' ')).toContain(
      'Required by Virginia DBHDS-licensed providers: 12VAC35-105-660 A-D, -665 A-B, -675 A-D (va-105; a part of the provision was read).',
    )
  })

  it('is in a line of its own format', () => {
    expect(compact(input(false, asked))).toMatch(/ \[va-105\]\n$/)
  })
})

describe('notes that nobody in particular asks for', () => {
  const bare = lintText('txplan: 1\ngoals:\n  - statement: Calm\n')
  const notes = bare.filter(({ severity, rule }) => severity === 'info' && /-missing$/.test(rule))

  const prettily = (list: readonly Finding[]) =>
    pretty({ ...input(false, list), paint: noPaint, width: 100, lineOf: () => undefined })

  it('are listed in one place where there are many', () => {
    expect(notes.length).toBeGreaterThan(3)
    expect(prettily(notes)).toMatch(/^ {2}also {4}info {2}Parts that guides name/m)
    for (const { rule } of notes) expect(prettily(notes)).toContain(`${rule} (`)
  })

  it('are told in full where there are few', () => {
    expect(prettily(notes.slice(0, 3))).not.toContain('Parts that guides name')
  })
})

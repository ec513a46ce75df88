/** The engine: order, repetition, misfits, severities, and that nothing ever throws. */
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { type LintOptions, lintUnit } from '../../src/lint/engine.ts'
import { inOrder, pathText } from '../../src/lint/finding.ts'
import { readSource } from '../../src/source/read.ts'
import { defaultDay, lintExample, lintFile, lintText, ruleIds } from '../helpers/lint.ts'
import { placesOf } from '../helpers/rule-findings.ts'

const draft = `txplan: 1
goals:
  - statement: Sleep ___ hours
  - statement: Worry less
problems:
  - statement: Wakes at three
`

describe('order', () => {
  it('is that of file, line, column and rule', () => {
    const record = 'txplan: 1\nsessions:\n  - date: 2026-10-08\n    note: See ___\n'
    const findings = lintExample({ plan: draft, record })
    expect(findings.length).toBeGreaterThan(4)
    expect(findings).toEqual([...findings].sort(inOrder))
    expect(findings.at(-1)?.file).toBe('record.yaml')
  })

  it('is the same every time', () => {
    expect(lintText(draft)).toEqual(lintText(draft))
  })
})

describe('repetition', () => {
  it('says the same of the same place once', () => {
    const findings = lintText(draft)
    const keys = findings.map(({ rule, messageId, path, args }) =>
      JSON.stringify([rule, messageId, path, args]),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('misfits', () => {
  it('are reported once and left out, and the rest is judged', () => {
    const plan = 'goals:\n  - Sleep\n  - id: calm\n    statement: Worry ___ less\nstatus: actve\n'
    expect(placesOf('wrong-type', plan)).toEqual(['goals[0]', 'status'])
    expect(placesOf('missing-id', plan)).toEqual([])
    expect(placesOf('empty-statement', plan)).toEqual([])
    expect(placesOf('placeholder-left', plan)).toEqual(['goals[1].statement'])
  })

  it('are not called missing', () => {
    const two = 'problems:\n  - id: a\n  - id: b\n'
    const plan = `${two}goals:\n  - id: g\n    problems: [7]\n`
    expect(placesOf('orphan-goal', plan)).toEqual([])
    expect(placesOf('client-without-name', 'client:\n  name: 7\n')).toEqual([])
    expect(placesOf('clinician-missing', 'clinician: [S. Lowe]\n')).toEqual([])
  })

  it('do not shift the places of what follows', () => {
    const plan = 'goals:\n  - 7\n  - statement: Calm\n'
    expect(placesOf('missing-id', plan)).toEqual(['goals[1]'])
  })
})

describe('severities', () => {
  const severity = (practice: string, options: Partial<LintOptions> = {}) =>
    lintExample({ plan: draft, practice: `txplan: 1\n${practice}` }, options)
      .filter(({ rule }) => rule === 'missing-id')
      .map((finding) => finding.severity)

  it('are those of the rule, then of txplan.yaml, then of the caller', () => {
    const practice = 'lint:\n  rules:\n    missing-id: error\n'
    expect(severity('')).toEqual(['warning', 'warning', 'warning'])
    expect(severity(practice)).toEqual(['error', 'error', 'error'])
    expect(severity(practice, { rules: { 'missing-id': 'info' } })).toEqual([
      'info',
      'info',
      'info',
    ])
    expect(severity(practice, { rules: { 'missing-id': 'off' } })).toEqual([])
  })

  it('of structural rules stay as they are', () => {
    const options = { rules: { 'wrong-type': 'off' as const } }
    expect(ruleIds(lintText('txplan: 1\nstatus: actve\n', options))).toContain('wrong-type')
  })
})

describe('files', () => {
  it('findings of the record stand in the record', () => {
    const record = 'txplan: 1\nsessions:\n  - date: 2026-10-08\n    objectives: [nowhere]\n'
    const [finding] = lintExample({ plan: 'txplan: 1\n', record }).filter(
      ({ rule }) => rule === 'unresolved-id',
    )
    expect(finding).toMatchObject({
      file: 'record.yaml',
      range: { start: { line: 4, column: 18 } },
    })
  })

  it('judges a record without a plan by the rules that need none', () => {
    const note = 'Client was engaged, made good progress and is motivated to continue.'
    const session = `  - date: 2026-10-08\n    objectives: [nowhere]\n    note: ${note}\n`
    const document = readSource(`txplan: 1\nsessions:\n${session}${session}`)
    const ids = ruleIds(
      lintUnit({ record: lintFile('record.yaml', document) }, { asOf: defaultDay }),
    )
    expect(ids).toContain('text-copied-between-fields')
    expect(ids).not.toContain('unresolved-id')
    expect(ids).not.toContain('clinician-missing')
  })

  it('has nothing to say of nothing', () => {
    expect(lintUnit({}, { asOf: defaultDay })).toEqual([])
  })

  it('every finding lies within its file', () => {
    const lines = draft.split('\n').length
    for (const { range } of lintText(draft)) {
      expect(range.start.line).toBeGreaterThan(0)
      expect(range.end.line).toBeLessThanOrEqual(lines)
    }
  })
})

describe('never throws', () => {
  const example = (name: string) =>
    readFileSync(new URL(`../../examples/clients/okafor-d/${name}.yaml`, import.meta.url), 'utf8')
  const plan = example('plan')
  const record = example('record')

  const lint = (planText: string, recordText: string) => {
    const findings = lintExample({ plan: planText, record: recordText })
    for (const { path, range } of findings) {
      expect(pathText(path)).toBeTypeOf('string')
      expect(range.start.line).toBeGreaterThan(0)
    }
  }

  it('on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => lint(text, text)),
    )
  })

  it('on any text that looks like YAML', () => {
    const unit = fc.constantFrom(...' \n:-#&*!|>\'"%@`{}[],?x1', 'goals', 'id', 'txplan: 1\n', '  ')
    fc.assert(fc.property(fc.string({ unit, maxLength: 80 }), (text) => lint(text, text)))
  })

  it('on a plan with a piece cut out, doubled or replaced', () => {
    const piece = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(200),
      fc.constantFrom('', '\n', ': ', '- ', '"', '|', '\t', '{', '# txplan-disable-line', 'ü'),
    )
    const cut = (text: string, [at, length, by]: [number, number, string]) => {
      const start = Math.floor(at * text.length)
      return text.slice(0, start) + by + text.slice(start + length)
    }
    const property = fc.property(piece, piece, (a, b) => lint(cut(plan, a), cut(record, b)))
    fc.assert(property, { numRuns: 60 })
  })

  it('on a plan with any value in any place', () => {
    const places = [...placesIn(readSource(plan).value)]
    const property = fc.property(fc.nat(places.length - 1), fc.jsonValue(), (at, value) => {
      const whole = structuredClone(readSource(plan).value)
      put(whole, places[at] ?? [], value)
      lint(stringify(whole), record)
    })
    fc.assert(property, { numRuns: 100 })
  })
})

type Parts = (string | number)[]

function* placesIn(value: unknown, path: Parts = []): Generator<Parts> {
  if (path.length > 0) yield path
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value))
    yield* placesIn(inner, [...path, Array.isArray(value) ? Number(key) : key])
}

function put(root: unknown, path: Parts, value: unknown): void {
  let here = root as Record<string | number, unknown>
  for (const part of path.slice(0, -1)) here = here[part] as Record<string | number, unknown>
  here[path.at(-1) ?? ''] = value
}

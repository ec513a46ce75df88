/** What is told of a plan that was complete when it was signed. */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { careOf } from '../../src/care/care.ts'
import { version } from '../../src/cli/version.ts'
import { summarize } from '../../src/lint/formats/format.ts'
import { json } from '../../src/lint/formats/json.ts'
import { signedLines } from '../../src/lint/formats/signed-lines.ts'
import { ruleSetDigest } from '../../src/lint/rule-set.ts'
import { signedNote } from '../../src/lint/signed-note.ts'
import { digestOf } from '../../src/plan/digest.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { profileBook } from '../../src/practice/profiles.ts'
import { readSource } from '../../src/source/read.ts'
import { lintFile } from '../helpers/lint.ts'
import { inFolder, runInProcess } from '../helpers/run.ts'

const head = (target: number) =>
  `txplan: 1\nrevision: { number: 1, date: 2026-10-01 }\nclient: { name: Marcy Dole, coverages: [{ payer: Acme, profile: va-105 }] }\nobjectives:\n  - id: walks\n    statement: Walk ${target} times a week\n`

const book = profileBook()
const rulesOf = (text: string, day: string) => {
  const plan = readSource(text).value as Plan
  const care = careOf({
    plan,
    record: undefined,
    practice: undefined,
    identities: undefined,
    asOf: day,
    book,
  })
  return ruleSetDigest(care, day, version)
}

interface Kept {
  target?: number
  complete?: boolean
  rules?: string
  more?: string
}

/** Signed with 4; stands there with `target`. */
function signed({
  target = 4,
  complete = true,
  rules = rulesOf(head(4), '2026-10-02'),
  more = '',
}: Kept = {}) {
  const digest = digestOf(readSource(head(4)).value as Plan)
  return `${head(target)}signatures:\n  - role: clinician\n    name: S. Lowe\n    signed: 2026-10-02T10:00-04:00\n    method: electronic\n    revision: 1\n    digest: ${digest}\n    checked: { profiles: [va-105], rules: "${rules}", complete: ${complete} }\n${more}`
}

const noteOf = (text: string, asOf = '2026-11-21') =>
  signedNote({ plan: lintFile('plan.yaml', readSource(text)) }, { asOf, book }, version)

describe('signedNote', () => {
  it('tells the day, the profiles, and that the rules are the same', () => {
    expect(noteOf(signed())).toEqual({
      file: 'plan.yaml',
      on: '2026-10-02',
      role: 'clinician',
      profiles: ['va-105'],
      rules: 'same',
    })
  })

  it('tells that the rules of that day were others', () => {
    expect(noteOf(signed({ rules: 'sha256:00' }))?.rules).toBe('changed')
  })

  it.each([
    ['the text is another now', signed({ target: 3 })],
    ['it was not complete', signed({ complete: false })],
    ['it is of an earlier revision', signed().replace('{ number: 1', '{ number: 2')],
    ['it was refused', signed().replace('electronic', 'refused')],
    ['nothing was kept', head(4)],
    ['the signatures are no list', `${head(4)}signatures: yes\n`],
    ['a signature is none', `${head(4)}signatures: [null, 3]\n`],
  ])('says nothing where %s', (_, text) => {
    expect(noteOf(text)).toBeUndefined()
  })

  it('says nothing on a day before it was signed', () => {
    expect(noteOf(signed(), '2026-10-01')).toBeUndefined()
    expect(noteOf(signed(), '2026-10-02')).toBeDefined()
  })
})

describe('in words', () => {
  const note = noteOf(signed())
  const input = (count: number) => ({
    findings: [],
    summary: summarize([], count, 0),
    showValues: false,
    asOf: '2026-11-21',
    signed: note ? Array.from({ length: count }, () => note) : [],
  })

  it('is a line each, and one for very many', () => {
    expect(signedLines(input(1))).toEqual([
      'plan.yaml: complete under va-105 when signed on 2026-10-02, by the same rules as on 2026-11-21.',
    ])
    expect(signedLines({ ...input(1), asOf: '2026-10-02' })).toEqual([
      'plan.yaml: complete under va-105 when signed on 2026-10-02.',
    ])
    expect(signedLines(input(20))).toHaveLength(20)
    expect(signedLines(input(21))).toEqual([
      '21 plans were complete when they were signed; --format json lists them.',
    ])
  })

  it('is as documented in JSON', () => {
    const schema = JSON.parse(readFileSync('schemas/lint-report.schema.json', 'utf8')) as object
    const valid = new Ajv({ strict: false }).compile(schema)
    const report = JSON.parse(json(input(2))) as { signed?: unknown[] }
    expect(valid(report), JSON.stringify(valid.errors)).toBe(true)
    expect(report.signed).toHaveLength(2)
    expect(JSON.parse(json(input(0)))).not.toHaveProperty('signed')
  })
})

it('stands in the report of lint, with the day of --as-of, and is no finding', async () => {
  await inFolder({ 'a.plan.yaml': signed(), 'b.plan.yaml': signed({ target: 3 }) }, async (cwd) => {
    const run = (...args: string[]) => runInProcess(['lint', '--no-history', ...args], { cwd })
    const { stdout } = await run('a.plan.yaml', 'b.plan.yaml', '--as-of', '2026-11-02')
    const lines = stdout.split('\n').filter((line) => line.includes('when signed'))
    expect(lines).toEqual([
      'a.plan.yaml: complete under va-105 when signed on 2026-10-02, by the same rules',
    ])
    expect(stdout).toMatch(/by the same rules\n +as on 2026-11-02\./)
    const early = await run('a.plan.yaml', '--as-of', '2026-10-01')
    expect(early.stdout).not.toContain('when signed')
  })
})

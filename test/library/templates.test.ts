/** Every presentation that comes with the program: whole, sourced, and a plan without a finding comes of it. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInTable, statusOn } from '../../src/codes/icd10cm.ts'
import { judge } from '../../src/language/objective/judge.ts'
import { libraryFaults } from '../../src/library/faults.ts'
import { entriesOf, entryKinds, Library } from '../../src/library/library.ts'
import { lintUnit } from '../../src/lint/engine.ts'
import { pathText, sentence } from '../../src/lint/finding.ts'
import { presentationShape } from '../../src/plan/shapes.generated.ts'
import { checkStructure } from '../../src/plan/structure.ts'
import type { Plan, Presentation } from '../../src/plan/types.generated.ts'
import { builtInShelf } from '../../src/practice/library.ts'
import { profileBook } from '../../src/practice/profiles.ts'
import { readQuickly } from '../../src/source/quick.ts'
import { readSource } from '../../src/source/read.ts'
import { planOf } from '../../src/writing/plan-of.ts'
import { day, exampleAnswers, textsOf } from './example-answers.ts'

const folder = 'templates/library'
const files = readdirSync(folder).sort()

interface Template {
  file: string
  text: string
  value: Presentation
}

const templates = files.map((file): Template => {
  const text = readFileSync(`${folder}/${file}`, 'utf8')
  return { file, text, value: (readSource(text).value ?? {}) as Presentation }
})

/** The plan that comes of it, each blank filled with its own example. */
const planFrom = (one: Presentation): Plan =>
  planOf(exampleAnswers(one), { library: new Library([one]), today: day })

it('are enough to choose from', () => {
  expect(templates.length).toBeGreaterThanOrEqual(24)
})

describe.each(templates.map((one) => [one.file, one] as const))('%s', (file, { text, value }) => {
  it('fits the format, and the quick reader reads it as the thorough one', () => {
    const document = readSource(text)
    expect(document.problems).toEqual([])
    expect(checkStructure(document.value, presentationShape, document.root)).toEqual([])
    expect(readQuickly(text)?.value).toEqual(document.value)
  })

  it('holds together', () => {
    expect(libraryFaults(value)).toEqual([])
  })

  it('goes by the name of its file, and says what it is', () => {
    expect(`${value.id}.yaml`).toBe(file)
    for (const said of [value.title, value.summary, value.plain]) expect(said).toBeTruthy()
    expect(value.populations).not.toHaveLength(0)
  })

  it('has texts of every kind', () => {
    const kinds = new Set(entriesOf(value).map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual([...entryKinds].sort())
    expect(textsOf(value)).toBeGreaterThanOrEqual(10)
  })

  it('names diagnoses that there are, and one for its example that can be billed', () => {
    const { diagnoses = [], problems = [], example } = value
    const codes = [...diagnoses, ...problems.flatMap((one) => one.diagnoses ?? [])]
    expect(codes).not.toHaveLength(0)
    for (const code of codes)
      expect(['billable', 'header'], code).toContain(statusOn(builtInTable(), code, day).status)
    expect(statusOn(builtInTable(), example?.diagnosis ?? '', day).status).toBe('billable')
  })

  it('says for each intervention what it rests on', () => {
    for (const { id, sources = [] } of value.interventions ?? [])
      expect(sources.length, id).toBeGreaterThan(0)
    for (const { id, title, year, kind } of value.sources ?? []) {
      expect(title, id).toBeTruthy()
      expect(kind, id).toBeTruthy()
      expect(year, id).toBeGreaterThan(1950)
      expect(year, id).toBeLessThanOrEqual(2026)
    }
  })

  it('has objectives that are SMART by their sentence alone', () => {
    for (const { id, statement = '' } of objectivesOf(planFrom(value)))
      expect(judge(statement).missing, `${id}: ${statement}`).toEqual([])
  })

  it.each(['commercial-generic', 'medicare-outpatient'])(
    'leaves nothing to find by %s',
    (profile) => {
      const source = readSource(JSON.stringify(planFrom(value)))
      const found = lintUnit(
        { plan: { file: 'plan.yaml', document: source, comments: [] } },
        { asOf: day, book: profileBook(), library: builtInShelf, profiles: [profile] },
      )
      expect(
        found.map(
          (one) => `${one.severity} ${one.rule} ${pathText(one.path)}: ${sentence(one, true)}`,
        ),
      ).toEqual([])
    },
  )
})

const objectivesOf = ({ goals = [] }: Plan) => goals.flatMap(({ objectives = [] }) => objectives)

/** Texts of the same field that begin two clients’ plans alike. */
describe('sentences', () => {
  const fields = ['statement', 'behavioral_definition', 'description', 'rationale', 'precautions']
  const enough = 7

  it.each(fields)('of %s stand in one file only', (field) => {
    const first = new Map<string, string>()
    const shared: string[] = []
    for (const { file, value } of templates)
      for (const { text } of entriesOf(value))
        for (const one of sentencesIn((text as Record<string, unknown>)[field])) {
          const before = first.get(one)
          if (before !== undefined && before !== file) shared.push(`${before}, ${file}: ${one}`)
          first.set(one, before ?? file)
        }
    expect(shared).toEqual([])
  })

  const sentencesIn = (text: unknown): string[] =>
    typeof text === 'string'
      ? text
          .split(/(?<=[.;:?!])\s+/)
          .map((one) => one.toLowerCase().match(/[\p{L}\p{N}{}-]+/gu) ?? [])
          .flatMap((words) => (words.length >= enough ? words.join(' ') : []))
      : []
})

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type {
  ClientRecord,
  Goal,
  Objective,
  Plan,
  Practice,
} from '../../../src/plan/types.generated.ts'
import { plainWords } from '../../../src/practice/plain-words.ts'
import { clientDocument } from '../../../src/render/client-view/client-document.ts'
import { sentences } from '../../../src/render/client-view/sentences.ts'
import type { Block, View } from '../../../src/render/view.ts'
import { piecesOfView } from '../../../src/render/view-text.ts'
import { readSource } from '../../../src/source/read.ts'
import { filledPlan, patternOf } from '../plan-view/filled-plan.ts'

const read = (path: string): unknown => readSource(readFileSync(path, 'utf8')).value
const practice = read('examples/txplan.yaml') as Practice
const examples = readdirSync('examples/clients').map((name): [string, Plan, ClientRecord?] => {
  const folder = `examples/clients/${name}`
  const hasRecord = readdirSync(folder).includes('record.yaml')
  const record = hasRecord ? (read(`${folder}/record.yaml`) as ClientRecord) : undefined
  return [name, read(`${folder}/plan.yaml`) as Plan, ...(record ? [record] : [])] as never
})

const documentOf = (plan: Plan, record?: ClientRecord) =>
  clientDocument(
    { plan, practice, asOf: '2026-11-22', ...(record ? { record } : {}) },
    plainWords(),
  )

const textOf = (view: View) => [...piecesOfView(view)].map(({ text }) => text).join('\n')
const folded = (text: string) => text.replace(/[*_]/g, '').replace(/\s+/g, ' ').trim()

type Item = Extract<Block, { kind: 'item' }>

const itemsIn = (blocks: Block[]): Item[] =>
  blocks.flatMap((block) => (block.kind === 'item' ? [block, ...itemsIn(block.blocks)] : []))
const stepsIn = (view: View) =>
  view.sections.flatMap(({ blocks }) => itemsIn(blocks)).filter(({ label }) => /^Step /.test(label))

const objectivesOf = (plan: Plan): Objective[] => [
  ...(plan.goals ?? []).flatMap(({ objectives = [] }) => objectives),
  ...(plan.objectives ?? []),
]

const statuses = [
  undefined,
  'active',
  'met',
  'partly-met',
  'not-met',
  'deferred',
  'revised',
  'discontinued',
] as const

const objective = fc.record(
  {
    statement: fc.stringMatching(/^[a-z]{4,9} [a-z]{4,9}$/),
    plain: fc.stringMatching(/^[a-z]{4,9} [a-z]{4,9}$/),
    status: fc.constantFrom(...statuses),
    completed: fc.constantFrom('2026-05-01', undefined),
  },
  { requiredKeys: ['statement'] },
)
const goal = fc.record(
  {
    statement: fc.stringMatching(/^[a-z]{4,9} [a-z]{4,9}$/),
    status: fc.constantFrom(...statuses),
    objectives: fc.array(objective, { maxLength: 4 }),
  },
  { requiredKeys: ['objectives'] },
)
const anyPlan = fc
  .record({
    goals: fc.array(goal, { maxLength: 4 }),
    objectives: fc.array(objective, { maxLength: 3 }),
  })
  .map(({ goals, objectives }) => {
    const numbered = goals.map((one, i) => ({ ...one, id: `g${i}` }))
    const beside = objectives.map((one, i) => (i === 1 ? { ...one, goal: 'g0' } : one))
    return JSON.parse(JSON.stringify({ goals: numbered, objectives: beside })) as Plan
  })

describe('parity of the client’s version with the plan', () => {
  test('every objective of any plan stands in it once, with its agreed sentence', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { view } = documentOf(plan)
        const objectives = objectivesOf(plan)
        const steps = stepsIn(view)
        expect(steps).toHaveLength(objectives.length)
        expect(new Set(steps.map(({ id }) => id)).size).toBe(objectives.length)
        const text = textOf(view)
        for (const { statement = '', plain } of objectives) {
          expect(text).toContain(statement)
          if (plain) expect(text).toContain(plain)
        }
        for (const one of plan.goals as Goal[]) expect(text).toContain(one.statement ?? '')
      }),
      { numRuns: 150 },
    )
  })

  test.each(examples)('%s: every goal and objective in full', (_, plan, record) => {
    const text = folded(textOf(documentOf(plan, record).view))
    for (const one of [...(plan.goals ?? []), ...objectivesOf(plan)])
      if (one.statement) expect(text).toContain(folded(one.statement))
  })

  test.each(examples)(
    '%s: every number comes from the plan, its record or the practice',
    (_, plan, record) => {
      const { view } = documentOf(plan, record)
      const source = JSON.stringify([plan, record, practice])
      const known = new Set(source.match(/\d+/g)?.map(Number))
      const own = { ...view, sections: view.sections.filter(({ id }) => id !== 'words') }
      const numbers = textOf(own).match(/\d+/g)?.map(Number) ?? []
      // The span of an objective is resolved to a day of its own; those days are the plan’s too.
      const days = /\b\d+ (?:weeks?|months?|days?)\b/.test(source)
        ? new Set(yearsAndDays)
        : new Set<number>()
      expect(numbers.filter((one) => !known.has(one) && !days.has(one))).toEqual([])
    },
  )

  test.each(examples)('%s: nothing written for the client contradicts it', (_, plan, record) => {
    expect(documentOf(plan, record).report.differs).toEqual([])
  })
})

/** Figures that a resolved day may hold. */
const yearsAndDays = [...Array.from({ length: 31 }, (_, i) => i + 1), 2025, 2026, 2027]

describe('what it holds', () => {
  const plan = read('examples/clients/okafor-d/plan.yaml') as Plan
  const record = read('examples/clients/okafor-d/record.yaml') as ClientRecord
  const { view, report } = documentOf(plan, record)
  const text = textOf(view)

  test('whom to call stands before anything is asked of the client', () => {
    const ids = view.sections.map(({ id }) => id)
    expect(ids.slice(0, 3)).toEqual(['opening', 'safety', 'why'])
    expect(text).toContain('Call or text 988, or go to the emergency room.')
    expect(text).toContain('Chidi Okafor, Husband, 207-555-0172')
  })

  test('diagnoses are named in words, the code behind them', () => {
    expect(text).toContain('Generalized anxiety disorder (code F41.1)')
    expect(view.sections.every(({ title }) => !/F\d\d/.test(title))).toBe(true)
  })

  test('where each step began, what is the latest score, and what is wanted by when', () => {
    expect(text).toContain('14 points on September 29, 2026')
    expect(text).toContain('9 points on November 10, 2026')
    expect(text).toContain('7 points or less by December 29, 2026')
    expect(text).toContain('4 activities a week or more by December 29, 2026')
    const step = stepsIn(view).find(({ label }) => label === 'Step 1c')
    expect(step?.blocks.some(({ kind }) => kind === 'chart')).toBe(true)
  })

  test('nothing that is for the clinic or the payer alone', () => {
    for (const hidden of [
      'PSH-4471902',
      'A-260917-33',
      '90834',
      'Raised from three tasks',
      'Checking keeps the worry alive',
      'Without treatment a third episode',
      'lisinopril',
    ])
      expect(text).not.toContain(hidden)
  })

  test('it reads easily, and what it adds reads more easily than the plan’s own text', () => {
    expect(report.grade?.grade).toBeLessThan(8)
    expect(report.added?.grade).toBeLessThan(report.grade?.grade ?? 0)
    expect(report.hardest).toHaveLength(3)
    expect(report.hardest.map((one) => one.text)).not.toContain(sentences.opening)
  })

  test('words of the field are explained at the end, in the order of the alphabet', () => {
    const words = view.sections.find(({ id }) => id === 'words')
    const table = words?.blocks.find((block) => block.kind === 'table')
    const rows = table?.kind === 'table' ? table.rows.map(([word]) => textOfCell(word)) : []
    expect(rows).toContain('PHQ-9')
    expect(rows).toContain('Behavioral activation')
    expect(rows).not.toContain('Cognition')
    expect(rows).toEqual([...rows].sort((a, b) => a.localeCompare(b, 'en')))
    expect(report.explained).toBe(rows.length)
  })
})

const textOfCell = (cell: unknown) => /"text":"([^"]*)"/.exec(JSON.stringify(cell))?.[1] ?? ''

describe('a plan in another language', () => {
  const plan: Plan = {
    language: 'es',
    summary: 'Quiero volver a dormir toda la noche. Tengo mucho miedo de no poder.',
    goals: [
      { id: 'g', statement: 'Dormir toda la noche.', client_words: 'Quiero dormir sin miedo.' },
    ],
  }
  const { view, report } = documentOf(plan)

  test('is tagged as what it is, and not judged by a formula for English', () => {
    const spanish = [...piecesOfView(view)].filter(({ language }) => language === 'es')
    expect(spanish.map(({ text }) => text)).toContain('Quiero dormir sin miedo.')
    expect(report.grade).toBeUndefined()
    expect(report.hardest).toEqual([])
  })
})

describe('what it leaves out', () => {
  test('an empty plan is a title and a sentence', () => {
    const { view, report } = documentOf({})
    expect(view.sections.map(({ id }) => id)).toEqual(['opening', 'agreed'])
    expect(report.hardest).toEqual([])
  })

  test('a closed step stands under “Done”, a deferred one waits where it was', () => {
    const plan: Plan = {
      goals: [
        {
          id: 'g',
          statement: 'Sleep',
          objectives: [
            { id: 'a', statement: 'Sleep through', status: 'met', completed: '2026-05-01' },
            { id: 'b', statement: 'Rise early', status: 'deferred', reason: 'After the move.' },
          ],
        },
      ],
    }
    const { view } = documentOf(plan)
    const labels = (id: string) =>
      itemsIn(view.sections.find((one) => one.id === id)?.blocks ?? []).map(({ label, badge }) => [
        label,
        badge?.text,
      ])
    expect(labels('goals')).toEqual([
      ['Goal 1', undefined],
      ['Step 1b', 'Set aside for now'],
    ])
    expect(labels('done')).toEqual([['Step 1a', 'Done']])
  })
})

describe('a plan in which every field is filled', () => {
  const { plan, filled } = filledPlan(2)
  const text = textOf(documentOf(plan).view).toLowerCase()
  const signsOf = (pattern: RegExp) =>
    filled.flatMap(({ path, sign }) =>
      pattern.test(patternOf(path)) && sign !== undefined && /[a-z]{4}/i.test(sign)
        ? [[path.join('.'), sign.toLowerCase()] as const]
        : [],
    )

  test('shows all that was written for the client, and what was agreed to', () => {
    const wanted = signsOf(
      /^client_view\.(?!goals)|\.(?:plain|client_words|statement)$|safety_plan\.steps|emergency_procedures|^agreement\.(?:contract|client_resp|provider_resp)/,
    ).filter(([path]) => !/^(?:signatures|necessity|agreement\.participation\.r)/.test(path))
    expect(wanted.length).toBeGreaterThan(20)
    const replaced = wanted.filter(([path]) => !/^problems\.\d+\.statement$/.test(path))
    expect(replaced.filter(([, sign]) => !text.includes(sign)).map(([path]) => path)).toEqual([])
  })

  test('shows nothing that is for the clinic or the payer alone', () => {
    const hidden = signsOf(
      /^(?:notes|tags|necessity|services|client\.coverages|client\.legal|revision)\b|^(?:goals|objectives|interventions|problems|diagnoses)\..*\.?note$|rationale|interventions\.\*\.evidence|diagnoses\.\*\.evidence|formulation|mental_status|assessment\.risk|assessment\.history|\.(?:digest|proof|library|npi)$/,
    )
    expect(hidden.length).toBeGreaterThan(60)
    expect(hidden.filter(([, sign]) => text.includes(sign)).map(([path]) => path)).toEqual([])
  })
})

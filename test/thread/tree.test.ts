import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClientRecord, Plan } from '../../src/plan/types.generated.ts'
import type { Thread, ThreadNode } from '../../src/thread/thread.ts'
import { threadOf } from '../../src/thread/tree.ts'

/** One line for each node: how deep, what, and whether it was drawn before. */
function drawn(plan: Plan, record?: ClientRecord): string[] {
  const lines = (nodes: readonly ThreadNode[], depth: number): string[] =>
    nodes.flatMap(({ kind, id, date, also, children }) => [
      `${'  '.repeat(depth)}${kind} ${id ?? date}${also ? ' again' : ''}`,
      ...lines(children, depth + 1),
    ])
  return threadOf(plan, record).branches.flatMap(({ name, nodes }) => [name, ...lines(nodes, 1)])
}

describe('threadOf', () => {
  it('follows the thread from the diagnosis to the review', () => {
    const plan: Plan = {
      diagnoses: [{ id: 'mdd' }],
      problems: [{ id: 'mood', diagnoses: ['mdd'] }],
      goals: [
        { id: 'sing', problems: ['mood'], objectives: [{ id: 'choir', interventions: ['ba'] }] },
      ],
      interventions: [{ id: 'ba' }],
      review: { history: [{ date: '2026-11-17', objectives: [{ id: 'choir', percent: 33 }] }] },
    }
    const record: ClientRecord = {
      sessions: [{ id: 's1', objectives: ['choir'], interventions: ['ba'] }],
    }
    expect(drawn(plan, record)).toEqual([
      'diagnoses',
      '  diagnosis mdd',
      '    problem mood',
      '      goal sing',
      '        objective choir',
      '          intervention ba',
      '            session s1',
      '          review 2026-11-17',
    ])
  })

  it('draws a problem of two diagnoses once, and names it the second time', () => {
    const plan: Plan = {
      diagnoses: [{ id: 'mdd' }, { id: 'gad' }],
      problems: [{ id: 'sleep', diagnoses: ['gad', 'mdd'] }],
      goals: [{ id: 'rest', problems: ['sleep'] }],
    }
    expect(drawn(plan)).toEqual([
      'diagnoses',
      '  diagnosis mdd',
      '    problem sleep',
      '      goal rest',
      '  diagnosis gad',
      '    problem sleep again',
    ])
  })

  it('gives an intervention the sessions of each objective, wherever it is named again', () => {
    const plan: Plan = {
      goals: [
        {
          id: 'g',
          objectives: [
            { id: 'walk', interventions: ['ba'] },
            { id: 'sing', interventions: ['ba'] },
          ],
        },
      ],
      interventions: [{ id: 'ba' }],
    }
    const record: ClientRecord = {
      sessions: [
        { id: 's1', date: '2026-10-06', objectives: ['walk'], interventions: ['ba'] },
        { id: 's2', date: '2026-10-13', objectives: ['sing', 'walk'], interventions: ['ba'] },
        { id: 's3', date: '2026-10-20', objectives: ['sing'] },
      ],
    }
    expect(drawn(plan, record)).toEqual([
      'goals',
      '  goal g',
      '    objective walk',
      '      intervention ba',
      '        session s1',
      '        session s2',
      '    objective sing',
      '      intervention ba again',
      '        session s2 again',
      '      session s3',
    ])
  })

  it('puts what hangs on nothing under a heading of its own', () => {
    const plan: Plan = {
      diagnoses: [{ id: 'mdd' }, { id: 'gad' }],
      problems: [{ id: 'peers' }],
      goals: [{ id: 'rest' }],
      objectives: [{ id: 'bed', goal: 'no-such' }],
      interventions: [{ id: 'art' }],
      review: { history: [{ date: '2026-11-01', summary: 'All well' }] },
    }
    const record: ClientRecord = {
      sessions: [
        { id: 's1', date: '2026-10-01' },
        { id: 's2', date: '2026-10-08', attendance: 'no-show', objectives: ['bed'] },
      ],
    }
    expect(drawn({ ...plan, goals: [{ id: 'rest' }, { id: 'work' }] }, record)).toEqual([
      'diagnoses',
      '  diagnosis mdd',
      '  diagnosis gad',
      'unlinked-problems',
      '  problem peers',
      'unlinked-goals',
      '  goal rest',
      '  goal work',
      'unlinked-objectives',
      '  objective bed',
      'unlinked-interventions',
      '  intervention art',
      'unlinked-sessions',
      '  session s1',
      'sessions-not-held',
      '  session s2',
      'unlinked-reviews',
      '  review 2026-11-01',
    ])
  })

  it('links one to one what nobody had to link', () => {
    const plan: Plan = {
      diagnoses: [{ id: 'mdd' }],
      problems: [{ id: 'mood' }],
      goals: [{ id: 'sing' }],
      interventions: [{ id: 'ba' }, { id: 'cbt' }],
    }
    expect(drawn(plan)).toEqual([
      'diagnoses',
      '  diagnosis mdd',
      '    problem mood',
      '      goal sing',
      '        intervention ba',
      '        intervention cbt',
    ])
  })

  it('reaches a goal through its objective, or its diagnosis where no problem leads there', () => {
    const plan: Plan = {
      diagnoses: [{ id: 'mdd' }, { id: 'gad' }],
      problems: [{ id: 'mood', diagnoses: ['mdd'] }],
      goals: [
        { id: 'sing', diagnoses: ['mdd'], objectives: [{ id: 'choir', problems: ['mood'] }] },
        { id: 'calm', diagnoses: ['gad'] },
      ],
      objectives: [{ id: 'walk', problems: ['mood'] }],
    }
    expect(drawn(plan)).toEqual([
      'diagnoses',
      '  diagnosis mdd',
      '    problem mood',
      '      goal sing',
      '        objective choir',
      '      objective walk',
      '  diagnosis gad',
      '    goal calm',
    ])
  })

  it('shows notes of progress from days that no review speaks of', () => {
    const plan: Plan = {
      objectives: [
        { id: 'walk', progress: [{ date: '2026-11-17' }, { date: '2026-10-20', percent: 10 }] },
      ],
      review: { history: [{ date: '2026-11-17', objectives: [{ id: 'walk' }] }] },
    }
    expect(drawn(plan)).toEqual([
      'objectives',
      '  objective walk',
      '    progress 2026-10-20',
      '    review 2026-11-17',
    ])
  })

  it('gives each objective its days, and a goal those of sessions that name it', () => {
    const plan: Plan = {
      goals: [{ id: 'g', objectives: [{ id: 'a' }] }, { id: 'h' }],
      objectives: [{ id: 'c' }, { id: 'b', goal: 'g' }],
    }
    const record: ClientRecord = {
      sessions: [
        { date: '2026-10-20', objectives: ['a', 'g'] },
        { date: '2026-10-06', objectives: ['a', 'c', 'nothing'] },
        { date: '2026-10-27', objectives: ['b'], attendance: 'cancelled' },
      ],
    }
    const { sessions, rows } = threadOf(plan, record).matrix
    expect(sessions.map(({ date }) => date)).toEqual(['2026-10-06', '2026-10-20'])
    expect(rows.map(({ id, sessions: named, last }) => [id, named, last])).toEqual([
      ['g', [1], '2026-10-20'],
      ['a', [0, 1], '2026-10-20'],
      ['b', [], undefined],
      ['c', [0], '2026-10-06'],
    ])
  })

  it('draws every part in full once, and again only after that', () => {
    fc.assert(
      fc.property(plans, records, (plan, record) => {
        const seen = new Set<string>()
        for (const { in: file, path, also } of nodesOf(threadOf(plan, record))) {
          const key = [file, ...path].join('/')
          expect(seen.has(key)).toBe(also === true)
          seen.add(key)
        }
        for (const key of partKeys(plan, record)) expect(seen).toContain(key)
      }),
    )
  })
})

const nodesOf = ({ branches }: Thread): ThreadNode[] => {
  const withBelow = (node: ThreadNode): ThreadNode[] => [node, ...node.children.flatMap(withBelow)]
  return branches.flatMap(({ nodes }) => nodes.flatMap(withBelow))
}

function partKeys(plan: Plan, record: ClientRecord): string[] {
  const keys = (all: readonly unknown[] | undefined, at: string) =>
    (all ?? []).map((_, index) => `${at}/${index}`)
  return [
    ...keys(plan.diagnoses, 'plan/diagnoses'),
    ...keys(plan.problems, 'plan/problems'),
    ...keys(plan.goals, 'plan/goals'),
    ...(plan.goals ?? []).flatMap((goal, at) =>
      keys(goal.objectives, `plan/goals/${at}/objectives`),
    ),
    ...keys(plan.objectives, 'plan/objectives'),
    ...keys(plan.interventions, 'plan/interventions'),
    ...keys(record.sessions, 'record/sessions'),
  ]
}

/** Few ids, so that links meet, ids repeat, and kinds share them. */
const id = fc.constantFrom('a', 'b', 'c')
const ids = fc.array(id, { maxLength: 2 })
const part = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.array(fc.record(fields, { requiredKeys: [] }), { maxLength: 3 })
const objective = part({ id, goal: id, problems: ids, interventions: ids })

const plans: fc.Arbitrary<Plan> = fc.record({
  diagnoses: part({ id }),
  problems: part({ id, diagnoses: ids }),
  goals: part({ id, problems: ids, diagnoses: ids, interventions: ids, objectives: objective }),
  objectives: objective,
  interventions: part({ id }),
})

const records: fc.Arbitrary<ClientRecord> = fc.record({
  sessions: part({
    id,
    date: fc.constantFrom('2026-10-06', '2026-10-13'),
    attendance: fc.constantFrom('attended' as const, 'no-show' as const),
    objectives: ids,
    interventions: ids,
  }),
})

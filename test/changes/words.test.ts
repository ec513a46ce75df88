import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { comparePlans } from '../../src/changes/compare.ts'
import type { Run, ToldGroup } from '../../src/changes/told.ts'
import { inWords, oneLine } from '../../src/changes/words.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { readSource } from '../../src/source/read.ts'

const read = (text: string) => readSource(text).value as Plan

const example = (name: string, version: string) =>
  read(readFileSync(`examples/revisions/${name}/${version}.yaml`, 'utf8'))

const diff = (before: string, after: string) => comparePlans(read(before), read(after))

const marked = (runs: readonly Run[]) =>
  runs
    .map(({ text, mark }) =>
      mark === 'added' ? `{+${text}+}` : mark === 'removed' ? `[-${text}-]` : text,
    )
    .join('')

const told = (groups: readonly ToldGroup[]) =>
  groups.map(({ heading, changes }) => [
    marked(heading),
    ...changes.map(({ sign, label, runs, note }) =>
      [`${sign} ${label}`, marked(runs), note && `(${note})`].filter(Boolean).join(' '),
    ),
  ])

describe('changes in words', () => {
  const review = inWords(
    comparePlans(example('depression-review', 'before'), example('depression-review', 'after')),
  )

  it('stand together by what they are about', () => {
    expect(told(review)).toContainEqual([
      'Objective visits By December 2, 2026, Maria will meet a friend or relative once a week, …',
      '~ Statement By [-October 7-]{+December 2+}, 2026, Maria will meet a friend or relative [-twice-]{+once+} a week, up from once a month.',
      '~ Target [-at least 2-] → {+at least 1+} (easier)',
      '~ Target date [-October 7, 2026-] → {+December 2, 2026+} (56 days later)',
    ])
    expect(told(review)).toContainEqual([
      'Objective up-by-nine By October 7, 2026, Maria will be up and dressed by 9:00 on 5 days a …',
      '~ Status [-active-] → {+met+}',
      '+ Completed on {+September 27, 2026+}',
    ])
  })

  it('say what a new item brings along', () => {
    const group = review.find(({ subject }) => subject.id === 'work-hours')
    expect(marked(group?.heading ?? [])).toBe('Objective work-hours')
    expect(group?.changes[0]?.below?.map(marked)).toEqual([
      'Measure: hours worked in a kitchen, paid or not, from 0 on October 7, 2026 (Her account), to at least 8 hours a week',
      'Target date: January 6, 2027',
      'Status: active',
      'Interventions: activation, work-steps',
    ])
  })

  it('tell apart what has no id', () => {
    const headings = review.map(({ heading }) => marked(heading))
    expect(headings).toContain('Signature (client) Maria Rosado')
    expect(headings).toContain('Review held (October 7, 2026)')
  })

  const long = (word: string) =>
    `${'It has been so for years. '.repeat(20)}She ${word} at night. ${'All of it in her words. '.repeat(20)}`

  it('leave out what nothing happened to, unless all is wanted', () => {
    const changed = diff(`summary: ${long('wakes')}`, `summary: ${long('sleeps')}`)
    const [short] = inWords(changed)
    const [whole] = inWords(changed, { whole: true })
    expect(marked(short?.changes[0]?.runs ?? [])).toBe(
      '… has been so for years. It has been so for years. She [-wakes-]{+sleeps+} at night. All of it in her words. All of it …',
    )
    expect(marked(whole?.changes[0]?.runs ?? [])).toHaveLength(long('').trim().length + 19)
  })

  it('show a new paragraph', () => {
    const [group] = inWords(diff('summary: one two', 'summary: "one\\n\\ntwo"'))
    expect(marked(group?.changes[0]?.runs ?? [])).toBe('one[- -]{+ ¶ +}two')
  })

  it('tell long entries in a line each, short ones in one', () => {
    const [group] = inWords(
      diff(
        'discharge: { criteria: [Two months with a PHQ-9 below five points] }\ntags: [a]',
        'discharge: { criteria: [Back in the choir and seen by friends] }\ntags: [b]',
      ),
    )
    expect(group?.changes[0]?.below?.map(marked)).toEqual([
      '[-Two months with a PHQ-9 below five points-]',
      '{+Back in the choir and seen by friends+}',
    ])
  })
})

describe('a change in a line', () => {
  const linesOf = (before: string, after: string) => diff(before, after).changes.map(oneLine)

  it.each([
    [
      'whose progress',
      'goals: [{ id: g, objectives: [{ id: walk }] }]',
      'goals: [{ id: g, progress: [{ date: 2026-10-01 }], objectives: [{ id: walk, progress: [{ date: 2026-11-17 }] }] }]',
      [
        'progress of goal g (October 1, 2026): new',
        'progress of objective walk (November 17, 2026): new',
      ],
    ],
    [
      'whose milestone, by its place',
      'goals: [{ id: g, objectives: [{ id: walk, milestones: [{ what: The harbor }] }] }]',
      'goals: [{ id: g, objectives: [{ id: walk, milestones: [{ what: The harbor }, { what: The ferry }] }] }]',
      ['milestone no. 2 of objective walk: new'],
    ],
    [
      'in which review',
      'review: { history: [{ date: 2026-11-17, objectives: [{ id: walk, percent: 50 }] }] }',
      'review: { history: [{ date: 2026-11-17, objectives: [{ id: walk, percent: 60 }] }] }',
      ['review result walk (November 17, 2026): reached 50% → 60% (better)'],
    ],
    [
      'how often and how long',
      'interventions: [{ id: i, frequency: every other week, duration: 10 weeks }]',
      'interventions: [{ id: i, frequency: weekly, duration: 3 months }]',
      [
        'intervention i: frequency every other week → weekly (more often)',
        'intervention i: duration 10 weeks → 3 months (longer)',
      ],
    ],
    [
      'nothing of how often where that is not understood, or both',
      'interventions: [{ id: i, frequency: weekly }, { id: k, frequency: weekly }]',
      'interventions: [{ id: i, frequency: when she calls }, { id: k, frequency: "weekly for 12 weeks, then monthly" }]',
      [
        'intervention i: frequency weekly → when she calls',
        'intervention k: frequency weekly +for 12 weeks, then monthly',
      ],
    ],
  ])('says %s', (_, before, after, expected) => {
    expect(linesOf(before, after)).toEqual(expected)
  })

  it('says nothing of the client’s words', () => {
    for (const name of ['corrected-target', 'depression-review', 'new-insurance']) {
      const { changes } = comparePlans(example(name, 'before'), example(name, 'after'))
      const all = changes.map(oneLine).join('\n')
      expect(all).not.toMatch(/Maria|Anders|Rosado|Salter|sister|kitchen|555|CCM/)
    }
  })

  it('names the part, the field, and what became of it', () => {
    const { changes } = comparePlans(
      example('corrected-target', 'before'),
      example('corrected-target', 'after'),
    )
    expect(changes.map(oneLine)).toEqual(
      expect.arrayContaining([
        'revision: number 1 → 2',
        'revision: kind initial → correction',
        'objective worry-score: statement reworded',
        'objective worry-score: target at most 17 → at most 7 (harder)',
        'signature (client): signed on September 22, 2026 → September 29, 2026 (signed again, 7 days later)',
      ]),
    )
  })
})

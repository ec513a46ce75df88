/** The end of a treatment: what is asked, what suggests itself, what the plan holds afterwards. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lintUnit } from '../../src/lint/engine.ts'
import type { DischargeAnswers } from '../../src/plan/discharge-answers.ts'
import type { ClientRecord, Plan, Practice } from '../../src/plan/types.generated.ts'
import { profileBook } from '../../src/practice/profiles.ts'
import { readSource } from '../../src/source/read.ts'
import {
  criteriaOf,
  criteriaWords,
  summaryDraft,
} from '../../src/writing/discharge-interview/facts.ts'
import { dischargeInterview } from '../../src/writing/discharge-interview/index.ts'
import { dischargeEdits } from '../../src/writing/discharge-interview/result.ts'
import { editedText, withEdits } from '../../src/writing/edits.ts'
import { settleAll } from '../../src/writing/interview.ts'
import { lifeAt, readValueOf } from '../helpers/life.ts'

const planText = readFileSync('examples/clients/reyes-m/plan.yaml', 'utf8')
const recordText = readFileSync('examples/clients/reyes-m/record.yaml', 'utf8')
const plan: Plan = readValueOf(planText)
const record: ClientRecord = readValueOf(recordText)
const practice: Practice = readValueOf(readFileSync('examples/txplan.yaml', 'utf8'))
const life = lifeAt('2027-02-27', plan, record, practice)

const answers: DischargeAnswers = {
  reason: 'Goals reached in part',
  date: '2027-02-26',
  objectives: {
    attendance: { status: 'met', evidence: '18 of 20 days' },
    ladder: { status: 'partly-met', evidence: '14 of 16 steps' },
    'phq-a-score': { status: 'not-met', evidence: 'PHQ-A 14 → 8' },
    friends: { status: 'not-met' },
    'lights-out': { status: 'met' },
    'morning-plan': { status: 'discontinued', reason: 'They made a plan of their own' },
  },
  goals: {
    'back-at-school': { status: 'partly-met' },
    'myself-again': { status: 'partly-met' },
    'calm-mornings': { status: 'not-met' },
  },
  criteria_met: [1],
  outcome: 'Back at school in part',
  referrals: [{ to: 'Dr. Whitcomb', reason: 'Stomach pain in January' }],
  recommendations: ['Keep the phone in the kitchen'],
  summary: 'Teo is back at school on four days a week.',
}

const step = (given: DischargeAnswers, key: string) =>
  dischargeInterview(life)
    .steps(given)
    .find((one) => one.key === key)

describe('a discharge', () => {
  it('names what is missing where nobody can be asked', async () => {
    const { missing } = await settleAll(dischargeInterview(life), {
      answers: {},
      settled: new Set(),
    })
    expect(missing).toEqual([
      'reason',
      ...Object.keys(answers.objectives ?? {}).map((id) => `objectives.${id}.status`),
      'criteria_met',
      'outcome',
      'summary',
    ])
  })

  it('is whole with these answers', async () => {
    const { missing } = await settleAll(dischargeInterview(life), { answers, settled: new Set() })
    expect(missing).toEqual([])
  })

  it('asks of a goal once its objectives are told, and suggests what they come to', () => {
    expect(step({}, 'goals.back-at-school.status')).toBeUndefined()
    const asked = step(answers, 'goals.back-at-school.status')?.question
    expect(asked).toMatchObject({ initial: 'partly-met' })
    expect(step(answers, 'objectives.phq-a-score.status')?.question).toMatchObject({
      initial: 'partly-met',
    })
    expect(step(answers, 'objectives.morning-plan.reason')).toBeDefined()
    expect(step(answers, 'objectives.friends.reason')).toBeUndefined()
  })

  it('drafts a summary of nothing but facts', () => {
    const draft = summaryDraft(answers, life)
    expect(draft).toMatch(
      /^Teo was seen for 7 sessions from October 1, 2026 to November 19, 2026\./,
    )
    expect(draft).toContain('PHQ-A 14 on October 1 → 8 on November 19, 2026: 6 points better.')
    expect(draft).toContain('Not met: PHQ-A of 4 or below at two visits in a row')
    expect(draft).not.toContain('measurement error')
  })

  it('closes the plan, and leaves the rest of it as it was', () => {
    const after = withEdits(plan, dischargeEdits(answers, life))
    expect(after.status).toBe('discharged')
    expect(after.revision).toMatchObject({ number: 2, kind: 'discharge', date: '2027-02-26' })
    expect(after.discharge).toMatchObject({
      date: '2027-02-26',
      reason: 'Goals reached in part',
      outcome: 'Back at school in part',
      criteria: plan.discharge?.criteria,
      aftercare: plan.discharge?.aftercare,
    })
    expect(after.review).not.toHaveProperty('next')
    expect(after.referrals).toEqual([
      { to: 'Dr. Whitcomb', reason: 'Stomach pain in January', date: '2027-02-26' },
    ])
    expect(after.goals?.[2]?.objectives?.[0]).toMatchObject({
      status: 'discontinued',
      reason: 'They made a plan of their own',
    })
    expect(after.signatures).toEqual(plan.signatures)
    expect(after.interventions).toEqual(plan.interventions)
  })

  it('is nothing that lint has an error or a warning about', () => {
    const result = editedText(readSource(planText), dischargeEdits(answers, life))
    const text = 'text' in result ? result.text : ''
    const found = lintUnit(
      {
        plan: { file: 'plan.yaml', document: readSource(text), comments: [] },
        record: { file: 'record.yaml', document: readSource(recordText), comments: [] },
        practice,
      },
      { asOf: '2027-02-27', book: profileBook() },
    )
    expect(found.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule)).toEqual([])
  })
})

describe('criteria', () => {
  const words = (met: number[] | undefined, criteria: string[]) =>
    criteriaWords(
      criteriaOf(
        met ? { criteria_met: met } : {},
        lifeAt('2027-02-27', { discharge: { criteria } }),
      ),
    )

  it('are told as met and unmet', () => {
    expect(words([2], ['A.', 'B.'])).toBe('Criteria for discharge met: B. Not met: A.')
    expect(words([1, 2], ['A', 'B'])).toBe('All criteria for discharge were met: A; B.')
    expect(words(undefined, ['A', 'B'])).toBe('No criterion for discharge was met: A; B.')
    expect(words([1], [])).toBeUndefined()
  })
})

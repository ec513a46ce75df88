import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/types.generated.ts'
import { summaryLines } from '../../../src/signing/plan/summary.ts'
import { readSource } from '../../../src/source/read.ts'

const plan = readSource(`
effective: 2026-10-01
diagnoses: [{ code: F51.01, description: Insomnia }]
problems: [{ statement: Lies awake for hours }]
goals:
  - id: sleep
    statement: Restore sleep.
    target_date: 26 weeks
    objectives:
      - statement: Fall asleep within 30 minutes by December 11, 2026
        target_date: 2026-12-11
        measure: { instrument: isi, baseline: { value: 19 }, target: { at_most: 7 } }
      - { statement: Keep a diary, plain: Write down your nights, status: met }
interventions:
  - { modality: CBT-I, frequency: weekly, minutes: 50, duration: 8 weeks }
  - { modality: Hypnosis, status: discontinued }
review: { every: 90 days, next: 2026-12-30 }
client_view: { summary: We work on your nights., goals: [{ goal: sleep, statement: Sleep again }] }
`).value as Plan

describe('what is agreed to, in short', () => {
  it('names diagnoses, problems, goals, objectives with targets, and what is done', () => {
    expect(summaryLines(plan, false).join('\n')).toBe(`
Diagnoses
  F51.01  Insomnia

Problems
  Lies awake for hours

Goal 1: Restore sleep. (by April 1, 2027)
  1a  Fall asleep within 30 minutes by December 11, 2026 (ISI: from 19 to at most 7)
  1b  Keep a diary [met]

What is done, and how often
  CBT-I (weekly, 50 minutes, for 8 weeks)

Looked at again
  90 days; next on December 30, 2026`)
  })

  it('has plain words for the client, where there are some', () => {
    const text = summaryLines(plan, true).join('\n')
    expect(text).toContain('In short\n  We work on your nights.')
    expect(text).toContain('Goal 1: Sleep again (by April 1, 2027)')
    expect(text).toContain('1b  Write down your nights [met]')
    expect(text).not.toContain('Restore sleep')
  })

  it('says nothing of what is not there', () => {
    expect(summaryLines({}, false)).toEqual([])
  })
})

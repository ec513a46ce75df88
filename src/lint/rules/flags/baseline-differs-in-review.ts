import type { ObjectiveAt } from '../../../care/care.ts'
import type { Objective } from '../../../plan/types.generated.ts'
import { readValue } from '../../../plan/values.ts'
import type { Path } from '../../../source/document.ts'
import { everyRecorded } from '../../aims/every-recorded.ts'
import { stemsIn } from '../../aims/matters.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { heldReviews, type ReviewAt } from '../thread/held-reviews.ts'
import { isClosed } from './standing.ts'

export const baselineDiffersInReview = defineRule({
  id: 'baseline-differs-in-review',
  group: 'flags',
  severity: 'warning',
  what: 'The first review counts from another figure than the baseline.',
  why: 'The progress that a payer reads is the way from the baseline; with two beginnings nobody can tell how far it was.',
  fix: 'Correct the review or the baseline, or say of which day the other figure is.',
  source:
    'Noridian JE-B, psychotherapy service-specific review, 2021: contradictory documentation as a reason for denial; txplan: what is counted twice is the same',
  messages: {
    found: 'The review says {said}; the baseline of {objective} is {baseline}.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-05-04\nobjectives:\n  - id: attacks\n    statement: Panic attacks fall from 5 a week to 1 a week\n    measure: { behavior: panic attacks, unit: attacks a week, baseline: { value: 5 }, target: { at_most: 1 } }\nreview:\n  history:\n    - date: 2026-07-03\n      objectives:\n        - { id: attacks, evidence: From 6 to 3 attacks a week }\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-05-04\nobjectives:\n  - id: attacks\n    statement: Panic attacks fall from 5 a week to 1 a week\n    measure: { behavior: panic attacks, unit: attacks a week, baseline: { value: 5 }, target: { at_most: 1 } }\nreview:\n  history:\n    - date: 2026-07-03\n      objectives:\n        - { id: attacks, evidence: From 5 to 3 attacks a week }\n',
  },
  check(context) {
    const [review] = heldReviews(context)
    if (!review || isClosed(context.plan) || !isOfThisPlan(review, context)) return
    for (const one of context.objectives) checkObjective(one, review, context)
  },
})

/** A later revision may begin anew from where this review stood. */
function isOfThisPlan({ day }: ReviewAt, { plan }: Context): boolean {
  const { number = 1, date } = plan.revision ?? {}
  return day !== undefined && (number <= 1 || (date !== undefined && day > date))
}

function checkObjective({ objective, path }: ObjectiveAt, review: ReviewAt, context: Context) {
  const baseline = readValue(objective.measure?.baseline?.value)
  const { date } = objective.measure?.baseline ?? {}
  if (!baseline || (date !== undefined && review.day !== undefined && date >= review.day)) return
  for (const { text, at } of textsOf(objective, review, context)) {
    const from = fromIn(text)
    if (from === undefined || from === baseline.value || isKnown(from, objective, context)) continue
    const args = {
      said: clientText(text),
      objective: objective.id ?? `${path.join('.')}`,
      baseline: clientText(String(baseline.value)),
    }
    context.report({ at, message: 'found', args })
    return
  }
}

const movement =
  /\bfrom (?<from>\d+(?:\.\d+)?)(?! ?(?:%|\/|of\b|:|-|–))(?: \w+){0,3} (?:down |up )?to (?:\d+|one|two|three|none|zero)\b/gi

/** The only movement of a text. */
function fromIn(text: string): number | undefined {
  const found = [...text.matchAll(movement)]
  return found.length === 1 ? Number(found[0]?.groups?.from) : undefined
}

interface Said {
  text: string
  at: Path
}

/** What was written for the objective itself, and the clauses of the summary that name its measure. */
function textsOf(objective: Objective, { review, path }: ReviewAt, context: Context): Said[] {
  const own = (review.objectives ?? []).flatMap(({ id, evidence = '' }, index) =>
    id !== undefined && id === objective.id && (isBare(evidence) || names(objective, evidence))
      ? [{ text: evidence, at: [...path, 'objectives', index, 'evidence'] }]
      : [],
  )
  const summary = (review.summary ?? '')
    .split(/[;.!?\n](?!\d)|,? (?:and|while|but) /)
    .filter((clause) => {
      const named = context.objectives.filter((one) => names(one.objective, clause))
      return named.length === 1 && named[0]?.objective === objective
    })
    .map((text) => ({ text: text.trim(), at: [...path, 'summary'] }))
  return [...own, ...summary]
}

const isBare = (text: string): boolean =>
  /^\W*from [\d.]+ to [\d.]+(?: (?:points?|percent))?\W*$/i.test(text)

const periods = ['day', 'week', 'month', 'night', 'year']
const periodsIn = (text: string): string[] =>
  periods.filter((one) => new RegExp(`\\b(?:a|an|per|each|every) ${one}`, 'i').test(text))

/** By the thing that is counted or the instrument; not where it is counted over another time. */
function names({ measure }: Objective, text: string): boolean {
  const { instrument, behavior = '', unit = '' } = measure ?? {}
  const said = periodsIn(text)
  const own = periodsIn(`${behavior} ${unit}`)
  if (said.length > 0 && own.length > 0 && !said.some((one) => own.includes(one))) return false
  if (instrument !== undefined) return plain(text).includes(plain(instrument))
  const things = new Set(stemsIn(`${behavior} ${unit}`))
  return stemsIn(text).some((word) => things.has(word))
}

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** A value that was taken on the way, after which the review may count. */
function isKnown(value: number, { progress, measure }: Objective, context: Context): boolean {
  const wanted = plain(measure?.instrument ?? '')
  return (
    everyRecorded(context).some(
      (one) => one.value === value && (wanted === '' || plain(one.instrument.id) === wanted),
    ) || (progress ?? []).some(({ evidence = '' }) => evidence.includes(String(value)))
  )
}

import type { Progress } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { type Args, clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { figure } from './every-measure.ts'
import { type Aimed, goalsAndObjectives, nameOf } from './goals-and-objectives.ts'
import { lastProgress, lastReview } from './score-so-far.ts'

export const progressContradictsStatus = defineRule({
  id: 'progress-contradicts-status',
  group: 'measures',
  severity: 'warning',
  what: 'A progress entry or a review says that an objective was reached, and its status says that it was not.',
  why: 'Whoever reads the plan next cannot tell which of the two is out of date.',
  fix: 'Set “status: met” with the day, or correct the entry.',
  source:
    'Noridian JE-B, psychotherapy service-specific review, 2021: contradictory documentation as a reason for denial',
  messages: {
    status: '{subject}, {words}: the last progress entry says “met”; the status is “{status}”.',
    percent:
      '{subject}, {words}: the last progress entry says 100 percent; the status is “{status}”.',
    review: '{subject}, {words}: the review of {day} says {said}; the status is “{status}”.',
    within: '{subject}, {words}: a progress entry says “{said}” and {percent} percent at once.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: walks\n    statement: Walk on 4 days a week\n    status: active\n    progress:\n      - { date: 2026-11-02, percent: 100, evidence: Five walks a week }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: walks\n    statement: Walk on 4 days a week\n    status: met\n    progress:\n      - { date: 2026-11-02, percent: 100, evidence: Five walks a week }\n',
  },
  check(context) {
    for (const one of goalsAndObjectives(context)) {
      const { progress = [] } = one.of
      for (let at = 0; at < progress.length; at += 1)
        checkEntry(progress[at] ?? {}, at, one, context)
      checkStatus(one, context)
    }
  },
})

const notReached: ReadonlySet<unknown> = new Set(['no-progress', 'not-met', 'worse'])

function checkEntry(
  { status, percent }: Progress,
  at: number,
  one: Aimed,
  { report }: Context,
): void {
  if (status === undefined || percent === undefined) return
  if (!(notReached.has(status) && percent >= 100) && !(status === 'met' && percent === 0)) return
  report({
    at: [...one.path, 'progress', at],
    message: 'within',
    args: { ...nameOf(one), said: status, percent: figure(percent) },
  })
}

const open: ReadonlySet<string> = new Set(['active', 'partly-met', 'not-met'])

function checkStatus(one: Aimed, context: Context): void {
  const { of, path } = one
  const { status } = of
  if (status === undefined || !open.has(status)) return
  const found = inProgress(one) ?? inReview(one, context)
  if (found === undefined) return
  const args = { ...nameOf(one), status, ...found.args }
  context.report({ at: [...path, 'status'], message: found.message, args })
}

interface Found {
  message: string
  args: Args
}

function inProgress({ of }: Aimed): Found | undefined {
  const last = lastProgress(of)
  if (last?.status === 'met') return { message: 'status', args: {} }
  const isFull = last?.percent === 100 && !notReached.has(last.status)
  return isFull ? { message: 'percent', args: {} } : undefined
}

/** Progress that was written down after the review is the later word. */
function inReview({ of }: Aimed, context: Context): Found | undefined {
  const last = lastReview(of.id, context)
  if (last === undefined || (lastProgress(of)?.date ?? '') > last.date) return undefined
  const { status, percent, date } = last
  const isMet = /^(?:fully )?(?:met|achieved|completed)$/i.test(status?.trim() ?? '')
  if (!isMet && percent !== 100) return undefined
  const said = isMet ? clientText(status ?? '') : '100 percent'
  return { message: 'review', args: { day: date || 'no date', said } }
}

import { chainText, factsOf, setDeadlines } from '../../../care/deadlines.ts'
import { isAboutThisPlan } from '../../../care/first-plan.ts'
import { isRealDate } from '../../../language/dates.ts'
import { dueBy } from '../../../profiles/deadline.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'

export const firstPlanLate = defineRule({
  id: 'first-plan-late',
  group: 'profiles',
  severity: 'warning',
  what: 'The first plan came after the day on which a profile wants it, or is not finished by then.',
  why: 'Services given before there is a plan, or past its deadline, are what payers take money back for first.',
  fix: 'Correct the dates if they are wrong. If the plan was late, record the reason, and do not date anything back.',
  source: 'The first-plan deadline of the plan’s profiles; txplan explain PROFILE gives the source',
  messages: {
    late: 'The first plan was due by {due}; this one is dated {done}. {chain}',
    open: 'The first plan was due by {due}, and this one is still a draft. {chain}',
  },
  bad: {
    plan: 'txplan: 1\nrevision: { number: 1, date: 2026-09-21 }\nsetting:\n  admission: 2026-08-10\nassessment:\n  date: 2026-08-10\n',
    profiles: ['pa-5200'],
    asOf: '2026-11-21',
  },
  good: {
    plan: 'txplan: 1\nrevision: { number: 1, date: 2026-09-01 }\nsetting:\n  admission: 2026-08-10\nassessment:\n  date: 2026-08-10\n',
    profiles: ['pa-5200'],
    asOf: '2026-11-21',
  },
  check(context) {
    if ((context.plan.revision?.number ?? 1) > 1) return
    const done = finished(context)
    if (!done) return
    for (const { deadline, demand, unsure } of setDeadlines(context, 'first_plan')) {
      if (!isAboutThisPlan(deadline, context)) continue
      const { applies, due, graceUntil, steps } = dueBy(deadline, factsOf(context))
      const last = graceUntil ?? due
      if (applies !== true || due === undefined || last === undefined || done.day <= last) continue
      // A milestone without a count leaves room for what is meant by “on”.
      const isLoose = unsure || (deadline.on !== undefined && deadline.before === undefined)
      const isExplained = deadline.reason_for_delay && tellsDelay(context)
      context.report({
        at: done.path,
        message: done.isDraft ? 'open' : 'late',
        args: { due, done: done.day, chain: chainText(steps) },
        demand,
        ...(isExplained ? { atMost: 'info' as const } : {}),
        ...(isLoose && !isExplained ? { atMost: 'warning' as const } : {}),
      })
    }
  },
})

/** A word on the delay in the reason for the revision or in the notes. */
const tellsDelay = ({ plan }: Context): boolean =>
  /\b(?:delay|late\b|postpone|put off)/i.test(`${plan.revision?.reason ?? ''} ${plan.notes ?? ''}`)

interface Finished {
  day: string
  path: Path
  isDraft: boolean
}

/** The day on which the plan was there: the author's signature, else its date; for a draft, not yet. */
function finished(context: Context): Finished | undefined {
  const { plan, asOf } = context
  if (plan.status === 'draft') return { day: asOf, path: ['status'], isDraft: true }
  const { revision, effective } = plan
  const dated = [
    { day: revision?.date, path: ['revision', 'date'] },
    { day: effective, path: ['effective'] },
  ].find(({ day }) => day !== undefined && isRealDate(day))
  const signed = factsOf(context).anchors['author-signature']
  const found = signed ?? (dated as { day: string; path: Path } | undefined)
  return found && { day: found.day, path: found.path, isDraft: false }
}

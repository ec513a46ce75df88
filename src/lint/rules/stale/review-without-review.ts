import { type EmptyReview, reviewWithoutReview as emptyReview } from '../../aims/past-review.ts'
import { defineRule } from '../../rule.ts'

const before =
  'txplan: 1\nrevision: { number: 1, date: 2026-05-04 }\neffective: 2026-05-04\ngoals:\n  - id: calm\n    statement: Worry has its hour\n    target_date: 2026-08-01\n'

export const reviewWithoutReview = defineRule({
  id: 'review-without-review',
  group: 'stale',
  severity: 'warning',
  what: 'A new revision says what the one before said; only dates moved.',
  why: 'A payer reads the same text under new dates as a plan that nobody looked at again.',
  fix: 'If treatment goes on as before, enter the review: per objective its status with percent or evidence, and the decision “continue”. Otherwise change what should change.',
  source:
    'NGS Medicare, article 1459133: carried-forward text that hides the present condition and progress; read from the history in git',
  messages: {
    found: 'Revision {number} differs from revision {before} in dates alone: {moved}.{since}',
    number: 'Revision {number} differs from revision {before} in its number alone.{since}',
    entry:
      'The review entered for revision {number} gives no evidence, percentage or score, and the plan differs from revision {before} in dates alone.{since}',
  },
  bad: {
    plan: 'txplan: 1\nrevision: { number: 2, date: 2026-08-03, kind: review }\neffective: 2026-08-03\ngoals:\n  - id: calm\n    statement: Worry has its hour\n    target_date: 2026-11-01\n',
    past: [before],
  },
  good: {
    plan: 'txplan: 1\nrevision: { number: 2, date: 2026-08-03, kind: review }\neffective: 2026-08-03\ngoals:\n  - id: calm\n    statement: Worry has its hour\n    target_date: 2026-11-01\nreview:\n  history:\n    - date: 2026-08-03\n      summary: GAD-7 from 15 to 11; goes on as before.\n      decision: continue\n',
    past: [before],
  },
  check({ plan, past, record, report }) {
    const found = past.length > 0 ? emptyReview(plan, past, record) : undefined
    if (!found) return
    const moved = movedText(found)
    const number = moved === '' ? 'number' : 'found'
    report({
      at: found.path,
      message: found.entry === undefined ? number : 'entry',
      args: {
        number: found.number ?? '',
        before: found.before.plan.revision?.number ?? '',
        moved,
        since: sinceText(found),
      },
    })
  },
})

/** Where several revisions in a row said the same. */
function sinceText({ since, before }: EmptyReview): string {
  const isLonger = since < (before.plan.revision?.number ?? since)
  return isLonger ? ` Nothing else has changed since revision ${since}.` : ''
}

const most = 5

/** The fields that moved, by name; never a date of birth. */
function movedText({ moved }: EmptyReview): string {
  const fields = moved.map(({ path }) => path).filter((path) => !/birth/.test(path))
  const more = fields.length > most ? `, and ${fields.length - most} more` : ''
  return `${fields.slice(0, most).join(', ')}${more}`
}

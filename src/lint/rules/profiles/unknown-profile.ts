import { emptyBook } from '../../../profiles/book.ts'
import { profilesOf } from '../../../profiles/of-plan.ts'
import { defineRule } from '../../rule.ts'
import { unknownProfileReport } from '../../unknown-profile-report.ts'

export const unknownProfile = defineRule({
  id: 'unknown-profile',
  group: 'profiles',
  severity: 'error',
  what: 'A requirement profile that is named does not exist.',
  why: 'The plan is then checked against nothing, and looks as if it met what its payer asks for.',
  fix: 'See the profiles: txplan explain --list profiles. One of your own is a file profiles/NAME.yaml beside txplan.yaml.',
  source: 'txplan: a name that resolves nowhere is a mistake',
  messages: {
    found: 'There is no profile “{id}”.',
    nearly: 'There is no profile “{id}”. Did you mean {known}?',
  },
  bad: {
    plan: 'txplan: 1\nclient:\n  coverages:\n    - payer: Blue Cross\n      profile: bcbs-mm\n',
  },
  good: {
    plan: 'txplan: 1\nclient:\n  coverages:\n    - payer: Blue Cross\n      profile: bcbs-mn\n',
  },
  check({ plan, practice, book, report }) {
    if (book === emptyBook) return
    for (const { id, path } of profilesOf(plan, practice)) {
      if (path === undefined || book.has(id)) continue
      const { message, args } = unknownProfileReport(id, book)
      report({ at: path, message, args })
    }
  },
})

import type { Profile } from '../../../plan/types.generated.ts'
import { inForce } from '../../../profiles/in-force.ts'
import { profilesOf } from '../../../profiles/of-plan.ts'
import { defineRule } from '../../rule.ts'

export const profileNotInForce = defineRule({
  id: 'profile-not-in-force',
  group: 'profiles',
  severity: 'warning',
  what: 'A profile that the plan is judged by is not in force on the day of the check.',
  why: 'It asks for nothing on that day, and a plan with no finding looks as if it met what is asked.',
  fix: 'Judge by a day on which it is in force (--as-of), or name the profile that was in force then.',
  source: 'txplan: a profile is in force from and to the days that its sources state',
  messages: {
    early: 'The profile {id} is in force from {from} on; on {day} it asks for nothing.',
    late: 'The profile {id} was in force to {to}; on {day} it asks for nothing.',
  },
  bad: { plan: 'txplan: 1\n', profiles: ['va-105'], asOf: '2020-06-01' },
  good: { plan: 'txplan: 1\n', profiles: ['va-105'], asOf: '2026-11-21' },
  check({ plan, practice, book, asked, asOf: day, report }) {
    const named = asked?.map((id) => ({ id, path: undefined })) ?? profilesOf(plan, practice)
    for (const { id, path } of named) {
      const profile: Profile | undefined = book.find(id)
      if (!profile || inForce(profile, day)) continue
      const { from = '', to = '' } = profile.effective ?? {}
      report({
        at: path ?? [],
        message: day < from ? 'early' : 'late',
        args: { id, from, to, day },
      })
    }
  },
})

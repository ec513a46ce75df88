import { isInUse } from '../../../care/last-looked-at.ts'
import { isRealDate } from '../../../language/dates.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'

export const consentExpired = defineRule({
  id: 'consent-expired',
  group: 'stale',
  severity: 'warning',
  what: 'A consent, a release of information or a certification has run out while the plan is in use.',
  why: 'What is disclosed, or given, after its last day is not covered by it.',
  fix: 'Have it renewed and enter the new dates, or take it out if it is no longer needed.',
  source:
    '45 CFR 164.508(c)(1)(v): an authorization has an expiration date; 42 CFR 2.31: so has a Part 2 consent',
  messages: {
    consent: 'The consent ended on {day}.',
    release: 'The release of information ended on {day}.',
    certification: 'The certified period ended on {day}.',
  },
  bad: {
    plan: 'txplan: 1\noutside_providers:\n  - name: Dr. Ito\n    release: { on_file: true, expires: 2026-09-30 }\n',
    asOf: '2026-11-21',
  },
  good: {
    plan: 'txplan: 1\noutside_providers:\n  - name: Dr. Ito\n    release: { on_file: true, expires: 2027-09-30 }\n',
    asOf: '2026-11-21',
  },
  check(context) {
    if (!isInUse(context)) return
    for (const { message, day, at } of ends(context))
      if (day !== undefined && isRealDate(day) && day < context.asOf)
        context.report({ at, message, args: { day } })
  },
})

interface End {
  message: 'consent' | 'release' | 'certification'
  day: string | undefined
  at: Path
}

function ends({ plan }: Context): End[] {
  const consents = (plan.agreement?.consents ?? []).map(
    ({ expires }, at): End => ({
      message: 'consent',
      day: expires,
      at: ['agreement', 'consents', at, 'expires'],
    }),
  )
  const certified: End = {
    message: 'certification',
    day: plan.necessity?.certification?.to,
    at: ['necessity', 'certification', 'to'],
  }
  return [
    ...consents,
    ...releases(plan.outside_providers, ['outside_providers']),
    ...contacts(plan),
    certified,
  ]
}

const contacts = ({ client }: Context['plan']): End[] => [
  ...releases(client?.emergency_contacts, ['client', 'emergency_contacts']),
  ...releases(client?.collateral_contacts, ['client', 'collateral_contacts']),
]

const releases = (
  people: readonly { release?: { expires?: string } }[] | undefined,
  path: Path,
): End[] =>
  (people ?? []).map(({ release }, at) => ({
    message: 'release',
    day: release?.expires,
    at: [...path, at, 'release', 'expires'],
  }))

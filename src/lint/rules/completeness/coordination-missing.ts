import type { Plan } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { capped, draftCap, isJudged } from './judged.ts'
import { isRehabilitation } from './rehabilitation.ts'
import { isOver, isWritten } from './written.ts'

type Provider = NonNullable<Plan['outside_providers']>[number]

export const coordinationMissing = defineRule({
  id: 'coordination-missing',
  group: 'completeness',
  severity: 'info',
  element: 'coordination',
  what: 'Nothing shows how care is coordinated with those who treat the client elsewhere, or why not.',
  why: 'Primary care that does not know of a treatment can work against it; it is also where clinics score lowest in audits.',
  fix: 'List the provider under “outside_providers” with “coordination”, or with “reason_none” if the client does not wish it.',
  source:
    'Magellan 2024: coordination with primary care at 55.9 of a goal of 80; 130 CMR 448; Carelon PA: the consent, or its refusal',
  messages: {
    found: 'No coordination with primary care or other providers is told, and no reason why not.',
    provider: 'How care is coordinated with this provider is not told, and no reason why not.',
    listed:
      'This provider is listed, and neither how care is coordinated nor a release is told, nor why not.',
    release: 'Care is coordinated with primary care, and no release or consent is on file.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n',
    profiles: ['carelon-pa'],
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\noutside_providers:\n  - role: Primary care physician\n    reason_none: The client does not wish the practice to be told.\n',
    profiles: ['carelon-pa'],
  },
  check(context) {
    if (!isJudged(context, 'coordination')) return
    const { plan, report } = context
    const providers = plan.outside_providers ?? []
    const cap = draftCap(context)
    if (context.requirements.demand('coordination') === undefined) return checkListed(context)
    if (isAnyTold(context)) return checkReleases(providers, context)
    if (providers.length === 0) report({ at: ['outside_providers'], message: 'found', ...cap })
    for (const at of providers.keys())
      report({ at: ['outside_providers', at, 'coordination'], message: 'provider', ...cap })
  },
})

/** Where nobody asks: a provider was put down, and nothing else about them. */
function checkListed(context: Context): void {
  const { plan, report } = context
  if (isOver(plan) || isRehabilitation(context)) return
  for (const [at, one] of (plan.outside_providers ?? []).entries()) {
    const isListed = Boolean(one.name?.trim() || one.role?.trim() || one.organization?.trim())
    if (!isListed || isTold(one) || isWritten(one.release) || isReached(one, context)) continue
    const path = ['outside_providers', at, 'coordination']
    report({ at: path, message: 'listed', ...draftCap(context) })
  }
}

/** Named in a contact of the record, or as one of those who carry an intervention out. */
function isReached({ id, name = '' }: Provider, { plan, record }: Context): boolean {
  const last = /([\p{L}'’-]{3,})\s*(?:,.*)?$/u.exec(name.trim())?.[1]?.toLowerCase()
  const isNamed = (text = '') =>
    (id !== undefined && text.trim() === id) ||
    (last !== undefined && text.toLowerCase().includes(last))
  return (
    (record?.contacts ?? []).some((contact) => isNamed(contact.with)) ||
    (plan.interventions ?? []).some(({ responsible = [] }) => responsible.some(isNamed))
  )
}

const isTold = ({ coordination, reason_none: reason }: Provider): boolean =>
  Boolean(coordination?.trim() || reason?.trim())

/** A provider, a referral or a contact that was made: any of them shows that somebody thought of it. */
function isAnyTold({ plan, record }: Context): boolean {
  return (
    (plan.outside_providers ?? []).some(isTold) ||
    (plan.referrals ?? []).some(({ to, reason_none: reason }) => to?.trim() || reason?.trim()) ||
    (record?.contacts ?? []).some((contact) => contact.with?.trim() && contact.about?.trim())
  )
}

const primaryCare =
  /\bprimary[ -]care\b|\bpcp\b|\bfamily (?:physician|doctor|practice|medicine)\b|\bpediatrician\b|\bgeneral practitioner\b/i

function checkReleases(providers: readonly Provider[], context: Context): void {
  for (const [at, { role = '', coordination, release }] of providers.entries()) {
    if (!primaryCare.test(role) || !coordination?.trim()) continue
    if (release?.on_file || release?.date || hasConsent(context)) continue
    const path = ['outside_providers', at, 'release']
    context.report({ at: path, message: 'release', ...capped(context, 'warning') })
  }
}

const hasConsent = ({ plan }: Context): boolean =>
  (plan.agreement?.consents ?? []).some(({ kind }) =>
    /\brelease|\bcoordinat|\bdisclos|\bprimary care\b/i.test(kind ?? ''),
  )

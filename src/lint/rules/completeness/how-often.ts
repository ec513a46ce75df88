/** Whether a part of the treatment says how often it is given, and whether it has to. */
import { serviceCode } from '../../../codes/service-codes.ts'
import type { Plan, Intervention as Written } from '../../../plan/types.generated.ts'
import { isWritten } from './written.ts'

export type Intervention = Written
export type Service = NonNullable<Plan['services']>[number]

/** In its own field, as a dose, or in the words around it: “weekly sessions of …”. */
export function saysHowOften(one: Intervention | Service): boolean {
  if (isWritten(one.frequency) || ('dose' in one && isWritten(one.dose))) return true
  const fields = ['kind', 'modality', 'technique', 'description', 'service', 'note'] as const
  return fields.some((field) => cadence.test((one as Record<string, string>)[field] ?? ''))
}

const cadence =
  /\b(?:daily|nightly|(?:bi-?|semi-?)?weekly|fortnightly|(?:bi-?)?monthly|quarterly|prn|as needed|if indicated|when indicated|(?:each|every|per|an?) (?:session|visit|day|night|week|month|quarter)|every (?:other|second|third|\d+|two|three|four|six|eight) \w+|\d+ ?(?:x|times)|x ?\d+|once|twice)\b|\/ ?(?:wk|week|day|mo)/i

/** A referral, an evaluation or one task is done once, and says so by being what it is. */
export function isOneTime({ kind = '', modality = '', technique = '', description = '' }: Written) {
  if (oneTimeKinds.test(kind)) return true
  const words = [modality, technique, description].find(isWritten) ?? ''
  return oneTimeWords.test(words)
}

const oneTimeKinds =
  /\b(?:referrals?|linkage|evaluation|assessment|intake|consultation|consult|task|one[- ]time)\b/i
const oneTimeWords =
  /^\s*(?:refer(?:rals?|red|s)?|link(?:age)?s?|evaluat\w+|psychiatric evaluation|psychological testing|diagnostic \w+|assess(?:ment)?|intake|obtain|complete|arrange|schedule|contact|request)\b/i

/** A number of sessions or units in all stands for how often, too. */
export function isOneTimeService({ code = '', service = '', ...one }: Service): boolean {
  if (one.estimated_sessions !== undefined || one.authorized_units !== undefined) return true
  const kind = serviceCode(code)?.kind
  if (kind === 'intake' || kind === 'intake-with-medical' || kind === 'crisis') return true
  return oneTimeKinds.test(service) || /\bcrisis\b/i.test(service)
}

import { isToTelehealth } from '../../aims/consents.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isOver } from './written.ts'

export const telehealthDetailsMissing = defineRule({
  id: 'telehealth-details-missing',
  group: 'completeness',
  severity: 'info',
  what: 'Care is given at a distance, and where the client is or the consent to it is not recorded.',
  why: 'In an emergency help is sent to where the client is, and the license has to reach there; many states ask for a consent to telehealth of its own.',
  fix: 'Add “client_location” under “setting: telehealth”, and the consent with its day under “agreement: consents”, for example “kind: Telehealth”.',
  source:
    'for example Cal. Bus. & Prof. Code 2290.5 (consent is documented) and 16 CCR 1815.5 (where the client is); states differ',
  messages: {
    location: 'Care is given at a distance, and where the client then is is not told.',
    consent: 'Care is given at a distance, and no consent to telehealth is recorded.',
  },
  bad: {
    plan: 'txplan: 1\nsetting:\n  telehealth: { used: true }\n',
  },
  good: {
    plan: 'txplan: 1\nsetting:\n  telehealth: { used: true, client_location: At her sister’s in Bangor }\nagreement:\n  consents:\n    - { kind: Telehealth, date: 2026-11-02 }\n',
  },
  check(context) {
    const { plan, report } = context
    if (plan.setting?.telehealth?.used !== true || isOver(plan)) return
    if (!isPlaceTold(context))
      report({ at: ['setting', 'telehealth', 'client_location'], message: 'location' })
    if (!isConsentTold(context)) report({ at: ['agreement', 'consents'], message: 'consent' })
  },
})

const place = /\b(?:home|house|apartment|dorm|room|office|school|clinic|work|car|shelter|\d{5})\b/i

/** In its field or in words; code 10 says “at home”, which is a place where the address is known. */
function isPlaceTold({ plan, client, record }: Context): boolean {
  const { telehealth, location = '', place_of_service: code } = plan.setting ?? {}
  if (telehealth?.client_location?.trim()) return true
  const services = plan.services ?? []
  const told = [
    location,
    ...services.map(({ service, location: at, note }) => `${service} ${at} ${note}`),
  ]
  if (told.some((text) => isToTelehealth(text) && place.test(text))) return true
  const sessions = record?.sessions ?? []
  if (sessions.some(({ modality = '' }) => isToTelehealth(modality) && place.test(modality)))
    return true
  const isAtHome = [code, ...services.map((one) => one.place_of_service)].includes('10')
  return isAtHome && client.address?.some((line) => line.trim()) === true
}

const consent = /\bconsent|\bagree/i
const denied = /\b(?:no|not|without|missing|pending)\b/i

function isConsentTold({ plan }: Context): boolean {
  const { consents = [], contract, confidentiality, participation } = plan.agreement ?? {}
  if (consents.some(({ kind, note }) => isToTelehealth(kind) || isToTelehealth(note))) return true
  const signed = (plan.signatures ?? []).map(({ statement }) => statement)
  const written = [contract, confidentiality, participation?.statement, plan.notes, ...signed]
  return written.some(
    (text = '') => isToTelehealth(text) && consent.test(text) && !denied.test(text),
  )
}

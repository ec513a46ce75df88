/** Who is in treatment together with the client: in couple therapy, the partner. */
import type { Path } from '../source/document.ts'
import type { Care } from './care.ts'

const isCouple = ({ plan }: Care): boolean =>
  (plan.setting?.modality ?? []).some((one) => /\bcouples?\b/i.test(one)) ||
  (plan.interventions ?? []).some(({ format }) => format === 'couple')

const ofCouple = /\b(?:partner|spouse|husband|wife|fianc\w+|boyfriend|girlfriend)\b/i
const inTreatment =
  /\b(?:in|part of) (?:the |this )?(?:treatment|therapy)\b|\bas a couple\b|\b(?:also|co-?) ?(?:a )?client\b|\b(?:attends|comes to) (?:all|every|each) sessions?\b/i
const notInTreatment =
  /\b(?:no|not|never|declin\w+|refus\w+|own (?:treatment|therapy|therapist))\b/i

export interface PartnerAt {
  name: string
  path: Path
}

/** The partner who is written down as in treatment agrees to the plan as well. */
export function partnersInTreatment(care: Care): PartnerAt[] {
  if (!isCouple(care)) return []
  return (care.plan.client?.collateral_contacts ?? []).flatMap((one, at) => {
    const { name, relationship = '', involvement = '' } = one
    if (!name?.trim() || !ofCouple.test(relationship)) return []
    if (!inTreatment.test(involvement) || notInTreatment.test(involvement)) return []
    return { name, path: ['client', 'collateral_contacts', at] }
  })
}

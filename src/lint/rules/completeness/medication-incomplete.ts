import { type Person, responsibleClinician } from '../../../care/people.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isRehabilitation } from './rehabilitation.ts'
import { isOver } from './written.ts'

export const medicationIncomplete = defineRule({
  id: 'medication-incomplete',
  group: 'completeness',
  severity: 'info',
  what: 'A medication that is taken now has no dose, or nobody who prescribes it.',
  why: 'Whoever coordinates care has to know what is taken and whom to ask about it; a name alone answers neither.',
  fix: 'Add “dose” and “prescriber” as the client, the label or the prescriber tells them. If it is not known, say so in “note”.',
  source:
    'Joint Commission NPSG.03.06.01, as it stood in 2020: name, dose, route, frequency and purpose of a medication; txplan: who prescribes it',
  messages: {
    both: 'This medication has neither a dose nor a prescriber.',
    dose: 'This medication has no dose.',
    prescriber: 'Who prescribes this medication is not told.',
  },
  bad: {
    plan: 'txplan: 1\nmedications:\n  - { name: Sertraline }\n',
  },
  good: {
    plan: 'txplan: 1\nmedications:\n  - { name: Sertraline, dose: 50 mg, prescriber: Dr. Lin }\n',
  },
  check(context) {
    const { plan, asOf, report } = context
    if (!plan.medications?.length || isOver(plan) || isRehabilitation(context)) return
    for (const [at, one] of plan.medications.entries()) {
      if (!one.name?.trim() || (one.stopped && one.stopped <= asOf)) continue
      const message = lackOf(one, context)
      const field = message === 'prescriber' ? 'prescriber' : 'dose'
      if (message) report({ at: ['medications', at, field], message })
    }
  },
})

type Medication = NonNullable<Plan['medications']>[number]

function lackOf(one: Medication, context: Context): 'both' | 'dose' | 'prescriber' | undefined {
  const hasDose = isDoseTold(one, context)
  if (isPrescriberTold(one, context)) return hasDose ? undefined : 'dose'
  return hasDose ? 'prescriber' : 'both'
}

const amount =
  /\d ?(?:%|(?:mg|mcg|µg|g|ml|units?|iu|tabs?|tablets?|caps?|capsules?|puffs?|drops?|patch(?:es)?|sprays?)\b)/i
const unknown =
  /\bunknown\b|\bnot (?:known|sure|recall\w*|remember\w*)\b|\bdoes not (?:know|recall|remember)\b|\bunsure\b/i

/** In its field, in words beside it, or in the record; that it could not be found out is an answer. */
function isDoseTold(one: Medication, context: Context): boolean {
  if (one.dose?.trim()) return true
  const words = [one.name, one.frequency, one.note].join(' | ')
  return (
    amount.test(words) || unknown.test(words) || changesOf(one, context).some(({ dose }) => dose)
  )
}

const withoutPrescriber =
  /\bover[- ]the[- ]counter\b|\bOTC\b|\bherbal\b|\bsupplements?\b|\bvitamins?\b|\bself-bought\b|\bnaloxone\b|\bnarcan\b|\bmelatonin\b|\bnicotine\b/i
const byWhom =
  /\bprescrib|\bper (?:the |her |his |their )?(?:PCP|Dr|psychiatr|physician|doctor|hospital)|\bPCP\b|\bDr\.? [A-Z]/

/** Nobody prescribes what is bought freely; in a prescriber’s own plan it is that prescriber. */
function isPrescriberTold(one: Medication, context: Context): boolean {
  if (one.prescriber?.trim()) return true
  const words = [one.name, one.for, one.note, one.monitoring].join(' | ')
  if (withoutPrescriber.test(words) || byWhom.test(words) || unknown.test(words)) return true
  if (changesOf(one, context).some(({ by }) => by)) return true
  return prescribes(responsibleClinician(context)?.person) || isOneKnown(context)
}

const degrees =
  /(?:^|[\s,])(?:MD|DO|M\.D\.|D\.O\.|PA|PA-C|NP|APRN|CNP|DNP|ARNP|[A-Z]{2,5}NP(?:-BC)?)(?![\w-])/
const roles = /\bprescrib|\bpsychiatrist\b|\bphysician\b|\bnurse practitioner\b/i

const prescribes = ({ role, discipline, credentials }: Person = {}): boolean =>
  degrees.test(credentials ?? '') || roles.test(`${role} ${discipline}`)

/** Somebody in the team is there to prescribe: that is who. */
const isOneKnown = ({ plan }: Context): boolean =>
  (plan.care_team ?? []).filter((one) => /\bprescrib/i.test(`${one.role} ${one.responsible_for}`))
    .length === 1

const changesOf = ({ name = '' }: Medication, { record }: Context) =>
  (record?.medication_changes ?? []).filter((change) => isSame(change.name ?? '', name))

const isSame = (a: string, b: string): boolean => {
  const [one, other] = [a.trim().toLowerCase(), b.trim().toLowerCase()]
  return one !== '' && other !== '' && (one.includes(other) || other.includes(one))
}

/**
 * Those outside of the practice whom a plan names, what they are to the client, and where plan or
 * record shows that they are spoken or written to.
 */

import { clientAge } from '../../../care/guardians.ts'
import { peopleOf } from '../../../care/people.ts'
import { isSamePerson } from '../../../care/signing.ts'
import type { Contact, Plan, Release } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import {
  isSettled,
  namesContact,
  type Recipient,
  recipientsIn,
  tellsOfContact,
} from './contact-words.ts'

/** Another provider who treats; family and friends; anybody else, such as a teacher or an officer. */
export type Kind = 'treating' | 'family' | 'other'

export interface Outsider {
  kind: Kind
  id: string | undefined
  name: string | undefined
  /** Name, role and place in one text. */
  words: string
  recipients: readonly Recipient[]
  release: Release | undefined
  path: Path
  /** What shows contact, in words for a sentence; `undefined` where their own entry does not, or a release is on file. */
  shown: string | undefined
}

type Provider = NonNullable<Plan['outside_providers']>[number]

/** Every outside provider and collateral contact, save those who decide for the client. */
export const outsidersOf = (context: Context): Outsider[] => {
  const { plan, client } = context
  const providers = (plan.outside_providers ?? []).map((one, at) => providerAt(one, at))
  const contacts = (client.collateral_contacts ?? []).map((one, at) => contactAt(one, at))
  return [...providers, ...contacts].filter((one) => !isExempt(one, context))
}

function providerAt(one: Provider, at: number): Outsider {
  const { id, name, role, organization, coordination = '', reason_none: none, release } = one
  const words = [role, name, organization].filter(Boolean).join(', ')
  const found = recipientsIn(words)
  const isTold =
    !release?.on_file && coordination.trim() !== '' && !none?.trim() && !isSettled(coordination)
  return {
    kind: found.length > 0 && !treating.test(role ?? '') ? 'other' : 'treating',
    ...{ id, name, words, release, recipients: found },
    path: ['outside_providers', at],
    shown: isTold ? '“coordination”' : undefined,
  }
}

function contactAt(one: Contact, at: number): Outsider {
  const { name, relationship = '', involvement = '', release } = one
  const kind = kindOf(relationship)
  const isTold =
    !release?.on_file &&
    !isSettled(involvement) &&
    (tellsOfContact(involvement) || (kind === 'other' && namesContact(involvement)))
  return {
    ...{ kind, id: undefined, name, release },
    words: [relationship, name].filter(Boolean).join(', '),
    recipients: recipientsIn(relationship),
    path: ['client', 'collateral_contacts', at],
    shown: isTold ? '“involvement”' : undefined,
  }
}

const treating =
  /\b(?:psychiatr\w*|physicians?|doctor|nurse|(?<!school )psycholog\w*|pediatric\w*|prescriber|dieti\w+|hospital|clinic|MD|PCP|primary care|therapist)\b/i
const kin =
  /\b(?:mother|father|mom|dad|parents?|step\w+|spouse|partner|husband|wife|fianc\w+|boyfriend|girlfriend|grand\w+|aunt|uncle|cousin|siblings?|sister|brother|son|daughter|child|family|friend|roommate|neighbor|caregiver|in-law|kin\w*|sponsor)\b/i

function kindOf(relationship: string): Kind {
  if (recipientsIn(relationship).length > 0) return 'other'
  if (kin.test(relationship)) return 'family'
  return treating.test(relationship) ? 'treating' : 'other'
}

const parental =
  /\b(?:mother|father|mom|dad|parents?|step(?:mother|father)|guardian|conservator)\b/i

/** A guardian, a minor’s parent, or whoever pays: they are told as of right. */
function isExempt({ name, words, kind }: Outsider, context: Context): boolean {
  const people = peopleOf(context)
  const isGuardian = (context.client.guardians ?? []).some(
    (guardian) => name && guardian.name && isSamePerson(people, guardian.name, name),
  )
  const age = clientAge(context)
  const isParent = kind === 'family' && parental.test(words) && age !== undefined && age < 18
  return isGuardian || isParent || /\binsur(?:er|ance)|\bpayer\b|\bbilling\b/i.test(words)
}

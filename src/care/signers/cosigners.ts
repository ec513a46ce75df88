/** The second signature: of a supervisor, a physician or another clinician. */
import type { Care } from '../care.ts'
import {
  isCertified,
  lastDayFor,
  meets,
  supervisorsOf,
  type Wish,
  waitingLine,
  wishesFor,
} from '../cosigning.ts'
import { type Person, peopleOf } from '../people.ts'
import type { SignatureRole } from '../signing.ts'
import { found, named, type RequiredSigner } from './signer.ts'

/** Wishes that one signature meets are one signer; the strictest gives its name and its day. */
export function cosigners(care: Care): RequiredSigner[] {
  const wishes = wishesFor(care)
  const [first] = wishes
  if (!first) return []
  const role = roleFor(first)
  const supervisor = role === 'supervisor' ? supervisorOf(care) : undefined
  const lastDay = wishes
    .flatMap((wish) => lastDayFor(wish, care) ?? [])
    .sort()
    .at(0)
  const waiting = waitingLine(first, care)
  return [
    {
      part: 'cosigner',
      role,
      ...named(supervisor?.name ?? waiting?.signature.name, supervisor),
      isRequired: wishes.some(
        ({ demand, isSure }) => isSure && (demand === undefined || demand.level === 'required'),
      ),
      demands: wishes.flatMap(({ demand }) => demand ?? []),
      ...(lastDay === undefined ? {} : { lastDay }),
      after: 'clinician',
      ...found((line) => meets(line, first, care), care),
      ...(isCertified(first, care) ? { isSpokenFor: true } : {}),
    },
  ]
}

const roleFor = ({ roles }: Wish): SignatureRole =>
  roles.includes('supervisor') ? 'supervisor' : (roles[0] ?? 'supervisor')

function supervisorOf(care: Care): Person | undefined {
  const people = peopleOf(care)
  const [text] = supervisorsOf(care)
  return text === undefined ? undefined : (people.find(text) ?? { name: text })
}

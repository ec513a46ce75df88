/** Whose names stand in a plan: gone before its texts are compared with those of other clients. */
import type { Context } from '../context.ts'
import { nameNumbers } from './reading.ts'

/** What a fingerprint is made of; a `Context` is one. */
export type Source = Pick<Context, 'plan' | 'record' | 'practice' | 'client'>

/** The numbers of every word of every name that is known. */
export function namesIn(source: Source): Set<number> {
  const found = new Set<number>()
  for (const name of allNames(source)) {
    if (name === undefined) continue
    for (const one of nameNumbers(name)) found.add(one)
  }
  return found
}

function allNames({ plan, record, practice, client }: Source): (string | undefined)[] {
  const { guardians, emergency_contacts, collateral_contacts } = client
  const people = [
    ...(guardians ?? []),
    ...(emergency_contacts ?? []),
    ...(collateral_contacts ?? []),
    ...(plan.care_team ?? []),
    ...(plan.outside_providers ?? []),
    ...(plan.signatures ?? []),
    ...(practice?.clinicians ?? []),
  ]
  return [
    client.name,
    client.preferred_name,
    client.interpreter?.name,
    client.legal?.officer,
    ...people.map(({ name }) => name),
    ...(plan.person?.supports ?? []).map(({ who }) => who),
    ...(record?.contacts ?? []).map((contact) => contact.with),
  ]
}

/** Sentences of a plan whose subject is the client, for the rules on names and pronouns. */

import { peopleOf } from '../../../care/people.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'

export interface AboutClient {
  text: string
  path: Path
}

/** Statements of problems, goals, objectives and interventions: who does what is the client. */
export const statementsOf = (context: Context): readonly AboutClient[] =>
  context.once(findStatements)

function findStatements({ plan, goals, objectives }: Context): AboutClient[] {
  const found: AboutClient[] = []
  const add = (of: object, fields: readonly string[], path: Path) => {
    for (const field of fields) {
      const text = (of as Record<string, unknown>)[field]
      if (typeof text === 'string') found.push({ text, path: [...path, field] })
    }
  }
  add(plan, ['summary'], [])
  add(plan.necessity ?? {}, ['statement'], ['necessity'])
  for (const [at, one] of (plan.problems ?? []).entries())
    add(one, ['statement', 'behavioral_definition'], ['problems', at])
  for (const { goal, path } of goals) add(goal, ['statement', 'plain'], path)
  for (const { objective, path } of objectives) add(objective, ['statement', 'plain'], path)
  for (const [at, one] of (plan.interventions ?? []).entries())
    add(one, ['description', 'rationale'], ['interventions', at])
  return found
}

const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '')

/** The words of a name, folded; initials and titles are none. */
export const nameWords = (name: string | undefined): string[] =>
  (name ?? '')
    .split(/[\s,()"“”]+/)
    .map(fold)
    .filter((word) => word.length > 1 && !/^(?:dr|mr|mrs|ms|mx|jr|sr|ii|iii)$/.test(word))

/** Every word by which the client is called. */
export const clientNames = ({ client }: Context): ReadonlySet<string> =>
  new Set([...nameWords(client.name), ...nameWords(client.preferred_name)])

/** Every word by which somebody else in the plan is called. */
export const otherNames = (context: Context): ReadonlySet<string> => context.once(findOthers)

function findOthers(context: Context): ReadonlySet<string> {
  const { plan, client, record } = context
  const names = [
    ...peopleOf(context).list.map(({ name }) => name),
    ...(client.guardians ?? []).map(({ name }) => name),
    ...(client.emergency_contacts ?? []).map(({ name }) => name),
    ...(client.collateral_contacts ?? []).map(({ name }) => name),
    ...(plan.person?.supports ?? []).map(({ who }) => who),
    ...(plan.signatures ?? []).flatMap(({ name, role }) => (role === 'client' ? [] : name)),
    ...(record?.sessions ?? []).flatMap(({ participants = [] }) => participants),
    ...[...(plan.goals ?? []), ...context.objectives.map(({ objective }) => objective)].flatMap(
      ({ responsible = [] }) => responsible,
    ),
    client.interpreter?.name,
    client.legal?.officer,
    plan.clinician,
  ]
  const own = clientNames(context)
  return new Set(names.flatMap(nameWords).filter((word) => !own.has(word)))
}

import { peopleOf, responsibleClinician } from '../../../care/people.ts'
import { isPrivatePerson, isRole, splitPersons } from '../../../care/roles.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import type { Intervention } from './how-often.ts'
import {
  isAnyWritten,
  isOver,
  isWritten,
  openInterventions,
  writtenInterventions,
  writtenServices,
} from './written.ts'

export const responsibleMissing = defineRule({
  id: 'responsible-missing',
  group: 'completeness',
  severity: 'info',
  element: 'responsible_staff',
  what: 'Nobody is named as responsible for the plan, or for one part of the treatment in it.',
  why: 'Who does what is how a plan is carried out when several people share it, or one of them is away.',
  fix: 'Put ids or names under “responsible” of the objectives or interventions.',
  source:
    '10A NCAC 27G .0205: staff responsible; 14 NYCRR 599.10; 12VAC35-105-665; txplan: where no profile asks',
  messages: {
    found: 'Nobody is responsible for any objective, intervention or service.',
    part: 'Nobody is responsible for this intervention; others have somebody.',
    unnamed: 'No clinician is named, for the plan or for any part of it.',
  },
  bad: {
    plan: 'txplan: 1\nclinician: S. Lowe, LMFT\ninterventions:\n  - id: cbt\n    modality: Cognitive therapy\n',
  },
  good: {
    plan: 'txplan: 1\nclinician: S. Lowe, LMFT\ninterventions:\n  - id: cbt\n    modality: Cognitive therapy\n    responsible: [S. Lowe]\n',
  },
  check(context) {
    const { plan, requirements, report } = context
    if (isOver(plan)) return
    for (const one of unassigned(context))
      report({
        at: ['interventions', plan.interventions?.indexOf(one) ?? 0],
        message: 'part',
        atMost: 'info',
      })
    const at = [plan.interventions?.length ? 'interventions' : 'goals']
    if (requirements.demand('responsible_staff')) {
      if (!isNamed(context)) report({ at, on: 'key', message: 'unnamed' })
    } else if (hasParts(context) && named(context).length === 0)
      report({ at, on: 'key', message: 'found' })
  },
})

/** Interventions without anybody, where most have somebody: nobody thought of these. */
function unassigned(context: Context): Intervention[] {
  const all = openInterventions(context).filter((one) => !isOwn(one))
  const without = all.filter((one) => !hasSomebody(one, context))
  return without.length * 2 <= all.length ? without : []
}

/** Its own “responsible”, that of what it serves, or somebody of the team. */
function hasSomebody({ id, responsible }: Intervention, context: Context): boolean {
  const { plan, goals, objectives } = context
  if (responsible?.some((one) => one.trim() !== '')) return true
  if (id === undefined) return false
  const served = [
    ...goals.map(({ goal }) => goal),
    ...objectives.map(({ objective }) => objective),
  ].filter(({ interventions }) => interventions?.includes(id))
  return (
    served.some((one) => isWritten(one.responsible)) ||
    isAnyWritten(plan.care_team, ['responsible_for'])
  )
}

/** What the client does alone, or what is only arranged. */
const isOwn = ({ kind = '', modality = '', description = '' }: Intervention): boolean =>
  /\b(?:home ?work|self-?help|self-?directed|home program|referral|linkage)\b/i.test(kind) ||
  /^\s*(?:home ?work|self-?help|client|refer)/i.test(modality || description)

/** Everybody whom the plan gives a part to, as written. */
const named = ({ plan, goals, objectives }: Context): string[] =>
  [
    ...goals.map(({ goal }) => goal),
    ...objectives.map(({ objective }) => objective),
    ...(plan.interventions ?? []),
    ...(plan.services ?? []),
  ].flatMap(({ responsible }) => (responsible ?? []).filter((one) => one.trim() !== ''))

const hasParts = (context: Context): boolean =>
  (context.objectives.length > 0 ||
    writtenInterventions(context).length > 0 ||
    writtenServices(context).length > 0) &&
  !isAnyWritten(context.plan.care_team, ['responsible_for'])

/** A profile asks for a name: that of the plan’s clinician, of the team, or of whoever does a part. */
function isNamed(context: Context): boolean {
  const people = peopleOf(context)
  return (
    responsibleClinician(context) !== undefined ||
    people.list.slice(0, context.plan.care_team?.length ?? 0).some(({ name }) => name) ||
    named(context)
      .flatMap(splitPersons)
      .some((one) => people.find(one) !== undefined || !(isRole(one) || isPrivatePerson(one)))
  )
}

import type { Context } from '../../context.ts'
import { peopleOf, responsibleClinician } from '../../people.ts'
import { isPrivatePerson, isRole, splitPersons } from '../../roles.ts'
import { defineRule } from '../../rule.ts'
import { isAnyWritten, isOver, writtenInterventions, writtenServices } from './written.ts'

export const responsibleMissing = defineRule({
  id: 'responsible-missing',
  group: 'completeness',
  severity: 'info',
  element: 'responsible_staff',
  what: 'Nobody is named as responsible for any part of the plan.',
  why: 'Who does what is how a plan is carried out when several people share it, or one of them is away.',
  fix: 'Put ids or names under “responsible” of the objectives or interventions.',
  source:
    '10A NCAC 27G .0205: staff responsible; 14 NYCRR 599.10; 12VAC35-105-665; txplan: where no profile asks',
  messages: {
    found: 'Nobody is responsible for any objective, intervention or service.',
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
    const at = [plan.interventions?.length ? 'interventions' : 'goals']
    if (requirements.demand('responsible_staff')) {
      if (!isNamed(context)) report({ at, on: 'key', message: 'unnamed' })
    } else if (hasParts(context) && named(context).length === 0)
      report({ at, on: 'key', message: 'found' })
  },
})

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

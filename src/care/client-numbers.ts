/**
 * Numbers and days in what is written for the client that the plan itself does not have. The client
 * lives by one version and is judged by the other, so a number in both must be the same.
 *
 * Careful: a number counts only where it is of the same thing, that is of the unit, by the same day or
 * week, or of the questionnaire by which a goal or its objectives are measured; and it differs only
 * where it stands nowhere in that goal.
 */
import { nameOf } from '../measures/names.ts'
import { looseObjectives, numberedGoals } from '../plan/numbering.ts'
import type { Goal, Measure, Objective, Plan } from '../plan/types.generated.ts'
import { countsIn } from './counts-in-text.ts'
import { daysIn, isSameDay, withoutDays } from './days-in-text.ts'
import { type Counted, numbersIn, scoresIn } from './numbers-in-text.ts'

export interface NumberDiffers {
  /** Where the text stands that was written for the client. */
  path: (string | number)[]
  /** Id or number of the goal or objective it is about. */
  of: string
  /** The words in which it says so. */
  said: string
  /** What the plan has instead: '4 days a week'. */
  planned: string
}

/** A text for the client, and what of the plan it retells. */
interface Retold {
  text: string
  path: (string | number)[]
  of: string
  about: readonly (Goal | Objective)[]
  /** It says the goal itself and is no step on the way, which may have a day of its own. */
  isWhole: boolean
}

export function numbersThatDiffer(plan: Plan): NumberDiffers[] {
  if (plan.language !== undefined && !/^en\b/i.test(plan.language)) return []
  return retoldIn(plan).flatMap((one) => [...measuresApart(one, plan), ...daysApart(one)])
}

function retoldIn(plan: Plan): Retold[] {
  const goals = numberedGoals(plan)
  const view = plan.client_view?.goals ?? []
  const told = view.flatMap((one, at) => {
    const found = goals.find(({ goal }) => goal.id !== undefined && goal.id === one.goal)
    if (!found) return []
    const about = [found.goal, ...found.objectives.map(({ objective }) => objective)]
    const of = found.goal.id ?? found.number
    const text = (key: string, value: string | undefined, isWhole: boolean, ...more: number[]) =>
      value
        ? [{ text: value, path: ['client_view', 'goals', at, key, ...more], of, about, isWhole }]
        : []
    return [
      ...text('statement', one.statement, true),
      ...(one.action_steps ?? []).flatMap((step, i) => text('action_steps', step, false, i)),
    ]
  })
  return [...told, ...plainIn(plan)]
}

/** “In plain words”, beside the sentence that it retells. */
function plainIn(plan: Plan): Retold[] {
  const own = (aim: Goal | Objective, number: string, path: (string | number)[]): Retold[] =>
    aim.plain
      ? [
          {
            text: aim.plain,
            path: [...path, 'plain'],
            of: aim.id ?? number,
            about: [aim],
            isWhole: true,
          },
        ]
      : []
  const goals = numberedGoals(plan)
  const objectives = [...goals.flatMap((one) => one.objectives), ...looseObjectives(plan)]
  return [
    ...goals.flatMap(({ goal, number }, at) => own(goal, number, ['goals', at])),
    ...objectives.flatMap(({ objective, number, path }) => own(objective, number, path)),
  ]
}

function measuresApart({ text, path, of, about }: Retold, plan: Plan): NumberDiffers[] {
  const measures = about.flatMap(({ measure }) => (measure?.target ? [measure] : []))
  const counted = measures.flatMap((measure) =>
    countedFor(text, measure)
      .filter(({ values }) => !isWanted(values, measure))
      .map((one) => ({ ...one, measure })),
  )
  if (counted.length === 0) return []
  const known = new Set(numbersIn(plannedText([about, interventionsOf(plan, about)])))
  const apart = counted.filter(({ values }) => !values.some((value) => known.has(value)))
  return apart
    .slice(0, 1)
    .map(({ said, measure }) => ({ path, of, said, planned: plannedWords(measure) }))
}

/** As it mostly is; then nothing else need be looked for. */
const isWanted = (values: readonly number[], { target = {} }: Measure): boolean =>
  [target.at_most, target.at_least, target.equals].some((one) => values.includes(Number(one)))

/** Fields that retell what the plan says, note how it went, or hold figures that count nothing. */
const noNumbers = new Set(['id', 'library', 'instrument', 'progress', 'target_date'])
const retelling = new Set(['plain', 'client_words', 'why_it_matters'])

const withoutRetelling = (key: string, value: unknown) => (retelling.has(key) ? undefined : value)

/** What was agreed to, without days and the names of questionnaires: “PHQ-9” is no nine. */
const plannedText = (parts: unknown): string =>
  withoutDays(
    JSON.stringify(parts, (key, value) =>
      noNumbers.has(key) ? undefined : withoutRetelling(key, value),
    ),
  ).replace(/\b[A-Z][A-Z-]*\d+\b/g, ' ')

function countedFor(text: string, { instrument, unit }: Measure): Counted[] {
  if (instrument) return scoresIn(text, nameOf(instrument) ?? instrument)
  return unit ? countsIn(text, unit) : []
}

/** Their texts may hold a number that the objective leaves to them: two steps a week. */
function interventionsOf({ interventions = [] }: Plan, about: readonly (Goal | Objective)[]) {
  const ids = new Set(about.flatMap((one) => one.interventions ?? []))
  return interventions.filter(({ id }) => id !== undefined && ids.has(id))
}

function plannedWords({ target = {}, unit, instrument }: Measure): string {
  const { at_most, at_least, between, change_by, equals } = target
  const value = at_most ?? at_least ?? between?.join(' to ') ?? change_by ?? equals
  return [instrument && (nameOf(instrument) ?? instrument), value, unit]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** “By March 1”, where neither the goal nor an objective of it has that day. */
function daysApart({ text, path, of, about, isWhole }: Retold): NumberDiffers[] {
  const dated = about.filter(({ target_date: day }) => day && /^\d{4}-/.test(day))
  if (!isWhole || dated.length === 0) return []
  const deadlines = daysIn(text).filter(({ isDeadline }) => isDeadline)
  if (deadlines.length === 0) return []
  const known = daysIn(JSON.stringify(about, withoutRetelling))
  const apart = deadlines.filter((day) => !known.some((other) => isSameDay(day, other)))
  const planned = dated[0]?.target_date ?? ''
  return apart.slice(0, 1).map(({ said }) => ({ path, of, said, planned }))
}

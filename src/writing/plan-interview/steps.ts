/** What every part of the conversation about a plan builds its questions with. */

import type { Answers } from '../../plan/answers.ts'
import type { ElementId } from '../../plan/elements.ts'
import type { Plan } from '../../plan/types.generated.ts'
import type { Demand } from '../../profiles/demand.ts'
import { profilesOf } from '../../profiles/of-plan.ts'
import type { Path } from '../../source/document.ts'
import { valueAt, withoutValue, withValue } from '../../source/meaning.ts'
import { addressOf, type Step } from '../interview.ts'
import { planOf } from '../plan-of.ts'
import type { Option, Question } from '../question.ts'
import type { World } from '../world.ts'

export type PlanStep = Step<Answers>

/** What a part asks, given what was said. */
export type Part = (answers: Answers, world: World) => PlanStep[]

type WithoutPlace<Q> = Q extends Question
  ? Omit<Q, 'at' | 'optional'> & { optional?: boolean }
  : never

export type Wording = WithoutPlace<Question>

type Put = PlanStep['put']

/** A question whose answer stands at its address; a question is optional unless it says otherwise. */
export function step(section: string, at: Path, wording: Wording, put: Put = putAt(at)): PlanStep {
  const question = { optional: true, ...wording, at } as Question
  return { key: addressOf(at), section, question, put }
}

export const putAt =
  (at: Path): Put =>
  (answers, value) =>
    (withValue(answers, at, value) ?? answers) as Answers

/** The answers without what stands at an address. */
export const withoutAt = (answers: Answers, at: Path): Answers =>
  (withoutValue(answers, at) ?? answers) as Answers

/** What was said at an address, as it may stand in a line. */
export function said(answers: Answers, at: Path): { initial?: string } {
  const value = valueAt(answers, at)
  return typeof value === 'string' || typeof value === 'number' ? { initial: String(value) } : {}
}

/** What was said or, before anything was, what suggests itself. */
export const saidOr = (answers: Answers, at: Path, otherwise: string | undefined) => ({
  ...(otherwise === undefined ? {} : { initial: otherwise }),
  ...said(answers, at),
})

/** `Required by Medicare Part B (CMS …). Recommended by …`. */
export function payerWords(
  element: ElementId,
  answers: Answers,
  { book, practice, today }: World,
): { payer?: string } {
  const ids = profilesOf(answers as Plan, practice).map(({ id }) => id)
  if (ids.length === 0) return {}
  const demands = book().requirements(ids, today).demands(element)
  const parts = (['required', 'recommended'] as const).flatMap((level) => {
    const who = demands.filter((demand) => demand.level === level).map(demandWords)
    return who.length > 0
      ? [`${level === 'required' ? 'Required' : 'Recommended'} by ${who.join('; ')}.`]
      : []
  })
  return parts.length > 0 ? { payer: parts.join(' ') } : {}
}

const demandWords = ({ title, citation }: Demand): string =>
  citation === title ? title : `${title} (${citation})`

/** The day on which the plan takes effect, as far as it is known. */
export const effectiveOf = (answers: Answers, { today }: World): string =>
  answers.effective ?? today

/** The plan that comes of what was said so far. */
export const planSoFar = (answers: Answers, { library, today }: World): Plan =>
  planOf(answers, { library: library(), today })

/** The presentation that was chosen to begin with. */
export const templateOf = ({ template }: Answers, world: World) =>
  template === undefined ? undefined : world.library().presentation(template)

/** Every id in the answers, none of which may be given twice. */
export function takenIds(answers: Answers): Set<string> {
  const { diagnoses = [], problems = [], goals = [], interventions = [] } = answers
  const objectives = goals.flatMap((goal) => goal.objectives ?? [])
  const all = [...diagnoses, ...problems, ...goals, ...objectives, ...interventions]
  return new Set(all.flatMap(({ id }) => id ?? []))
}

/** What is chosen when a list is complete. */
export const closed = ''
export const closing = (label: string): Option => ({ value: closed, label })

export const maybe = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [key in K]?: V }

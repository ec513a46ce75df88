/** What every part of the conversation about a plan builds its questions with. */

import type { Answers } from '../../plan/answers.ts'
import type { ElementId } from '../../plan/elements.ts'
import type { Plan } from '../../plan/types.generated.ts'
import type { Demand } from '../../profiles/demand.ts'
import { profilesOf } from '../../profiles/of-plan.ts'
import { planOf } from '../plan-of.ts'
import type { World } from '../world.ts'

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

/** The day on which the plan takes effect, as far as it is known; of what is added later, its own. */
export const effectiveOf = (answers: Answers, { from, today }: World): string =>
  from ?? answers.effective ?? today

/** The plan that comes of what was said so far. */
export const planSoFar = (answers: Answers, { library, today }: World): Plan =>
  planOf(answers, { library: library(), today })

/** The presentation that was chosen to begin with; in a plan that is there, the one its texts come from. */
export function templateOf(answers: Answers, world: World) {
  const id = answers.template ?? presentationIn(answers)
  return id === undefined ? undefined : world.library().presentation(id)
}

function presentationIn({ problems = [], goals = [], interventions = [] }: Answers) {
  const objectives = goals.flatMap((goal) => goal.objectives ?? [])
  const items = [...problems, ...goals, ...objectives, ...interventions]
  return items.find(({ library }) => library !== undefined)?.library?.split('/')[0]
}

/** Every id in the answers, none of which may be given twice. */
export function takenIds(answers: Answers): Set<string> {
  const { diagnoses = [], problems = [], goals = [], interventions = [] } = answers
  const objectives = goals.flatMap((goal) => goal.objectives ?? [])
  const all = [...diagnoses, ...problems, ...goals, ...objectives, ...interventions]
  return new Set(all.flatMap(({ id }) => id ?? []))
}

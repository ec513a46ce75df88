/**
 * The conversation that makes a plan: its parts in clinical order. The first part is here at once; the
 * others, with codes, library and language behind them, are loaded while the first answers are typed.
 */
import type { Answers } from '../../plan/answers.ts'
import type { Interview } from '../interview.ts'
import type { World } from '../world.ts'
import { type ClientWorld, clientPart, section } from './client.ts'
import type { PlanStep } from './step.ts'

export const sections = [
  section,
  'care',
  'why now',
  'safety',
  'diagnoses',
  'strengths',
  'problems',
  'goals',
  'what we do',
  'necessity and end',
  'agreement',
] as const

export type Section = (typeof sections)[number]

/** @param loadWorld what all but the first part need; called once, when it is first needed */
export function planInterview(
  first: ClientWorld,
  loadWorld: () => Promise<World>,
): Interview<Answers> {
  let rest: ((answers: Answers) => PlanStep[]) | undefined
  let loading: Promise<void> | undefined
  /** Whoever goes through the questions asks for them at each, mostly with the same answers. */
  let last: { answers: Answers; rest: typeof rest; steps: PlanStep[] } | undefined
  const load = async () => {
    const [{ otherParts }, world] = await Promise.all([import('./other-parts.ts'), loadWorld()])
    rest = (answers) => otherParts.flatMap((part) => part(answers, world))
  }
  return {
    sections,
    steps: (answers) => {
      if (last?.answers !== answers || last.rest !== rest)
        last = { answers, rest, steps: [...clientPart(answers, first), ...(rest?.(answers) ?? [])] }
      return last.steps
    },
    rest: () => {
      loading ??= load()
      return loading
    },
  }
}

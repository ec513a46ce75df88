/** What every part of the conversation about a practice builds its questions with. */
import type { PracticeAnswers } from '../../plan/practice-answers.ts'
import type { Practice } from '../../plan/types.generated.ts'
import type { Path } from '../../source/document.ts'
import { valueAt } from '../../source/meaning.ts'
import type { Step } from '../interview.ts'
import type { Option } from '../question.ts'
import { makePut, makeStep } from '../step.ts'
import type { World } from '../world.ts'

/** What is there already in the folder. */
export interface Surroundings {
  /** True when git is there and the folder is in no repository. */
  mayBeginGit: boolean
  ignoresRendered: boolean
  hasIdentities: boolean
  hasExample: boolean
  /** True when schemas are there that another version wrote. */
  hasOtherSchemas: boolean
}

/** The practice is there when it is to be changed; nothing of it yet when it is set up. */
export interface PracticeWorld extends Pick<World, 'today' | 'book'> {
  practice: Practice | undefined
  around: Surroundings
}

export type PracticeStep = Step<PracticeAnswers>

/** What a part asks, given what was said. */
export type Part = (answers: PracticeAnswers, world: PracticeWorld) => PracticeStep[]

export const step = makeStep<PracticeAnswers>
export const putAt = makePut<PracticeAnswers>

/** Questions that are asked although their answer is there; it stands there to be changed. */
export const again = (steps: readonly PracticeStep[]): PracticeStep[] =>
  steps.map((one) => ({ ...one, given: () => false }))

/** Which entries of a list are to be changed; a list grows at its end without being asked. */
export function which(
  section: string,
  list: 'clinicians' | 'payers',
  ask: string,
  options: readonly Option[],
): PracticeStep {
  return step(section, ['asked', list], {
    kind: 'several',
    ask,
    why: 'Choose none to go on to a new one.',
    options,
  })
}

/** Whether the entry of a list was there before, and is not among those to be changed. */
export const isLeft = (
  { asked }: PracticeAnswers,
  { practice }: PracticeWorld,
  [list, at]: readonly ['clinicians' | 'payers', number],
): boolean => at < (practice?.[list]?.length ?? 0) && !asked?.[list]?.includes(String(at))

/** The entries of a list as options; the value is their place in it. */
export const entries = (list: readonly { name?: string; id?: string }[] = []): Option[] =>
  list.map(({ name, id }, at) => ({ value: String(at), label: name ?? id ?? `number ${at + 1}` }))

export const isGiven = (answers: PracticeAnswers, at: Path): boolean =>
  valueAt(answers, at) !== undefined

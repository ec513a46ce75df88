/**
 * The aims of a plan as one: what is asked before short texts and interventions count. Formulas
 * and protocols repeat from plan to plan by their nature; when all problems, goals, objectives,
 * baselines, targets and the client's own words agree as well, it is no longer the formula that
 * repeats.
 */
import type { Measure, Plan } from '../../plan/types.generated.ts'
import { Mixer } from './mixing.ts'
import type { Passage } from './passages.ts'
import { plainHash, type Reading } from './reading.ts'

export interface ReadPassage {
  passage: Passage
  reading: Reading
}

export interface WholePlan {
  /** Of the aims with their figures; 53 bits. Interventions are compared only where it agrees. */
  hash: number
  /** What must agree for the plan to be reported: the words where they say enough, else `hash`. */
  reported: number
  /** Weight of the words that no library is named for, and one for each baseline. */
  weight: number
}

/** From which weight on two plans do not agree by chance. */
const enough = 8

const aims: ReadonlySet<string> = new Set(['problem', 'goal', 'objective', 'client-words'])

/** Undefined when the aims hold too little to tell one plan from another. */
export function wholePlan(plan: Plan, read: readonly ReadPassage[]): WholePlan | undefined {
  const words = new Mixer()
  const figures = new Mixer()
  let ofWords = 0
  for (const { passage, reading } of read) {
    if (passage.in !== 'plan' || !aims.has(passage.kind)) continue
    words.addWide(reading.hash)
    figures.addWide(reading.figuresHash)
    if (passage.library === undefined) ofWords += reading.weight
  }
  const weight = ofWords + addMeasures(plan, figures)
  if (weight < enough) return undefined
  const hash = figures.value
  return { hash, weight, reported: ofWords < enough ? hash : words.value }
}

/** Returns how many baselines there are. */
function addMeasures(plan: Plan, figures: Mixer): number {
  let baselines = 0
  for (const { instrument = '', behavior = '', baseline, target } of measuresIn(plan)) {
    figures.addWide(plainHash(`${instrument} ${behavior} ${baseline?.value ?? ''}`))
    figures.addWide(plainHash(target ? JSON.stringify(target) : ''))
    if (baseline?.value !== undefined) baselines++
  }
  return baselines
}

const measuresIn = (plan: Plan): Measure[] =>
  [
    ...(plan.goals ?? []).flatMap((goal) => [goal, ...(goal.objectives ?? [])]),
    ...(plan.objectives ?? []),
  ].flatMap(({ measure }) => (measure ? [measure] : []))

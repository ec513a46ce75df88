/** The instruments whose result is a rule over several answers rather than a total. */

export type RiskLevel = 'none' | 'low' | 'moderate' | 'high'

/** The six answers of the C-SSRS screener. `behavior` is question 6. */
export interface ColumbiaAnswers {
  wishToBeDead: boolean
  activeThoughts: boolean
  withMethod?: boolean
  withIntent?: boolean
  withPlan?: boolean
  behavior: 'never' | 'lifetime' | 'past-3-months'
}

/** Triage as the Columbia Lighthouse Project uses it. */
export function columbiaLevel(answers: ColumbiaAnswers): RiskLevel {
  const { wishToBeDead, activeThoughts, withMethod, withIntent, withPlan, behavior } = answers
  if (withIntent || withPlan || behavior === 'past-3-months') return 'high'
  if (withMethod || behavior === 'lifetime') return 'moderate'
  return wishToBeDead || activeThoughts ? 'low' : 'none'
}

/** MDQ: positive only with seven or more, at the same time, and a moderate or serious problem. */
export const isMdqPositive = (
  score: number,
  atTheSameTime: boolean,
  problemModerateOrSerious: boolean,
): boolean => score >= 7 && atTheSameTime && problemModerateOrSerious

/** PCL-5 clusters: letter, first and last item, and how many symptoms are needed. */
const clusters = [
  ['B', 1, 5, 1],
  ['C', 6, 7, 1],
  ['D', 8, 14, 2],
  ['E', 15, 20, 2],
] as const

/** PCL-5: a symptom is an answer of 2 or more; each cluster needs its number of symptoms. */
export function pcl5Clusters(answers: readonly number[]) {
  const found = clusters.map(([cluster, first, last, needed]) => {
    const symptoms = answers.slice(first - 1, last).filter((answer) => answer >= 2).length
    return { cluster, symptoms, needed, met: symptoms >= needed }
  })
  return { clusters: found, allMet: found.every(({ met }) => met) }
}

export type VanderbiltEdition = 'first' | 'second' | 'third'

/** Parent form: name, first and last item, and how many answers of 2 or 3 are needed. */
const vanderbiltParts = [
  ['inattention', 1, 9, 6],
  ['hyperactivity', 10, 18, 6],
  ['oppositional-defiant', 19, 26, 4],
  ['conduct', 27, 40, 3],
  ['anxiety-depression', 41, 47, 3],
] as const

/** NICHQ Vanderbilt, parent form, 55 answers: counts of symptoms, and whether with impairment. */
export function vanderbiltParent(answers: readonly number[], edition: VanderbiltEdition) {
  const impaired = isImpaired(answers.slice(47, 55), edition)
  return vanderbiltParts.map(([part, first, last, needed]) => {
    const count = answers.slice(first - 1, last).filter((answer) => answer >= 2).length
    return { part, count, needed, positive: count >= needed && impaired }
  })
}

function isImpaired(performance: readonly number[], edition: VanderbiltEdition): boolean {
  const atLeast = (least: number) => performance.filter((answer) => answer >= least).length
  return edition === 'first' ? atLeast(4) >= 1 : atLeast(4) >= 2 || atLeast(5) >= 1
}

/** The measure that tells most of how it goes: of an open objective if it can be, with more than one score. */
import type { Progress } from '../../../care/progress.ts'
import type { Change } from '../../../measures/change.ts'
import type { Told, ToldMeasure } from '../progress/told.ts'
import type { Trend } from './row.ts'

export function trendOf(told: Told): Trend | undefined {
  const scored = told.measures.filter(({ of, latest }) => latest && of.baseline)
  const open = new Set(told.aims.filter(({ of }) => !of.isClosed).map(({ of }) => of.measure))
  const chosen =
    scored.find(({ of }) => of.instrument && open.has(of.key)) ??
    scored.find(({ of }) => open.has(of.key)) ??
    scored[0]
  return chosen && described(chosen, told.aims)
}

function described(
  { of, latest, change, title }: ToldMeasure,
  aims: Told['aims'],
): Trend | undefined {
  if (!of.baseline || !latest) return undefined
  const [from, to] = [of.baseline.value, latest.value]
  const better =
    of.instrument?.better ??
    betterOf(
      of.key,
      aims.map((one) => one.of),
    )
  const rise = Math.sign(to - from)
  const gain = better === undefined ? 0 : better === 'higher' ? rise : 0 - rise
  const { word, weight } = change ? byError(change) : plainWord(gain)
  const arrow = rise > 0 ? '↑' : rise < 0 ? '↓' : '→'
  return { measure: title, from, to, arrow, word, weight }
}

const betterOf = (key: string, aims: Progress['aims']) =>
  aims.find(({ measure }) => measure === key)?.trajectory.better

function byError({ gain, reliable }: Change): { word: string; weight: number } {
  if (gain === 0) return { word: 'unchanged', weight: 0 }
  const way = gain > 0 ? 'better' : 'worse'
  const sign = Math.sign(gain)
  switch (reliable?.verdict) {
    case 'improved':
    case 'worsened':
      return { word: way, weight: 3 * sign }
    case 'uncertain':
      return { word: `perhaps ${way}`, weight: 2 * sign }
    case 'unchanged':
      return { word: 'within error', weight: sign }
    case undefined:
      return { word: `${way}, error not known`, weight: sign }
  }
}

function plainWord(gain: number): { word: string; weight: number } {
  if (gain === 0) return { word: 'unchanged', weight: 0 }
  return gain > 0 ? { word: 'better', weight: 1 } : { word: 'worse', weight: -1 }
}

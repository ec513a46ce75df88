/** Whether a screening came out positive: by its words or, where they do not say so, by its score. */
import { cutOffFor, reaches } from '../../measures/band.ts'
import { findInstrument } from '../../measures/find.ts'
import type { Amount, Instrument } from '../../measures/instrument.ts'
import type { Plan } from '../../plan/types.generated.ts'
import { readValue } from '../../plan/values.ts'

export type Screening = NonNullable<NonNullable<Plan['assessment']>['screenings']>[number]

/** For whom the screening was, where that bears on the cut-off. */
export interface Screened {
  sex?: string
}

/** Its instrument, also where only “for” names it. */
export const instrumentOf = ({ instrument, for: what }: Screening): Instrument | undefined => {
  const name = instrument ?? what
  return name === undefined ? undefined : findInstrument(name)
}

/** What the result says in words wins over what the score would mean. */
export function isPositive(one: Screening, client: Screened = {}): boolean {
  const { result = '', score } = one
  if (negative.test(result)) return false
  if (positive.test(result)) return true
  const instrument = instrumentOf(one)
  const value = readValue(score)?.value
  if (instrument === undefined || value === undefined || needsMore.has(instrument.id)) return false
  const cutOff = surestCutOff(instrument, client)
  return cutOff !== undefined && reaches(instrument, value, cutOff.upTo ?? cutOff.value)
}

const negative =
  /\bnegative\b|\bfalse positive\b|\b(?:not|no)\b|\bnone\b|\bnormal\b|\bbelow\b|\bunder the cut|\bsubthreshold\b|\bruled out\b/i
const positive =
  /\bpositive\b|\babove (?:the )?(?:cut-?\s?off|threshold)|\b(?:meets|met|over|exceeds) (?:the )?(?:cut-?\s?off|threshold)|\b(?:in the )?clinical range\b|\belevated\b/i

/** Seven items of the MDQ are positive only together with its other two questions. */
const needsMore: ReadonlySet<string> = new Set(['mdq'])

/** Where it differs by sex or age, that of the client; not knowing whose holds, the hardest to reach. */
function surestCutOff(instrument: Instrument, { sex }: Screened): Amount | undefined {
  const known = /^\s*(?:f|female|woman)\s*$/i.test(sex ?? '')
    ? 'female'
    : /^\s*(?:m|male|man)\s*$/i.test(sex ?? '')
      ? 'male'
      : undefined
  const own = cutOffFor(instrument, known ? { sex: known } : {})
  if (own !== undefined) return own
  const all = (instrument.otherCutOffs ?? []).filter((one) => one.sex ?? one.ages)
  const isHarder = (a: Amount, b: Amount) =>
    instrument.better === 'higher' ? a.value < b.value : a.value > b.value
  return all.reduce<Amount | undefined>(
    (hardest, one) => (hardest === undefined || isHarder(one, hardest) ? one : hardest),
    undefined,
  )
}

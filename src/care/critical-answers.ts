/** Answers to critical items in the record: what was answered, when, and on which form. */
import { isRealDate } from '../language/dates.ts'
import { isAboutDanger } from '../measures/critical.ts'
import { findInstrument } from '../measures/find.ts'
import type { Instrument } from '../measures/instrument.ts'
import type { ClientRecord } from '../plan/types.generated.ts'
import type { Path } from '../source/document.ts'
import type { Care } from './care.ts'

type Administration = NonNullable<ClientRecord['measures']>[number]

export interface CriticalAt {
  /** As clinicians write it: `PHQ-9`. */
  scale: string
  /** `item 9`, or the name that the record gives to it. */
  item: string
  day: string | undefined
  /** Path of the answer, in the record. */
  path: Path
  of: Administration
}

/** One for each administration with such an answer, in the order of the record. */
export const criticalAnswersOf = (care: Care): readonly CriticalAt[] => care.once(findCritical)

function findCritical({ record, asOf }: Care): CriticalAt[] {
  const found: CriticalAt[] = []
  for (const [at, of] of (record?.measures ?? []).entries()) {
    const { date, instrument: name = '' } = of
    const instrument = findInstrument(name)
    const answer = named(of) ?? (instrument && numbered(instrument, of))
    const day = date !== undefined && isRealDate(date) ? date : undefined
    if (answer === undefined || (day !== undefined && day > asOf)) continue
    const { item, place } = answer
    found.push({
      scale: instrument?.name ?? 'measure',
      item,
      day,
      path: ['measures', at, ...place],
      of,
    })
  }
  return found
}

interface Answer {
  item: string
  place: Path
}

/** What the record itself puts under “critical”. */
function named({ critical }: Administration): Answer | undefined {
  const key = Object.keys(critical ?? {}).find((one) => (critical?.[one] ?? 0) > 0)
  if (key === undefined) return undefined
  const number = /^item ?[_-]?(\d+)$/i.exec(key)?.[1]
  return {
    item: number === undefined ? 'a critical item' : `item ${number}`,
    place: ['critical', key],
  }
}

function numbered({ critical = [] }: Instrument, { items }: Administration): Answer | undefined {
  for (const { value: numbers, above } of critical.filter(isAboutDanger))
    for (const number of numbers)
      if ((items?.[number - 1] ?? 0) > above)
        return { item: `item ${number}`, place: ['items', number - 1] }
  return undefined
}

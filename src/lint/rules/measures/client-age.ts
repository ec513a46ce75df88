/** How old the client was when a measure was taken, against the ages that its instrument is for. */
import { ageOn, isRealDate } from '../../../language/dates.ts'
import type { Ages, Fact, Instrument } from '../../../measures/instrument.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { type Args, bareClientText } from '../../finding.ts'
import type { FileKind } from '../../rule.ts'
import { isDay, planDay } from '../dates/plan-day.ts'
import { everyMeasure } from './every-measure.ts'
import { everyRecorded } from './every-recorded.ts'

export interface AgeMismatch {
  ages: Fact<Ages>
  path: Path
  in: FileKind
  args: Args
}

/** Each instrument once for each file, where it stands first. */
export const ageMismatches = (context: Context): readonly AgeMismatch[] =>
  context.once(findMismatches)

interface Use {
  instrument: Instrument
  day: string | undefined
  path: Path
  in: FileKind
}

function findMismatches(context: Context): AgeMismatch[] {
  const birth = context.client.date_of_birth
  if (birth === undefined || !isRealDate(birth)) return []
  const seen = new Set<string>()
  return uses(context).flatMap(({ instrument, day, path, in: file }) => {
    const age = day === undefined ? undefined : ageOn(birth, day)
    const key = `${file} ${instrument.id}`
    if (age === undefined || seen.has(key) || !isOutside(age, instrument.ages?.value)) return []
    seen.add(key)
    return instrument.ages ? [mismatch(instrument, instrument.ages, age, path, file)] : []
  })
}

function mismatch(
  { name, citation }: Instrument,
  ages: Fact<Ages>,
  age: number,
  path: Path,
  file: FileKind,
): AgeMismatch {
  const args = {
    scale: name,
    age: bareClientText(String(age)),
    made: agesText(ages.value),
    by: citation,
  }
  return { ages, path, in: file, args }
}

/** Use from a younger age on, where it is known, is no mismatch. */
const isOutside = (age: number, ages: Ages | undefined): boolean =>
  ages !== undefined &&
  (age < (ages.usedFrom ?? ages.from) || (ages.to !== undefined && age > ages.to))

/** `11 to 17`, `18 and older (used from 12)`. */
export function agesText({ from, to, usedFrom }: Ages): string {
  const made = to === undefined ? `${from} and older` : `${from} to ${to}`
  return usedFrom === undefined ? made : `${made} (used from ${usedFrom})`
}

function uses(context: Context): Use[] {
  const planned = planDay(context.plan)?.day
  const found: Use[] = everyMeasure(context).flatMap(({ instrument, measure, path, of }) => {
    if (instrument === undefined) return []
    const taken = measure.baseline?.date
    const at = measure.instrument === undefined ? [...path, nameKey(of)] : [...path, 'instrument']
    return [{ instrument, day: isDay(taken) ? taken : planned, path: at, in: 'plan' as const }]
  })
  for (const { instrument, day, path, in: file } of everyRecorded(context))
    if (isDay(day))
      found.push({ instrument, day, path: [...path.slice(0, -1), 'instrument'], in: file })
  return found
}

const nameKey = (of: object): string => ('name' in of ? 'name' : 'instrument')

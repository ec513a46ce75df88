/** How old the client was when a measure was taken, against the ages that its instrument is for. */
import { ageOn, isRealDate } from '../../../language/dates.ts'
import type { Ages, Fact, Instrument } from '../../../measures/instrument.ts'
import { isDay, planDay } from '../../../plan/plan-day.ts'
import type { Path } from '../../../source/document.ts'
import { everyRecorded } from '../../aims/every-recorded.ts'
import type { Context } from '../../context.ts'
import { type Args, bareClientText } from '../../finding.ts'
import type { FileKind } from '../../rule.ts'
import { everyMeasure } from './every-measure.ts'

export interface AgeMismatch {
  ages: Fact<Ages>
  path: Path
  in: FileKind
  args: Args
}

/** Each instrument once for each file, where it stands first. */
export const ageMismatches = (context: Context): readonly AgeMismatch[] =>
  context.once(findMismatches)

function findMismatches(context: Context): AgeMismatch[] {
  const birth = context.client.date_of_birth
  if (birth === undefined || !isRealDate(birth)) return []
  const found = new Map<string, AgeMismatch>()
  addPlanned(birth, context, found)
  addRecorded(birth, context, found)
  return [...found.values()]
}

const keyOf = (file: FileKind, { id }: Instrument): string => `${file} ${id}`

function addPlanned(birth: string, context: Context, found: Map<string, AgeMismatch>): void {
  const planned = planDay(context.plan)?.day
  for (const { instrument, measure, path, of } of everyMeasure(context)) {
    if (instrument === undefined) continue
    const taken = measure.baseline?.date
    const fault = faultOf(instrument, birth, isDay(taken) ? taken : planned)
    if (!fault || found.has(keyOf('plan', instrument))) continue
    const field = measure.instrument === undefined ? nameKey(of) : 'instrument'
    found.set(keyOf('plan', instrument), { ...fault, path: [...path, field], in: 'plan' })
  }
}

function addRecorded(birth: string, context: Context, found: Map<string, AgeMismatch>): void {
  for (const { instrument, day, path, in: file } of everyRecorded(context)) {
    const fault = isDay(day) ? faultOf(instrument, birth, day) : undefined
    if (!fault || found.has(keyOf(file, instrument))) continue
    const at = [...path.slice(0, -1), 'instrument']
    found.set(keyOf(file, instrument), { ...fault, path: at, in: file })
  }
}

const nameKey = (of: object): string => ('name' in of ? 'name' : 'instrument')

/** Where the client was too young or too old on that day. */
function faultOf(
  { name, citation, ages }: Instrument,
  birth: string,
  day: string | undefined,
): Pick<AgeMismatch, 'ages' | 'args'> | undefined {
  const age = ages === undefined || day === undefined ? undefined : ageOn(birth, day)
  if (age === undefined || ages === undefined || !isOutside(age, ages.value)) return undefined
  const args = {
    scale: name,
    age: bareClientText(String(age)),
    made: agesText(ages.value),
    by: citation,
  }
  return { ages, args }
}

/** Use from a younger age on, where it is known, is no mismatch. */
const isOutside = (age: number, { from, to, usedFrom }: Ages): boolean =>
  age < (usedFrom ?? from) || (to !== undefined && age > to)

/** `11 to 17`, `18 and older (used from 12)`. */
export function agesText({ from, to, usedFrom }: Ages): string {
  const made = to === undefined ? `${from} and older` : `${from} to ${to}`
  return usedFrom === undefined ? made : `${made} (used from ${usedFrom})`
}

/**
 * What a measure measures, and whether a figure of the sentence speaks of that. Sentences count
 * several things (`10-minute walks on 4 days a week`); only the one that the field holds is compared.
 */
import type { Measure } from '../../../plan/types.generated.ts'
import { type Counted, countedIn } from './counted.ts'
import type { Figure } from './figures.ts'

export class Thing {
  readonly instrument: boolean
  /** From the unit or, where there is none, from the behavior. */
  readonly unit: string | undefined
  readonly per: string | undefined
  readonly nouns: readonly string[]
  private readonly behavior: string | undefined
  private wide: Counted | undefined

  constructor({ instrument, behavior, unit }: Measure) {
    this.instrument = instrument !== undefined
    this.behavior = behavior
    const counted = unit === undefined ? this.inBehavior : unitIn(unit)
    this.unit = counted.unit
    this.per = counted.per ?? this.inBehavior.per
    this.nouns = unit === undefined ? [] : counted.nouns
  }

  /** All words of the behavior. */
  get wider(): readonly string[] {
    return this.inBehavior.nouns
  }

  private get inBehavior(): Counted {
    this.wide ??= this.behavior === undefined ? none : countedIn(this.behavior)
    return this.wide
  }
}

const none: Counted = { nouns: [] }

/** A practice writes the same few units in all its plans. */
const unitsRead = new Map<string, Counted>()
const mostUnitsKept = 500

function unitIn(text: string): Counted {
  const known = unitsRead.get(text)
  if (known) return known
  const counted = countedIn(text)
  if (unitsRead.size >= mostUnitsKept) unitsRead.clear()
  unitsRead.set(text, counted)
  return counted
}

/** How surely a figure speaks of the thing. */
export type Fit = 'no' | 'maybe' | 'likely' | 'yes'

/** Whether a figure counts what the measure counts. */
export function fitOf(figure: Figure, thing: Thing): Fit {
  if (figure.named || figure.unit === 'clock') return 'no'
  if (figure.run) return figure.unit === thing.unit && !thing.per ? 'likely' : 'no'
  if (thing.instrument && !sameUnit(figure.unit, thing.unit)) return fitOfScore(figure)
  const { unit } = figure
  if (thing.unit !== undefined && unit !== undefined) return fitOfUnits(figure, thing)
  if (shares(figure.nouns, thing.nouns)) return 'yes'
  if (thing.unit === undefined && figure.per !== undefined && isSpell(unit)) return 'maybe'
  if (unit === '%' || isMeasured(unit)) return shares(figure.nouns, thing.wider) ? 'likely' : 'no'
  if (isMeasured(thing.unit) && figure.nouns.length > 0) return 'no'
  return shares(figure.nouns, thing.wider) ? 'likely' : 'maybe'
}

function fitOfScore({ kind, unit, per, nouns }: Figure): Fit {
  if (kind === 'score' || unit === 'point') return 'yes'
  if (unit !== undefined || per !== undefined) return 'no'
  return kind === 'rating' || nouns.length === 0 ? 'likely' : 'no'
}

/** `4 times a week` may count days a week, or the things that are done so often. */
function fitOfUnits(figure: Figure, thing: Thing): Fit {
  if (sameUnit(figure.unit, thing.unit)) return 'yes'
  const shareInPercent = thing.unit === '%' && figure.outOf !== undefined
  if (shareInPercent) return 'likely'
  const counts = figure.unit === 'time' || thing.unit === 'time'
  const other = figure.unit === 'time' ? thing.unit : figure.unit
  return counts && (other === 'day' || other === 'week') && figure.per === thing.per
    ? 'maybe'
    : 'no'
}

/** `4 days a week` may say how often the thing is done. */
const isSpell = (unit: string | undefined) => unit === 'day' || unit === 'week'

const isMeasured = (unit: string | undefined) =>
  unit !== undefined && unit !== 'time' && unit !== 'point' && unit !== 'step'

const shares = (some: readonly string[], others: readonly string[]) =>
  some.some((noun) => others.includes(noun))

/** Units that can be counted into one another, in the smallest of each. */
const sizes: Readonly<Record<string, readonly [string, number]>> = {
  second: ['clock time', 1],
  minute: ['clock time', 60],
  hour: ['clock time', 3600],
  day: ['days', 1],
  week: ['days', 7],
  month: ['months', 1],
  year: ['months', 12],
  inch: ['feet', 1 / 12],
  foot: ['feet', 1],
  yard: ['feet', 3],
  mile: ['feet', 5280],
  centimeter: ['meters', 0.01],
  meter: ['meters', 1],
  kilometer: ['meters', 1000],
  milligram: ['grams', 0.001],
  gram: ['grams', 1],
  kilogram: ['grams', 1000],
  ounce: ['pounds', 1 / 16],
  pound: ['pounds', 1],
}

const sameUnit = (one: string | undefined, other: string | undefined) =>
  one !== undefined && dimension(one) === dimension(other)

const dimension = (unit: string | undefined) => (unit && sizes[unit]?.[0]) ?? unit

const factor = (from: string | undefined, to: string | undefined) =>
  from === undefined || to === undefined || dimension(from) !== dimension(to)
    ? 1
    : (sizes[from]?.[1] ?? 1) / (sizes[to]?.[1] ?? 1)

const perDays: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 }

/** `1 a day` in weeks is 7; periods that are not both known change nothing. */
function rateFactor(from: string | undefined, to: string | undefined): number {
  const of = from === undefined ? undefined : perDays[from]
  const into = to === undefined ? undefined : perDays[to]
  return of === undefined || into === undefined ? 1 : into / of
}

/** What has a unit and a period. */
export type Measured = Pick<Figure, 'unit' | 'per'>

/** A figure in the unit and period of the thing: 1 hour is 60 for `minutes`. */
export function inUnitOf(value: number, figure: Measured, thing: Measured): number {
  const scaled = value * factor(figure.unit, thing.unit) * rateFactor(figure.per, thing.per)
  return Math.round(scaled * 1e6) / 1e6
}

/** Whether two figures measure in units that can be compared. */
export const comparable = (one: Figure, other: Figure): boolean =>
  one.unit !== undefined && sameUnit(one.unit, other.unit) && one.run === other.run

export const same = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6

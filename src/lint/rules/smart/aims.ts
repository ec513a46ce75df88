/** Whether the figures that a sentence gives as target or baseline are those of its measure. */
import type { Measure, Target } from '../../../plan/types.generated.ts'
import { type Aim, aimOf, readValue } from '../../../plan/values.ts'
import type { Context } from '../../context.ts'
import { type Figure, figuresIn } from './figures.ts'
import { heldStatements, type Statement } from './readings.ts'
import { type Fit, fitOf, inUnitOf, same, type Thing } from './thing.ts'

/** Figures of the sentence that speak of the measured thing. */
export interface Spoken {
  statement: Statement
  measure: Measure
  thing: Thing
  aim: Aim
  /** Those among which the target should be. */
  targets: readonly Figure[]
  /** All figures of the sentence. */
  figures: readonly Figure[]
}

/** What sentences say of the targets that they can be compared with, in the order of the plan. */
export const everySpoken = (context: Context): readonly Spoken[] => context.once(findSpoken)

function findSpoken(context: Context): Spoken[] {
  const found: Spoken[] = []
  for (const statement of heldStatements(context)) {
    const { measure } = statement.of
    const aim = measure && (aimOf(measure.target) ?? gradeOf(measure.target))
    const targets = aim && nearest(statement, mayBeTarget)
    if (aim && targets && targets.length > 0) {
      const { thing, figures } = statement
      found.push({ statement, measure, thing, aim, targets, figures })
    }
  }
  return found
}

/** `3+` of a muscle test, as far as its number goes. */
function gradeOf(target: Target | undefined): Aim | undefined {
  const level = target?.equals
  if (typeof level !== 'string') return undefined
  const [, number] = /^\s*(\d{1,3})[+-]\s*$/.exec(level) ?? []
  return number === undefined ? undefined : { kind: 'equals', value: Number(number) }
}

const mayBeTarget = ({ role, framed }: Figure) => role !== 'baseline' && !framed
const isBaseline = ({ role }: Figure) => role === 'baseline'

/** Those that fit best: a figure of the very unit is preferred to one that might be meant. */
function nearest(statement: Statement, isMeant: (figure: Figure) => boolean): Figure[] {
  const meant = statement.figures.filter(isMeant)
  if (meant.length === 0) return meant
  const { thing } = statement
  const fits = meant.map((figure) => fitOf(figure, thing))
  const best = order.find((fit) => fits.includes(fit))
  if (best === undefined) return []
  const isNear = (fit: Fit | undefined) => fit === best || (best === 'likely' && fit === 'maybe')
  return meant.filter((_, at) => isNear(fits[at]))
}

const order: readonly Fit[] = ['yes', 'likely', 'maybe']

/** The figure that contradicts the target, unless one of them is the target. */
export function contradicted({
  measure,
  thing,
  aim,
  targets,
  figures,
}: Spoken): Figure | undefined {
  const baseline = readValue(measure.baseline?.value)?.value
  if (targets.some((figure) => isReached(figure, aim, thing, baseline))) return undefined
  if ('value' in aim && isWorkedOut(aim.value, targets, figures)) return undefined
  const asked = targets.filter((one) => isAsked(one) && !isOtherEvidence(one, thing))
  if (aim.kind === 'change_by' && baseline === undefined)
    return asked.find(({ role }) => role === 'change')
  // What only might be meant is held against the field when nothing else could be.
  const first = asked[0]
  const sure = first !== undefined && fitOf(first, thing) !== 'maybe'
  return sure || targets.length === 1 ? first : undefined
}

function isAsked({ role, conditional, named, run, kind, text }: Figure): boolean {
  if (conditional || named || kind === 'total' || kind === 'assistance') return false
  if (kind === 'frequency' && !/\d|times|twice|once|thrice/i.test(text) && !run) return false
  return role === 'target' || role === 'change' || (run ?? false)
}

/** `… as shown by 12 weekly screens`: where it is seen, unless the measure counts just that. */
const isOtherEvidence = (figure: Figure, thing: Thing): boolean =>
  figure.evident === true && fitOf(figure, thing) !== 'yes'

/** `30 minutes, 5 times a week` is 150 minutes a week; 3 triggers and 3 skills are 6. */
function isWorkedOut(aim: number, targets: readonly Figure[], figures: readonly Figure[]): boolean {
  const asked = targets.filter(isAsked)
  if (
    asked.length > 1 &&
    same(
      asked.reduce((sum, { value }) => sum + value, 0),
      aim,
    )
  )
    return true
  const often = figures.filter(({ unit, role }) => isOften.has(unit ?? '') && role !== 'baseline')
  return asked.some(({ value }) => often.some((rate) => same(value * rate.value, aim)))
}

const isOften = new Set(['time', 'day', 'week'])

function isReached(figure: Figure, aim: Aim, thing: Thing, baseline: number | undefined): boolean {
  const values = valuesOf(figure, thing)
  if (figure.role === 'change' || aim.kind === 'change_by') {
    if (isChange(figure, values, aim, baseline)) return true
    if (figure.role === 'change') return false
  }
  if (aim.kind === 'between')
    return values.length > 1
      ? same(values[0] ?? 0, aim.from) && same(values.at(-1) ?? 0, aim.to)
      : values.some((value) => value >= aim.from && value <= aim.to)
  if (aim.kind !== 'change_by') return values.some((value) => isAim(value, figure, aim))
  if (baseline === undefined) return false
  const end = aim.percent ? baseline * (1 + aim.by / 100) : baseline + aim.by
  return values.some((value) => Math.abs(value - end) < 0.5)
}

/** `below 5` is `at_most: 4` on a scale of whole points; elsewhere it can only be written as 5. */
function isAim(value: number, { kind, bound }: Figure, aim: { kind: string; value: number }) {
  const strict = kind === 'score' && Number.isInteger(value)
  if (bound === 'less-than' && aim.kind === 'at_most')
    return aim.value >= value - 1 && (strict ? aim.value < value : aim.value <= value)
  if (bound === 'more-than' && aim.kind === 'at_least')
    return aim.value <= value + 1 && (strict ? aim.value > value : aim.value >= value)
  return same(value, aim.value)
}

/** `by 5 points`, `by half`: fits the change, or the target that it leads to. */
function isChange(
  { unit }: Figure,
  values: readonly number[],
  aim: Aim,
  baseline: number | undefined,
): boolean {
  const percent = unit === '%'
  if (aim.kind === 'change_by' && aim.percent === percent)
    return values.some((value) => same(Math.abs(value), Math.abs(aim.by)))
  if (baseline === undefined) return true
  const changes = values.map((value) => (percent ? (baseline * value) / 100 : value))
  if (aim.kind === 'change_by') {
    const by = aim.percent ? (baseline * aim.by) / 100 : aim.by
    return changes.some((change) => Math.abs(change - Math.abs(by)) < 0.5)
  }
  const ends = aim.kind === 'between' ? [aim.from, aim.to] : [aim.value]
  return changes.some((change) =>
    ends.some((end) => Math.abs(Math.abs(end - baseline) - change) < 1),
  )
}

/** The values that a figure may stand for in the unit of the thing: both ends, a share in percent. */
function valuesOf(figure: Figure, thing: Thing): number[] {
  const { value, upTo, outOf } = figure
  const ends = upTo === undefined ? [value] : [value, upTo]
  if (outOf !== undefined && thing.unit === '%') return ends.map((end) => (end / outOf) * 100)
  const inUnit = ends.map((end) => inUnitOf(end, figure, thing))
  return upTo === undefined ? [...inUnit, ...inFourWeeks(value, figure, thing)] : inUnit
}

/** Two a week are eight a month to those who reckon four weeks to a month. */
function inFourWeeks(value: number, { per }: Figure, thing: Thing): number[] {
  if (per === 'week' && thing.per === 'month') return [value * weeksInMonth]
  return per === 'month' && thing.per === 'week' ? [value / weeksInMonth] : []
}

const weeksInMonth = 4

/** The figure that contradicts the baseline, unless another one is the baseline. */
export function contradictedBaseline(statement: Statement): Figure | undefined {
  const written = statement.of.measure?.baseline?.value
  if (written === undefined) return undefined
  const stated = nearest(statement, isBaseline)
  const [first] = stated
  const known = first ? numbersOf(written) : []
  if (known.length === 0) return undefined
  const { figures, thing } = statement
  const holds = (figure: Figure) =>
    valuesOf(figure, thing).some((value) => known.some((one) => agrees(one, value, thing))) ||
    known.some((one) => isBetween(one.value, figure, figures))
  return stated.some(holds) ? undefined : first
}

type Known = Pick<Figure, 'value' | 'upTo' | 'unit'>

const agrees = ({ value, unit }: Known, said: number, thing: Thing) =>
  same(value, said) || same(inUnitOf(value, unit === undefined ? {} : { unit }, thing), said)

/** In the range of `3-5`, or of `down from 4 to 5`. */
function isBetween(value: number, figure: Figure, figures: readonly Figure[]): boolean {
  const next = figures.find(({ start }) => start > figure.end && start <= figure.end + 4)
  const end = figure.upTo ?? next?.value
  return end !== undefined && value > figure.value && value <= end
}

/** The numbers of a value in figures or in words: `6/10`, `about 3 hours`, `none`. */
function numbersOf(written: number | string): Known[] {
  const read = readValue(written)
  if (read) return [{ value: read.value }]
  return figuresIn(String(written)).flatMap(({ value, upTo, unit }) => {
    const of = unit === undefined ? {} : { unit }
    return upTo === undefined
      ? [{ value, ...of }]
      : [
          { value, ...of },
          { value: upTo, ...of },
        ]
  })
}

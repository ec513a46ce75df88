/**
 * The figures of a sentence: each number of the text with what it counts, joined with what the
 * reader says it is for. The same scan reads the words of a measure (`behavior`, `unit`, `how`), so
 * that sentence and fields are compared in one form.
 */
import type { Bound, Quantity, QuantityRole, Reading } from '../../../language/objective/reading.ts'
import type { Token } from '../../../language/objective/tokens.ts'
import type { Context } from '../../context.ts'
import { scanFigures } from './scan.ts'

export interface Figure {
  /** Place and words in the text, with what is counted. */
  start: number
  end: number
  text: string
  /** For a clock time, minutes after twelve. */
  value: number
  /** The upper end of a range. */
  upTo?: number
  /** 5 in `4 of 5 mornings`. */
  outOf?: number
  /** Minute, hour, day, mile, `%`, `time`, `clock`; absent for other things. */
  unit?: string
  /** The things counted, in the singular: `planned`, `activity`. */
  nouns: readonly string[]
  per?: string
  /** `3 weeks in a row`. */
  run?: true
  /** `five-step plan`: the number belongs to a name. */
  named?: true
  /** What the reader says of it; absent where it says nothing. */
  role?: QuantityRole
  kind?: Quantity['kind']
  bound?: Bound
  /** It belongs to the time frame of the objective. */
  framed?: true
  /** It belongs to a condition: `when her fear is above 7 of 10`. */
  conditional?: true
  /** It belongs to what the objective is seen by: `as evidenced by 3 journal entries`. */
  evident?: true
}

/** Figures of texts beside the statements, each of which several rules may ask for. */
export function figuresBeside(text: string, context: Context): readonly Figure[] {
  const known = context.once(makeMemory)
  const before = known.get(text)
  if (before) return before
  const figures = figuresIn(text)
  known.set(text, figures)
  return figures
}

const makeMemory = () => new Map<string, readonly Figure[]>()

/** Figures of a text that is not a statement: no roles. */
export const figuresIn = (text: string): Figure[] => (mayHoldFigure(text) ? scanFigures(text) : [])

/** Whether it is worth while to cut a text into tokens. */
const mayHoldFigure = (text: string): boolean => /\d/.test(text) || numberInWords.test(text)

const numberInWords =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|twice|once|thrice|half|an? (?:hour|minute|mile|day))/i

/** Figures of a statement, with their roles; what the reader gives beyond numbers is added. */
export function figuresOf(reading: Reading, tokens: readonly Token[]): Figure[] {
  const figures = scannedIn(reading.text, tokens)
  for (const figure of figures) addReading(figure, reading)
  const scanned = figures.length
  for (const quantity of reading.quantities)
    if (isOwn(quantity, scanned) && !isScanned(figures, scanned, quantity))
      figures.push(fromQuantity(quantity))
  return figures.length === scanned ? figures : figures.sort((a, b) => a.start - b.start)
}

/** A number that the scan does not know; “no alcohol” is one only where no other figure stands. */
const isOwn = ({ kind, value }: Quantity, scanned: number): boolean =>
  value !== undefined && (kind !== 'zero' || scanned === 0)

/** A “zero” alone is left to the reader, who knows what there is to be none of. */
function scannedIn(text: string, tokens: readonly Token[]): Figure[] {
  const found = scanFigures(text, tokens)
  const isZero = found.length > 0 && found.every(({ text: words }) => /^zero\b/i.test(words))
  return isZero && !mayHoldFigure(text) ? [] : found
}

function isScanned(figures: readonly Figure[], count: number, { start, end }: Place): boolean {
  for (let at = 0; at < count; at += 1) {
    const figure = figures[at]
    if (figure && start < figure.end && figure.start < end) return true
  }
  return false
}

interface Place {
  start: number
  end: number
}

/** The first of the places that a figure begins in. */
function placeAt<T extends Place>(places: readonly T[], at: number): T | undefined {
  for (const one of places) if (one.start <= at && at < one.end) return one
  return undefined
}

function addReading(figure: Figure, reading: Reading): void {
  const { text, quantities, timeFrames, conditions, evidence } = reading
  const { start } = figure
  const quantity = quantities.length > 0 ? placeAt(quantities, start) : undefined
  if (quantity) {
    figure.role = roleOf(quantity, text)
    figure.kind = quantity.kind
    figure.bound = boundOf(quantity, text)
  }
  const frame = timeFrames.length > 0 ? placeAt(timeFrames, start) : undefined
  if (frame?.kind === 'run') figure.run = true
  else if (frame) figure.framed = true
  if (conditions.length > 0 && placeAt(conditions, start)) figure.conditional = true
  if (evidence.length > 0 && placeAt(evidence, start)) figure.evident = true
}

/** `by at least 5 points` is a change, whatever stands between. */
const roleOf = ({ role, start }: Quantity, text: string): QuantityRole =>
  role === 'target' && isBehind(byBefore, text, start) ? 'change' : role

const byBefore = /(?<=\bby (?:at (?:least|most)|about|around|a minimum of|no less than|up to)\s)/iy

/** `hand over 5` is not more than 5. */
const boundOf = ({ bound, start }: Quantity, text: string): Bound =>
  bound === 'more-than' && isBehind(phrasalOver, text, start) ? 'exactly' : bound

const phrasalOver =
  /(?<=\b(?:hand|turn|tak|giv|carry|sign|pass|start|go)(?:e|es|s|ed|ing|en)? over\s)/iy

/** Whether a place in the text stands right behind what a pattern looks back at. */
function isBehind(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** `twice a week`, `no cigarettes`, `half of the classes`. */
function fromQuantity(quantity: Quantity): Figure {
  const { start, end, text, value = 0, upTo, outOf, per, role, kind, bound } = quantity
  const unit = kind === 'frequency' ? 'time' : kind === 'percentage' ? '%' : undefined
  return { start, end, text, value, nouns: [], role, kind, bound, upTo, outOf, per, unit }
}

/**
 * The figures of a sentence: each number of the text with what it counts, joined with what the
 * reader says it is for. The same scan reads the words of a measure (`behavior`, `unit`, `how`), so
 * that sentence and fields are compared in one form.
 */
import type { Bound, Quantity, QuantityRole, Reading } from '../../../language/objective/reading.ts'
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
}

/** Figures of a text that is not a statement: no roles. */
export const figuresIn = (text: string): Figure[] =>
  mayHoldFigure.test(text) ? scanFigures(text) : []

const mayHoldFigure =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|twice|once|thrice|half|an? (?:hour|minute|mile|day))/i

/** Figures of a statement, with their roles; what the reader gives beyond numbers is added. */
export function figuresOf(reading: Reading): Figure[] {
  const scanned = figuresIn(reading.text).map((figure) => withReading(figure, reading))
  const inWords = reading.quantities
    .filter(({ value, start, end }) => value !== undefined && !isScanned(scanned, start, end))
    .map(fromQuantity)
  return [...scanned, ...inWords].sort((a, b) => a.start - b.start)
}

const isScanned = (figures: readonly Figure[], start: number, end: number) =>
  figures.some((figure) => start < figure.end && figure.start < end)

interface Place {
  start: number
  end: number
}

const isWithin = (at: number, { start, end }: Place) => start <= at && at < end

function withReading(figure: Figure, reading: Reading): Figure {
  const { quantities, timeFrames, conditions } = reading
  const quantity = quantities.find((one) => isWithin(figure.start, one))
  const frame = timeFrames.find((one) => isWithin(figure.start, one))
  const isRun = frame?.kind === 'run' || figure.run
  return {
    ...figure,
    ...(quantity && {
      role: roleOf(quantity, reading),
      kind: quantity.kind,
      bound: boundOf(quantity, reading),
    }),
    ...(frame && frame.kind !== 'run' && { framed: true as const }),
    ...(isRun && { run: true as const }),
    ...(conditions.some((one) => isWithin(figure.start, one)) && { conditional: true as const }),
  }
}

/** `by at least 5 points` is a change, whatever stands between. */
function roleOf({ role, start }: Quantity, { text }: Reading): QuantityRole {
  return role === 'target' && byBefore.test(text.slice(0, start)) ? 'change' : role
}

const byBefore = /\bby (?:at (?:least|most)|about|around|a minimum of|no less than|up to)\s$/i

/** `hand over 5` is not more than 5. */
function boundOf({ bound, start }: Quantity, { text }: Reading): Bound {
  return bound === 'more-than' && phrasalOver.test(text.slice(0, start)) ? 'exactly' : bound
}

const phrasalOver = /\b(?:hand|turn|tak|giv|carry|sign|pass|start|go)(?:e|es|s|ed|ing|en)? over\s$/i

/** `twice a week`, `no cigarettes`, `half of the classes`. */
function fromQuantity(quantity: Quantity): Figure {
  const { start, end, text, value = 0, upTo, outOf, per, role, kind, bound } = quantity
  const unit = kind === 'frequency' ? 'time' : kind === 'percentage' ? '%' : undefined
  return {
    ...{ start, end, text, value, nouns: [], role, kind, bound },
    ...(upTo !== undefined && { upTo }),
    ...(outOf !== undefined && { outOf }),
    ...(per !== undefined && { per }),
    ...(unit !== undefined && { unit }),
  }
}

/** How well the reader of objectives agrees with labels that people gave: figures, not opinions. */
import type { Verdict } from '../../src/language/objective/reading.ts'

/** One labelled sentence. */
export interface Labelled {
  text: string
  specific: boolean
  measurable: boolean
  timeBound: boolean
}

export const letters = ['specific', 'measurable', 'timeBound'] as const

/** Rates between 0 and 1; `undefined` where there was nothing to count. */
export interface Rates {
  precision: number | undefined
  recall: number | undefined
  f1: number | undefined
}

/** The same judgements seen from both sides: finding what is met, and finding what is missing. */
export interface LetterScore {
  met: Rates
  missing: Rates
}

export interface Score {
  rows: number
  specific: LetterScore
  measurable: LetterScore
  timeBound: LetterScore
  /** Met is: all three are met. */
  all: LetterScore
  /** Labelled with all three letters. */
  smart: number
  /** Of those, the ones in which something is said to be missing. */
  falseAlarms: number
}

/** @param verdicts one for each row, in the same order */
export function score(rows: readonly Labelled[], verdicts: readonly Verdict[]): Score {
  const pairs = rows.map((row, at): [Labelled, Verdict] => [row, verdicts[at] as Verdict])
  const letter = (name: (typeof letters)[number]) =>
    letterScore(pairs.map(([row, verdict]) => [row[name], verdict[name].met]))
  const whole = pairs.map(([row, verdict]): Pair => [isSmart(row), verdict.smart])
  return {
    rows: rows.length,
    specific: letter('specific'),
    measurable: letter('measurable'),
    timeBound: letter('timeBound'),
    all: letterScore(whole),
    smart: whole.filter(([labelled]) => labelled).length,
    falseAlarms: whole.filter(([labelled, judged]) => labelled && !judged).length,
  }
}

const isSmart = (row: Labelled): boolean => letters.every((name) => row[name])

/** What the label says and what the reader says. */
type Pair = readonly [labelled: boolean, judged: boolean]

const letterScore = (pairs: readonly Pair[]): LetterScore => ({
  met: rates(pairs),
  missing: rates(pairs.map(([labelled, judged]) => [!labelled, !judged])),
})

function rates(pairs: readonly Pair[]): Rates {
  const both = pairs.filter(([labelled, judged]) => labelled && judged).length
  const labelled = pairs.filter(([one]) => one).length
  const judged = pairs.filter(([, one]) => one).length
  return {
    precision: ratio(both, judged),
    recall: ratio(both, labelled),
    f1: ratio(2 * both, labelled + judged),
  }
}

const ratio = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : part / whole

/**
 * Labelled sentences, one JSON object on each line: `{text, specific, measurable, timeBound}`, or the
 * three under `has`, the last as `time_bound`.
 *
 * @throws Error that names file and line.
 */
export function readLabelled(content: string, file: string): Labelled[] {
  return content
    .split('\n')
    .map((line, at) => ({ line: line.trim(), place: `${file}:${at + 1}` }))
    .filter(({ line }) => line !== '')
    .map(({ line, place }) => labelledOf(line, place))
}

function labelledOf(line: string, place: string): Labelled {
  const row = parsed(line, place)
  const labels = (row['has'] ?? row) as Record<string, unknown>
  const [specific, measurable] = [labels['specific'], labels['measurable']]
  const timeBound = labels['timeBound'] ?? labels['time_bound']
  const { text } = row
  if (
    typeof text !== 'string' ||
    typeof specific !== 'boolean' ||
    typeof measurable !== 'boolean' ||
    typeof timeBound !== 'boolean'
  )
    throw new Error(`${place}: wanted text, specific, measurable and timeBound (true or false).`)
  return { text, specific, measurable, timeBound }
}

function parsed(line: string, place: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(line)) as Record<string, unknown>
  } catch {
    throw new Error(`${place}: this is no JSON.`)
  }
}

/** Every letter on which reader and label differ, with the reader's reason. */
export function misjudged(rows: readonly Labelled[], verdicts: readonly Verdict[]): string[] {
  return rows.flatMap((row, at) => {
    const verdict = verdicts[at] as Verdict
    const wrong = letters.filter((name) => row[name] !== verdict[name].met)
    if (wrong.length === 0) return []
    const reasons = wrong.map(
      (name) =>
        `    ${name}: labelled ${word(row[name])}, judged ${word(verdict[name].met)}: ${verdict[name].because}`,
    )
    return [[`  ${row.text}`, ...reasons].join('\n')]
  })
}

const word = (met: boolean): string => (met ? 'met' : 'missing')

/** Writes an objective with a measure, as the tests of this group need it. */

export interface Written {
  instrument?: string
  behavior?: string
  unit?: string
  /** YAML of the baseline, such as `{ value: 14 }`. */
  baseline?: string
  /** YAML of the target, such as `{ at_most: 7 }`. */
  target?: string
  statement?: string
  /** More lines of the objective, each indented by four spaces. */
  more?: string
}

const line = (key: string, value: string | undefined) =>
  value === undefined ? '' : `      ${key}: ${value}\n`

/** `objectives:` with one objective, `o`. */
export const objective = ({ statement = 'As said', more = '', ...measure }: Written): string =>
  `objectives:\n  - id: o\n    statement: ${statement}\n${more}    measure:\n${(
    ['instrument', 'behavior', 'unit', 'baseline', 'target'] as const
  )
    .map((key) => line(key, measure[key]))
    .join('')}`

/** A record of PHQ-9 scores by day. */
export const scores = (byDay: Record<string, number>, instrument = 'phq-9'): string =>
  `measures:\n${Object.entries(byDay)
    .map(([day, score]) => `  - { instrument: ${instrument}, date: ${day}, score: ${score} }\n`)
    .join('')}`

/** Writes one objective, as the tests of this group need it, behind a plan's date. */

export interface Written {
  /** YAML of the measure, such as `{ unit: days a week, target: { at_least: 4 } }`. */
  measure?: string
  target_date?: string
  plain?: string
  status?: string
  start?: string
}

/** The plan took effect on November 2, 2026; its one objective is `o`. */
export const planOf = (statement: string, fields: Written = {}): string =>
  `effective: 2026-11-02\nobjectives:\n  - id: o\n    statement: >-\n      ${statement}\n${Object.entries(
    fields,
  )
    .map(([key, value]) => `    ${key}: ${value}\n`)
    .join('')}`

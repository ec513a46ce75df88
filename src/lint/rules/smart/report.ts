/** What the rules on sentence and fields share when they report. */
import type { Path } from '../../../source/document.ts'
import { type Arg, bareClientText } from '../../finding.ts'
import type { Figure } from './figures.ts'
import type { Statement } from './readings.ts'

/** A value of the plan, to stand in a sentence without quotes. */
export const bare = (value: number | string): Arg => bareClientText(String(value))

/** The field of the target that is written; the target itself when none is. */
export function targetPath({ path, of }: Statement): Path {
  const at = [...path, 'measure', 'target']
  const [field] = Object.keys(of.measure?.target ?? {})
  return field === undefined ? at : [...at, field]
}

/** The figure with its bound: `at least 4 days a week`, `7 or lower`, `3+`. */
export function saidWith({ start, end, bound }: Figure, { text }: Statement): string {
  const bounded = bound !== undefined && bound !== 'exactly'
  const lead = bounded ? (boundBefore.exec(text.slice(0, start))?.[0] ?? '') : ''
  const tail = boundAfter.exec(text.slice(end))?.[0] ?? ''
  return `${lead}${text.slice(start, end)}${tail}`
}

const boundBefore =
  /\b(?:at (?:least|most)|(?:no )?(?:more|less|fewer) than|up to|above|below|over|under)\s$/i
const boundAfter = /^(?:\+|\s+or\s+(?:more|less|fewer|higher|lower|above|below|better)\b)/i

/** What was judged of an objective's wording, as text: for a person, and as a line of JSON. */
import type { Letter, Verdict } from '../language/objective/reading.ts'
import type { Paint } from '../lint/formats/paint.ts'
import { printable, wrap } from '../lint/formats/wrap.ts'

export interface VerdictLook {
  paint: Paint
  /** Columns to wrap at. */
  width: number
}

/** The objective, the three letters with their reasons, and what would mend it. */
export function prettyVerdict(text: string, verdict: Verdict, look: VerdictLook): string {
  const { specific, measurable, timeBound, suggestion } = verdict
  const wrapped = (line: string, indent: number) => wrap(line, look.width, indent)
  return [
    look.paint.bold(wrapped(printable(text.trim()), 0)),
    letterLine('S  specific  ', specific, look),
    letterLine('M  measurable', measurable, look),
    letterLine('T  time-bound', timeBound, look),
    ...(verdict.smart ? ['  Nothing is missing: it is specific, measurable and time-bound.'] : []),
    ...(suggestion === undefined ? [] : [wrapped(`  Try: ${printable(suggestion)}`, 7)]),
    '',
  ].join('\n')
}

/** Below this many columns the reasons get the whole line, and not a column of their own. */
const roomy = 60

function letterLine(name: string, { met, because }: Letter, { paint, width }: VerdictLook): string {
  const state = met ? 'met    ' : paint.warning('not met')
  const line = `  ${name}  ${state}  ${printable(because)}`
  return wrap(line, width, width < roomy ? 5 : 26)
}

/** One object on one line. Its fields and their order are what other programs rely on. */
export function jsonVerdict(text: string, verdict: Verdict): string {
  const { smart, specific, measurable, timeBound, missing, suggestion = null } = verdict
  const letter = ({ met, because }: Letter) => ({ met, because })
  const object = {
    text,
    smart,
    specific: letter(specific),
    measurable: letter(measurable),
    timeBound: letter(timeBound),
    missing,
    suggestion,
    version: 1,
  }
  return `${JSON.stringify(object)}\n`
}

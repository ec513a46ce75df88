/** What was looked at, for a person and for a program. */
import type { Paint } from '../../../lint/formats/paint.ts'
import { wrap } from '../../../lint/formats/wrap.ts'
import type { Check } from './check.ts'

const words: Readonly<Record<Check['standing'], string>> = {
  ok: 'ok',
  advice: 'may do',
  'to-do': 'to do',
}

const indent = 8

export function pretty(checks: readonly Check[], paint: Paint, width: number): string {
  const lines = checks.flatMap(({ standing, says, next }) => {
    const word = colorOf(standing, paint)(words[standing].padEnd(indent))
    const told = wrap(says, width - indent, indent)
    return [
      `${word}${told}`,
      ...(next ? [`${' '.repeat(indent)}${wrap(next, width - indent, indent)}`] : []),
    ]
  })
  return `${lines.join('\n')}\n\n${summary(checks)}\n`
}

const colorOf = (standing: Check['standing'], paint: Paint): ((text: string) => string) => {
  if (standing === 'to-do') return paint.error
  return standing === 'advice' ? paint.warning : paint.info
}

function summary(checks: readonly Check[]): string {
  const count = checks.filter(({ standing }) => standing === 'to-do').length
  if (count === 0) return 'Nothing has to be done.'
  return count === 1 ? 'One thing is to be done.' : `${count} things are to be done.`
}

export const json = (checks: readonly Check[]): string =>
  `${JSON.stringify({ version: 1, checks }, undefined, 2)}\n`

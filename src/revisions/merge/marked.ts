/** Two outcomes of a merge as one text, with git’s marks around what a person must choose. */
import { lineDiff } from '../../source/line-diff.ts'
import type { By } from './conflicts.ts'

export function marked(ours: string, theirs: string, by: By, size = 7): string {
  const eol = /\r\n|\n|\r/.exec(ours)?.[0] ?? '\n'
  const lines: string[] = []
  const pending = { '-': [] as string[], '+': [] as string[] }
  const flush = () => {
    if (pending['-'].length + pending['+'].length === 0) return
    lines.push(`${'<'.repeat(size)} ${by.ours ?? 'ours'}`, ...pending['-'], '='.repeat(size))
    lines.push(...pending['+'], `${'>'.repeat(size)} ${by.theirs ?? 'theirs'}`)
    pending['-'] = []
    pending['+'] = []
  }
  for (const { sign, text } of lineDiff(ours, theirs)) {
    if (sign !== ' ') pending[sign].push(text)
    else {
      flush()
      lines.push(text)
    }
  }
  flush()
  return lines.map((line) => line + eol).join('')
}

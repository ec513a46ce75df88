/** The lines in `.gitattributes` that say which files are plans: ours between two marks, the rest untouched. */

const names = ['plan.yaml', 'plan.yml', '*.plan.yaml', '*.plan.yml']
const records = names.map((name) => name.replace('plan', 'record'))

export const attributePatterns: readonly string[] = [...names, ...records]

const first = '# Treatment plans, shown and merged by meaning (from here on: txplan git-setup)'
const last = '# (up to here; to take these lines away: txplan git-setup --undo)'

const block = (eol: string): string =>
  [first, ...attributePatterns.map((name) => `${name} diff=txplan merge=txplan`), last].join(eol)

const eolOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')

/** From the beginning of our lines to the end of the last, without its line break. */
function spanOf(text: string): { start: number; end: number } | undefined {
  const start = text.search(lineOf(first))
  const closing = start < 0 ? -1 : text.slice(start).search(lineOf(last))
  return closing < 0 ? undefined : { start, end: start + closing + last.length }
}

const lineOf = (line: string): RegExp =>
  new RegExp(`^${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=\r?$)`, 'm')

/** The text with our lines, in their place or at the end; a last line without a break keeps none. */
export function withPlans(text: string): string {
  const eol = eolOf(text)
  const span = spanOf(text)
  if (span) return text.slice(0, span.start) + block(eol) + text.slice(span.end)
  if (text === '' || text.endsWith('\n')) return text + block(eol) + eol
  return text + eol + block(eol)
}

/** The text as it was before. */
export function withoutPlans(text: string): string {
  const span = spanOf(text)
  if (!span) return text
  const [before, after] = [text.slice(0, span.start), text.slice(span.end)]
  return after === '' ? before.replace(/\r?\n$/, '') : before + after.replace(/^\r?\n/, '')
}

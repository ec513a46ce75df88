/** Files that others write in, too: what is missing is added at the end, and what is there stays. */
import { template } from './paths.ts'

/** What `.gitignore` is to hold, with what was rendered or without. */
export const ignoring = (rendered: boolean): string =>
  [template('gitignore'), ...(rendered ? [template('gitignore-rendered')] : [])].join('\n')

const patternsIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

const missingIn = (text: string, wanted: string): string[] => {
  const there = new Set(patternsIn(text))
  return patternsIn(wanted).filter((line) => !there.has(line))
}

export const ignoresRendered = (text: string): boolean =>
  missingIn(text, template('gitignore-rendered')).length === 0

export function withIgnored(text: string | undefined, wanted: string): string {
  if (text === undefined) return wanted
  const missing = missingIn(text, wanted)
  return missing.length === 0 ? text : below(text, ['# Added by txplan init.', ...missing])
}

/** A section for YAML of one's own stays the only one. */
export function withEditorSection(text: string | undefined): string {
  const section = template('editorconfig')
  if (text === undefined) return section
  return /^\s*\[.*ya?ml.*\]/m.test(text) ? text : below(text, section.trimEnd().split('\n'))
}

/** In the line endings of the file. */
function below(text: string, lines: readonly string[]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const open = text === '' || /\n$/.test(text) ? text : text + eol
  const apart = open.trim() === '' ? '' : eol
  return open + apart + lines.map((line) => line + eol).join('')
}

/**
 * Words of the field in a text that a client reads: which of them occur, each as a whole word or one
 * of its forms, the longest first, so that “cognitive behavioral therapy” is not also “cognitive”.
 */

/** A word of the field and what it means, from `templates/plain-words.yaml`. */
export interface PlainWord {
  word: string
  /** Other forms, where adding an s does not make them. */
  forms?: readonly string[]
  plain?: string
  means: string
}

export interface WordFound {
  entry: PlainWord
  start: number
  end: number
}

/** Finds them, in the order of the text. */
export type WordFinder = (text: string) => WordFound[]

/** @param names words that name somebody or something, which no entry explains */
export function wordFinder(
  entries: readonly PlainWord[],
  names: readonly string[] = [],
): WordFinder {
  const byForm = formsOf(entries)
  const masked = patternOf(names)
  const pattern = patternOf([...byForm.keys()])
  if (!pattern) return () => []
  return (text) => {
    const open = masked ? text.replace(masked, (name) => ' '.repeat(name.length)) : text
    return [...open.matchAll(pattern)].flatMap(({ 0: found, index }) => {
      const entry = byForm.get(keyOf(found.replace(/\s+/g, ' ')))
      return entry ? [{ entry, start: index, end: index + found.length }] : []
    })
  }
}

/** An entry that comes first keeps its form: a practice’s own words stand before ours. */
function formsOf(entries: readonly PlainWord[]): Map<string, PlainWord> {
  const byForm = new Map<string, PlainWord>()
  for (const entry of entries)
    for (const form of [entry.word, ...(entry.forms ?? [])].flatMap(withPlural)) {
      const key = keyOf(form)
      if (!byForm.has(key)) byForm.set(key, entry)
    }
  return byForm
}

const keyOf = (form: string): string => (isShortForm(form) ? form : form.toLowerCase())

/** `CBT`, `PHQ-9`, `WHODAS 2.0`: found in capitals only, for `act` and `mat` are words of their own. */
const isShortForm = (text: string): boolean => /^[A-Z][A-Z0-9.-]+(?: [\d.]+)?s?$/.test(text)

function withPlural(form: string): string[] {
  if (isShortForm(form) || /(?:s|ing|ed|ive|ic)$/i.test(form)) return [form]
  if (/[^aeiou]y$/i.test(form)) return [form, `${form.slice(0, -1)}ies`]
  return [form, /(?:x|ch|sh)$/i.test(form) ? `${form}es` : `${form}s`]
}

/** Whole words only, a hyphen or apostrophe being part of one; the longest form is tried first. */
function patternOf(forms: readonly string[]): RegExp | undefined {
  const parts = forms
    .filter((form) => form.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .map((form) =>
      form.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/ /g, String.raw`\s+`),
    )
  if (parts.length === 0) return undefined
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}]|[\p{L}\p{N}][-’'])(?:${parts.join('|')})(?![\p{L}\p{N}]|[-][\p{L}\p{N}])`,
    'giu',
  )
}

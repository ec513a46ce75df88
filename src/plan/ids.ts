/** Ids that the tool makes: a few words of the text, never a position and never a client's name. */

const small = new Set(
  'a an and are as at be been by can do does for from get had has have he her him his i in into is it its least less me more most my no not of on once or our over own she so than that the their them they this to too two three four five up was we week weeks weekly were when which will with within without would you your per client each every day days month months time times'.split(
    ' ',
  ),
)

const mostWords = 3
const mostLetters = 32

export interface Naming {
  /** Words that may name the client. */
  avoid?: readonly string[]
  /** What stands where no word is left. */
  otherwise: string
  /** The text is the name of a thing, whose capitals name nobody. */
  isTitle?: boolean
}

/**
 * An id for a text, unlike any that is taken: `sleep-through-night`, `sleep-through-night-2`.
 */
export function idFor(
  text: string,
  taken: ReadonlySet<string>,
  { avoid = [], otherwise, isTitle = false }: Naming,
): string {
  const names = new Set(avoid.flatMap(wordsOf))
  const words = wordsOf(isTitle ? text : withoutNames(text)).filter(
    (word) => /^[a-z]/.test(word) && word.length > 1 && !small.has(word) && !names.has(word),
  )
  const begun = words.slice(0, mostWords).join('-').slice(0, mostLetters).replace(/-$/, '')
  return unlike(begun || otherwise, taken)
}

/** An id for a person of the practice: `r-salter` for Ruth Salter, unlike any that is taken. */
export function personId(name: string, taken: ReadonlySet<string>): string {
  const [beforeComma = ''] = name.split(',')
  const words = beforeComma
    .split(/\s+/)
    .map((word) => wordsOf(word).join('-'))
    .filter((word) => word !== '' && !besideNames.has(word))
  const initial = words.length > 1 ? words[0]?.charAt(0) : undefined
  // `Ó Briain`, `de Vries`: what stands before the name belongs to it.
  const family = words.slice(words.length > 2 && (words.at(-2) ?? '').length < 3 ? -2 : -1)
  return unlike([initial, ...family].filter(Boolean).join('-') || 'clinician', taken)
}

const besideNames = new Set('dr prof mr mrs ms mx jr sr ii iii iv'.split(' '))

/**
 * Ids stand in every report, where nobody's name belongs: a capital within the text may begin one, and so
 * may the first word where somebody acts.
 */
const withoutNames = (text: string): string =>
  text
    .replace(/^\s*\p{Lu}\S*(?=\s+(?:will|is|has|and|can|wants|would)\s)/u, '')
    .replace(/(?<=\S\s+["“‘(]?)\p{Lu}[^\s,.;:]*/gu, '')

/** The id itself, or with the first number that is free. */
export function unlike(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  for (let number = 2; ; number += 1) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`
}

const wordsOf = (text: string): string[] =>
  text
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')

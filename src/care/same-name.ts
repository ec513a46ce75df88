/**
 * Whether a name that was typed is that of the person expected: “m. okafor” for Maria Okafor, LCSW. Case,
 * accents, titles, letters behind the name and middle names say nothing; a first name may be an initial.
 */

const title = /^(?:dr|prof|mr|mrs|ms|mx|sr|fr|rev)\.?\s+/i
/** Behind a comma, or in capitals at the end: `LCSW`, `Ph.D.`, `LMFT-S`. */
const letters =
  /(?:\s+(?:[A-Z]{2,}[A-Z0-9.-]*|(?:Ph|Psy|Ed)\.?D\.?|M\.?[ADS]\.?|B\.?[AS]\.?|II|III|IV|Jr\.?|Sr\.?))+$/

/** Says the same whichever of the two stands first. */
export function isSameName(one: string, other: string): boolean {
  // Capitals behind a name may be a degree or a family name: “Marie DUPONT” is not “Marie MARTIN”.
  const [x, y] = [capitalsOf(one), capitalsOf(other)]
  const isLeft = x.length === 0 || y.length === 0 || x.some((word) => y.includes(word))
  return isLeft && fitsTogether(wordsOf(one), wordsOf(other))
}

function fitsTogether(a: readonly string[], b: readonly string[]): boolean {
  const [first, others] = [a[0], b[0]]
  if (first === undefined || others === undefined || a.at(-1) !== b.at(-1)) return false
  if (a.length === 1 || b.length === 1) return a.length === b.length
  return fits(first, others) && middleFits(a.slice(1, -1), b.slice(1, -1))
}

const fits = (one: string, other: string): boolean =>
  one === other || ((one.length === 1 || other.length === 1) && one[0] === other[0])

/** Left out by one of them, or each an initial or the name of the other’s. */
const middleFits = (one: readonly string[], other: readonly string[]): boolean =>
  one.length !== other.length || one.every((word, at) => fits(word, other[at] ?? ''))

function wordsOf(name: string): string[] {
  const bare = bareName(name)
  return plain(bare.slice(0, bare.length - lettersOf(bare).length))
    .split(/[\s.]+/)
    .filter((word) => word !== '')
}

const bareName = (name: string): string => (name.split(',')[0] ?? '').trim().replace(title, '')

/** What stands behind the name; nothing where all is in capitals, and where one word would be left. */
function lettersOf(bare: string): string {
  const [found = ''] = letters.exec(bare) ?? []
  const isName = !/\p{Ll}/u.test(bare) || !/\s/.test(bare.slice(0, -found.length).trim())
  return isName ? '' : found
}

const capitalsOf = (name: string): string[] =>
  lettersOf(bareName(name))
    .split(/\s+/)
    .filter((word) => word !== '')

/** Letters that Unicode does not take apart into one and a mark. */
const folded: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđßæœı]/g, (letter) => folded[letter] ?? letter)
    .replace(/[’'`]/g, '')
    .replace(/[-‐]/g, ' ')

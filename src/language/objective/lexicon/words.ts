/**
 * How the lists of the lexicon are written. A list is no set of its own: `vocabulary.ts` turns all of
 * them round, so that a word of a text is looked up once and then knows in which lists it stands.
 */

/** A list of words: the bit that says of a word that it stands in it. */
export class List {
  readonly slot: number
  readonly bit: number
  /** Lists that hold all that this one holds. */
  readonly within: List[] = []

  constructor() {
    this.slot = Math.trunc(registry.size / bitsInSlot)
    this.bit = 1 << (registry.size % bitsInSlot)
    registry.size += 1
  }
}

/** Bits of one small integer. */
const bitsInSlot = 30

interface Written {
  list: List
  /** Words parted by spaces. */
  text: string
}

/** Every list there is, as it was written; `size` counts them all. */
export const registry = {
  size: 0,
  words: [] as Written[],
  endings: [] as Written[],
  beginnings: [] as Written[],
}

function written(kind: Written[], lines: readonly string[]): List {
  const list = new List()
  kind.push({ list, text: lines.join(' ') })
  return list
}

/** The words themselves, parted by spaces, a line for each theme: `words('walk run', 'sing')`. */
export const words = (...lines: readonly string[]): List => written(registry.words, lines)

/** All words that end so: `endings('ful less')` holds `hopeful` and `careless`. */
export const endings = (...lines: readonly string[]): List => written(registry.endings, lines)

/** All words that begin so: `beginnings('increas')` holds `increase` and `increasing`. */
export const beginnings = (...lines: readonly string[]): List => written(registry.beginnings, lines)

/** Whatever stands in one of several lists: `anyOf(months, weekdays)`. */
export function anyOf(...parts: readonly List[]): List {
  const list = new List()
  for (const part of parts) part.within.push(list)
  return list
}

/** A list whose words stand for something: `minutes` and `mins` for `minute`. */
export class Forms<T> extends List {
  private readonly lines: readonly (readonly [T, string])[]
  private table: ReadonlyMap<string, T> | undefined

  constructor(lines: readonly (readonly [T, string])[]) {
    super()
    this.lines = lines
    registry.words.push({ list: this, text: lines.map(([, text]) => text).join(' ') })
  }

  /** What a word stands for. */
  get(word: string): T | undefined {
    this.table ??= new Map(
      this.lines.flatMap(([meaning, text]) =>
        text.split(' ').map((form): [string, T] => [form, meaning]),
      ),
    )
    return this.table.get(word)
  }

  has(word: string): boolean {
    return this.get(word) !== undefined
  }
}

/** Lines of a meaning and the words for it: `forms(['week', 'week weeks wk'])`. */
export const forms = <T extends string | number>(
  ...lines: readonly (readonly [T, string])[]
): Forms<T> => new Forms(lines)

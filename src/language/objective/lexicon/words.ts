/**
 * How the lists of the lexicon are written. A list is no set of its own: `vocabulary.ts` reads all
 * of them into one table, so that a word of a text is looked up once and then knows its lists.
 */

/** A list of words: the bit that says of a word that it stands in it. */
export class List {
  readonly slot: number
  readonly bit: number

  constructor() {
    this.slot = Math.trunc(registry.size / bitsInSlot)
    this.bit = 1 << (registry.size % bitsInSlot)
    registry.size += 1
  }
}

/** Bits of one small integer. */
const bitsInSlot = 30

/** Every list there is, as it was written; `size` counts them all. */
export const registry = {
  size: 0,
  written: [] as { list: List; text: string }[],
  shaped: [] as { list: List; look: Look }[],
  joined: [] as { list: List; parts: readonly List[] }[],
}

/** The words themselves, parted by spaces, a line for each theme: `words('walk run', 'sing')`. */
export function words(...lines: readonly string[]): List {
  const list = new List()
  registry.written.push({ list, text: lines.join(' ') })
  return list
}

/** How words look that nobody could list. */
export interface Look {
  test(word: string): boolean
}

/** Words told by their look: `shaped(/ing$/)`. */
export function shaped(look: Look): List {
  const list = new List()
  registry.shaped.push({ list, look })
  return list
}

/** Whatever stands in one of several lists, written before it: `anyOf(months, weekdays)`. */
export function anyOf(...parts: readonly List[]): List {
  const list = new List()
  registry.joined.push({ list, parts })
  return list
}

/** A list whose words stand for something: `minutes` and `mins` for `minute`. */
export class Forms<T> extends List {
  private readonly lines: readonly (readonly [T, string])[]
  private table: ReadonlyMap<string, T> | undefined

  constructor(lines: readonly (readonly [T, string])[]) {
    super()
    this.lines = lines
    registry.written.push({ list: this, text: lines.map(([, text]) => text).join(' ') })
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

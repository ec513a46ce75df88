/**
 * Which texts stand at several clients, identical or nearly so. Time and memory grow with the
 * number of texts and never with that of pairs. The answer names the place of a text and how many
 * other clients share it; who they are and what stands there it does not hold.
 *
 * A text that names the library entry it was taken from is never reported: the practice says where
 * it comes from. It counts where the same text stands unnamed.
 *
 * A text shared by a whole family of variants is reported with the number of all clients in the
 * family, some of whom may share it only by way of another variant.
 */
import type { Path } from '../../source/document.ts'
import type { FileKind } from '../rule.ts'
import { phraseWeights } from './common-phrases.ts'
import { familiesOf, nearly } from './families.ts'
import { clientsOf, find } from './identity.ts'
import type { Sketched } from './pack.ts'
import { type ClientPrint, enoughAlone, pathOf, type TextKind, type TextPrint } from './print.ts'

/**
 * `identical`: but for names, pronouns, numbers and dates. `mostly`: long texts, copied in parts.
 */
export type Likeness = 'identical' | 'nearly' | 'mostly'

/** A text that other clients share. */
export interface SharedText {
  unit: string
  path: Path
  in: FileKind
  kind: TextKind
  likeness: Likeness
  /** How many other clients have it or one like it. */
  clients: number
  /** How many other clients have it identically. */
  identical: number
  /** True when it is named as library text at another client, and here it is not. */
  isLibrary: boolean
}

export interface CompareOptions {
  /** Report these alone; all are compared all the same. */
  only?: ReadonlySet<string>
}

/** So many clients must share a short text identically. */
const shortTextClients = 5

/** The texts of each print together, in the order of the prints. */
export function compare(
  prints: readonly ClientPrint[],
  { only }: CompareOptions = {},
): SharedText[] {
  const clients = clientsOf(prints)
  const variants = variantsIn(prints)
  const found = new Map<TextPrint, SharedText>()
  for (const family of sortInto(variants, prints, phraseWeights(prints, clients)))
    for (const shared of judge(family, prints, clients, only)) found.set(...shared)
  return prints.flatMap(({ texts }) => texts.flatMap((one) => found.get(one) ?? []))
}

/** One wording, at all the places where it stands. */
interface Variant {
  hash: number
  places: Standing[]
  likeness: Likeness
}

/** A text at one client. */
interface Standing {
  /** Index of the print. */
  of: number
  text: TextPrint
}

/** By their number, so that the order of the clients changes nothing. */
function variantsIn(prints: readonly ClientPrint[]): Variant[] {
  const found = new Map<number, Variant>()
  for (const [of, { texts }] of prints.entries())
    for (const text of texts) {
      const variant = found.get(text.hash)
      if (variant) variant.places.push({ of, text })
      else found.set(text.hash, { hash: text.hash, places: [{ of, text }], likeness: 'identical' })
    }
  return [...found.values()].sort((a, b) => a.hash - b.hash)
}

/** The wordings that are near one another together; each that has no sketch by itself. */
function sortInto(
  variants: readonly Variant[],
  prints: readonly ClientPrint[],
  weight: (shingle: number) => number,
): Variant[][] {
  const near = variants.flatMap((variant) => sketched(variant, prints) ?? [])
  const { heads, closest } = familiesOf(near, weight)
  const families = new Map<number, Variant[]>()
  for (const [at, { variant }] of near.entries()) {
    variant.likeness = (closest[at] as number) >= nearly ? 'nearly' : 'mostly'
    const head = find(heads, at)
    const family = families.get(head)
    if (family) family.push(variant)
    else families.set(head, [variant])
  }
  const inFamily = new Set(near.map(({ variant }) => variant))
  const alone = variants.filter((one) => !inFamily.has(one)).map((one) => [one])
  return [...families.values(), ...alone]
}

function sketched(
  variant: Variant,
  prints: readonly ClientPrint[],
): (Sketched & { variant: Variant }) | undefined {
  const place = variant.places.find(({ text }) => text.size > 0)
  if (!place) return undefined
  const { numbers } = prints[place.of] as ClientPrint
  const { at, size } = place.text
  return { numbers, at, size, variant }
}

/** The texts of a family that some other client shares. */
function judge(
  family: readonly Variant[],
  prints: readonly ClientPrint[],
  clients: Int32Array,
  only: ReadonlySet<string> | undefined,
): [TextPrint, SharedText][] {
  const places = family.flatMap((variant) => variant.places)
  const others = clientCount(places, clients) - 1
  if (others < 1) return []
  const isLibrary = places.some(({ text }) => text.library !== undefined)
  return family.flatMap(({ places: same, likeness: near }) => {
    const identical = clientCount(same, clients) - 1
    const likeness = identical > 0 ? 'identical' : near
    return same.flatMap(({ of, text }): [TextPrint, SharedText][] => {
      const { unit } = prints[of] as ClientPrint
      if (!counts(text, others) || (only && !only.has(unit))) return []
      const where = { unit, path: pathOf(text.path), in: text.in, kind: text.kind }
      return [[text, { ...where, likeness, clients: others, identical, isLibrary }]]
    })
  })
}

const clientCount = (places: readonly Standing[], clients: Int32Array): number =>
  places.length < 2 ? places.length : new Set(places.map(({ of }) => clients[of])).size

/** A text that says little of its own must be shared by several. */
const counts = ({ library, weight }: TextPrint, others: number): boolean =>
  library === undefined && (weight >= enoughAlone || others >= shortTextClients - 1)

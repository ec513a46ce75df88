/** One client's part in the comparison of all: its texts as numbers, its dose, and who it is. */
import { dosePrint } from './dose-print.ts'
import { Mixer } from './mixing.ts'
import { namesIn, type Source } from './names.ts'
import { type Passage, passagesIn } from './passages.ts'
import {
  type ClientPrint,
  enoughAlone,
  enoughInMany,
  enoughVaried,
  type Place,
  pathKey,
  type TextPrint,
} from './print.ts'
import { plainHash, type Reading, readText } from './reading.ts'
import { signingPrints } from './signing-prints.ts'
import { keptOf, shinglesOf, sketchLength, writeSketch } from './sketch.ts'
import { type ReadPassage, type WholePlan, wholePlan } from './whole-plan.ts'

/**
 * What a client contributes. Holds no word of the plan but paths, the record number, the names of
 * library entries, and the dose as written; fit for `postMessage`.
 */
export function fingerprint(source: Source, place: Place): ClientPrint {
  const { plan, record, client } = source
  const names = namesIn(source)
  const read = passagesIn(plan, record).map((passage) => ({
    passage,
    reading: readText(passage.text, names),
  }))
  const recordNumber = client.record ?? record?.client
  const dose = dosePrint(plan)
  const signings = signingPrints(plan)
  return {
    ...place,
    ...(recordNumber === undefined ? {} : { record: String(recordNumber) }),
    ...personOf(source),
    ...textPrints(read, wholePlan(plan, read)),
    ...(dose ? { dose } : {}),
    ...(signings.length > 0 ? { signings } : {}),
  }
}

function personOf({ client: { name, date_of_birth } }: Source): { person?: number } {
  if (!name || !date_of_birth) return {}
  return { person: plainHash(`${name} ${date_of_birth.replaceAll('-', '')}`) }
}

function textPrints(
  read: readonly ReadPassage[],
  whole: WholePlan | undefined,
): Pick<ClientPrint, 'texts' | 'numbers'> {
  const texts = new Map<number, TextPrint>()
  const sketched: [TextPrint, Uint32Array][] = []
  for (const { passage, reading } of read) {
    const print =
      passage.kind === 'intervention' ? bound(passage, reading, whole) : alone(passage, reading)
    if (!print || texts.has(print.hash)) continue
    texts.set(print.hash, print)
    if (isSketched(print, passage)) sketched.push([print, shinglesOf(reading.content)])
  }
  if (whole && read.some(isShort)) texts.set(whole.reported, planPrint(whole))
  return { texts: [...texts.values()], numbers: writeAll(sketched) }
}

/** An aim that says too little to be compared by itself. */
const isShort = ({ passage: { kind }, reading: { weight } }: ReadPassage) =>
  weight < enoughAlone && (kind === 'problem' || kind === 'goal' || kind === 'objective')

/** Interventions and short texts are compared as a whole. */
const isSketched = ({ weight }: TextPrint, { kind, wholeOnly }: Passage) =>
  weight >= enoughVaried && kind !== 'intervention' && !wholeOnly

const planPrint = ({ reported, weight }: WholePlan): TextPrint =>
  printOf({ path: ['goals'], in: 'plan', kind: 'plan' }, weight, reported)

/** A text that counts by itself. */
function alone(passage: Passage, { weight, hash }: Reading): TextPrint | undefined {
  return weight < enoughInMany ? undefined : printOf(passage, weight, hash)
}

/** An intervention: it meets its like only in plans whose aims agree. */
function bound(passage: Passage, { weight, hash }: Reading, whole: WholePlan | undefined) {
  if (!whole || weight < enoughInMany) return undefined
  const both = new Mixer()
  both.addWide(whole.hash)
  both.addWide(hash)
  return printOf(passage, weight + whole.weight, both.value)
}

function printOf(passage: Omit<Passage, 'text'>, weight: number, hash: number): TextPrint {
  const { path, in: file, kind, library } = passage
  const print = { path: pathKey(path), in: file, kind, hash, weight, at: 0, size: 0 }
  return library === undefined ? print : { ...print, library }
}

function writeAll(sketched: readonly [TextPrint, Uint32Array][]): Uint32Array {
  const length = sketched.reduce((sum, [, shingles]) => sum + sketchLength(shingles), 0)
  const numbers = new Uint32Array(length)
  let at = 0
  for (const [print, shingles] of sketched) {
    writeSketch(shingles, numbers, at)
    print.at = at
    print.size = keptOf(shingles)
    at += sketchLength(shingles)
  }
  return numbers
}

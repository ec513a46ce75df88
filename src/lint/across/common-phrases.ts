/**
 * How much a shingle counts: less, the more clients it is met at. It never falls below one half: a
 * text that was copied to fifty clients makes its own phrases common, and must still be found.
 */
import { bands, type ClientPrint } from './print.ts'

/** Up to so many clients a phrase counts in full, from so many on half. */
const fewClients = 4
const manyClients = 64
const floor = 0.5

const slots = 1 << 22

/**
 * Counts clients, not texts. Two shingles may share a slot; that makes one seem a little commoner.
 */
export function phraseWeights(
  prints: readonly ClientPrint[],
  owners: Int32Array,
): (shingle: number) => number {
  const counts = new Uint16Array(slots)
  const last = new Int32Array(slots)
  for (const at of clientByClient(owners)) {
    const { texts, numbers } = prints[at] as ClientPrint
    for (const text of texts) count(numbers, text, (owners[at] as number) + 1, counts, last)
  }
  return (shingle) =>
    table[Math.min(counts[shingle & (slots - 1)] as number, manyClients)] as number
}

/** All prints of a client together, so that each phrase of a client is counted once. */
const clientByClient = (owners: Int32Array): Int32Array =>
  Int32Array.from(owners, (_, at) => at).sort(
    (a, b) => (owners[a] as number) - (owners[b] as number),
  )

function count(
  numbers: Uint32Array,
  { at, size }: { at: number; size: number },
  client: number,
  counts: Uint16Array,
  last: Int32Array,
): void {
  for (let index = at + bands; index < at + bands + size; index++) {
    const slot = (numbers[index] as number) & (slots - 1)
    if (last[slot] === client || counts[slot] === manyClients) continue
    last[slot] = client
    counts[slot] = (counts[slot] as number) + 1
  }
}

const table = Float64Array.from({ length: manyClients + 1 }, (_, clients) =>
  clients <= fewClients
    ? 1
    : 1 - (1 - floor) * (Math.log(clients / fewClients) / Math.log(manyClients / fewClients)),
)

/**
 * The digest of what was agreed to: it stays the same however a plan is laid out, and no clinical change
 * leaves it as it was. schemas/canonical-form.md describes the canonical form, so that anybody can work it out.
 */
import { agreedMeaning, agreedParts } from './agreed-text.ts'
import { canonicalJson } from './canonical-json.ts'
import { sha256 } from './sha256.ts'
import type { Plan } from './types.generated.ts'

/** Names the canonical form and the hash. A later form gets a number of its own. */
const form = 'txplan1-sha256'

/** The canonical text that is hashed: RFC 8785 JSON of the clinical content. */
export const canonicalText = (plan: Plan): string => canonicalJson(agreedMeaning(plan) ?? {})

/**
 * `txplan1-sha256:` and 64 hexadecimal digits. Of a plan as everybody else reads it too: what does not fit
 * the format is taken out before (`withoutMisfits`), and has to be told of by whoever says that it is signed.
 */
export function digestOf(plan: Plan): string {
  const digest = digests.get(plan) ?? `${form}:${sha256(canonicalText(plan))}`
  digests.set(plan, digest)
  return digest
}

/** One document asks many times, and of a long plan it takes its time. Plans are values: none is changed. */
const digests = new WeakMap<Plan, string>()

/** Whether a digest is one that this version can work out anew. */
export const isKnownDigest = (digest: string): boolean =>
  /^txplan1-sha256:[0-9a-f]{64}$/.test(digest)

/** For the eye: `9f86-d081-884c-7d65`, the first 64 bits. */
export const shortCode = (digest: string): string =>
  (digest.split(':').at(-1) ?? '').slice(0, 16).replace(/(.{4})(?=.)/g, '$1-')

/** The like of any text, for telling one from another. */
export const textCode = (text: string): string => shortCode(sha256(text))

/** A short digest of each part of the plan, by its name at the top: tells which part changed. */
export function partDigests(plan: Plan): Record<string, string> {
  const parts = Object.entries(agreedParts(plan))
  return Object.fromEntries(parts.map(([key, part]) => [key, letters(sha256(canonicalJson(part)))]))
}

/** The first 32 bits in the letters a to p: YAML would take some hexadecimal texts for numbers. */
const letters = (hex: string): string =>
  hex.slice(0, 8).replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)))

/** The parts, by their name at the top, that are not what they were when `parts` was written. */
export function changedParts(plan: Plan, parts: Readonly<Record<string, string>>): string[] {
  const now = partDigests(plan)
  return [...new Set([...Object.keys(now), ...Object.keys(parts)])]
    .filter((key) => now[key] !== parts[key])
    .sort()
}

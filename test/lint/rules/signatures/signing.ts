/** Plans as text with signatures that keep the digest of what they sign. */
import { digestOf, partDigests } from '../../../../src/plan/digest.ts'
import type { Plan } from '../../../../src/plan/types.generated.ts'
import { readSource } from '../../../../src/source/read.ts'

/** The fields under a signature that tell which text it stands under. */
export function keptOf(text: string, { parts = true } = {}): string {
  const plan = readSource(text).value as Plan
  const short = Object.entries(partDigests(plan)).map(([key, value]) => `${key}: ${value}`)
  return `digest: ${digestOf(plan)}${parts ? `, parts: { ${short.join(', ')} }` : ''}`
}

/** A line in flow style. */
export const line = (role: string, name: string, signed: string, more = ''): string =>
  `  - { role: ${role}, name: ${name}, signed: ${signed}, method: electronic${more && `, ${more}`} }\n`

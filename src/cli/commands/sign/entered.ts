/** The entry as it comes to stand in the plan: on the line that waits for it, or behind the others. */
import type { RequiredSigner } from '../../../care/required-signers.ts'
import { isSameName } from '../../../care/same-name.ts'
import type { SignatureAt } from '../../../care/signing.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { Entry } from '../../../signing/plan/entry.ts'
import type { Edit } from '../../../writing/edits.ts'

export interface Place {
  path: (string | number)[]
  /** What the waiting line says already. */
  there: Entry
}

/** @param waiting lines that were prepared for somebody in this role */
export function placeFor(
  name: string,
  waiting: readonly SignatureAt[],
  { signatures = [] }: Plan,
): Place {
  const line =
    waiting.find(({ signature }) => signature.name && isSameName(signature.name, name)) ??
    waiting.find(({ signature }) => !signature.name?.trim())
  return line
    ? { path: [...line.path], there: line.signature }
    : { path: ['signatures', signatures.length], there: {} }
}

/** The lines that wait for one of these. */
export const waitingFor = (signers: readonly RequiredSigner[]): SignatureAt[] =>
  signers.flatMap(({ waiting }) => waiting ?? [])

/** What stood there stays: it is part of what is signed. */
export function joined({ there }: Place, entry: Entry): Entry {
  const kept = Object.entries(there).filter(([, held]) => held !== undefined && held !== null)
  return { ...Object.fromEntries(kept), ...entry, ...(there.name ? { name: there.name } : {}) }
}

export const editsFor = ({ path, there }: Place, entry: Entry): Edit[] =>
  Object.keys(there).length === 0
    ? [{ at: path, value: entry }]
    : Object.entries(entry).map(([field, value]) => ({ at: [...path, field], value }))

const lineWidth = 76

/** Lines that an editor and a person can bear; whitespace in it says nothing. */
export const inLines = (proof: string): string =>
  (proof.match(new RegExp(`.{1,${lineWidth}}`, 'g')) ?? []).join('\n')

/** The end of a conversation about a plan: it is written, and said who has to sign it now. */
import type { Care } from '../../care/care.ts'
import type { RevisionKind } from '../../care/signing-anew.ts'
import type { Edit } from '../../writing/edits.ts'
import { numberOf } from '../../writing/life/raised.ts'
import { isSigned, type Signer, signersOf, signerWords } from '../../writing/life/signers.ts'
import type { Io } from '../io.ts'
import { type AtHand, textWith } from './at-hand.ts'
import { writeEdited } from './whole-plan.ts'

export interface Done {
  dryRun?: boolean
  /** What was done: `The review is in the plan.` */
  said: string
  /** Where the file had raised the number already: that number, and the care as it was before. */
  number?: number
  care?: Care
  /** Of the new revision, where not everybody need sign each. */
  kind?: RevisionKind
  /** Where standard output is kept for something else, the file is not named there. */
  isQuiet?: boolean
}

/** Writes the plan, or prints it with `--dry-run`. */
export function writeChanged(
  edits: readonly Edit[],
  hand: AtHand,
  { dryRun, said, number, care = hand.care, kind, isQuiet }: Done,
  io: Io,
): void {
  const text = textWith(hand, edits)
  if (dryRun) {
    io.stdout.write(text)
    return
  }
  writeEdited(hand.file, hand.document, text)
  if (!isQuiet) io.stdout.write(`${hand.shown}\n`)
  const signers = signersOf(care, kind)
  const signing = signingLines(signers, care, number ?? numberOf(care.plan) + 1, io)
  io.stderr.write(`${[said, ...signing, ...nextLines(hand.shown, signers)].join('\n')}\n`)
}

/** Whose signatures the revision waits for. Names are for a terminal alone. */
function signingLines(signers: readonly Signer[], care: Care, number: number, io: Io): string[] {
  if (signers.length === 0) return []
  return [
    `Revision ${number} is to be signed by:`,
    ...signers.map((one) => `  ${signerWords(io.stderr.isTTY ? one : nameless(one))}`),
    ...(isSigned(care) ? [`The signatures in it were given for revision ${number - 1}.`] : []),
  ]
}

/** To be looked over first: what is signed may not change any more. */
const nextLines = (shown: string, signers: readonly Signer[]): string[] => {
  const first = signers.find(({ role }) => role === 'clinician') ?? signers[0]
  const sign = `Then: txplan sign ${shown} --as ${first?.role ?? 'clinician'}`
  return [`Next: txplan lint ${shown}`, ...(first ? [sign] : [])]
}

const nameless = ({ name: _, ...signer }: Signer): Signer => signer

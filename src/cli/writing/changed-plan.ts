/** The end of a conversation about a plan: it is written, and said who has to sign it now. */
import type { Edit } from '../../writing/edits.ts'
import { numberOf } from '../../writing/life/raised.ts'
import { isSigned, type Signer, signersOf, signerWords } from '../../writing/life/signers.ts'
import type { Io } from '../io.ts'
import { type AtHand, textWith } from './at-hand.ts'
import { writeEdited } from './whole-plan.ts'

/** Writes the plan, or prints it with `--dry-run`. @param said what was done: `The review is written.` */
export function writeChanged(
  edits: readonly Edit[],
  hand: AtHand,
  { dryRun, said }: { dryRun?: boolean; said: string },
  io: Io,
): void {
  const text = textWith(hand, edits)
  if (dryRun) {
    io.stdout.write(text)
    return
  }
  writeEdited(hand.file, hand.document, text)
  io.stdout.write(`${hand.shown}\n`)
  io.stderr.write(
    `${[said, ...signingLines(hand, io), `Next: txplan lint ${hand.shown}`].join('\n')}\n`,
  )
}

/** Whose signatures the revision waits for. Names are for a terminal alone. */
export function signingLines({ care }: AtHand, io: Io): string[] {
  const signers = signersOf(care)
  if (signers.length === 0) return []
  const number = numberOf(care.plan) + 1
  return [
    `Revision ${number} is to be signed by:`,
    ...signers.map((one) => `  ${signerWords(io.stderr.isTTY ? one : nameless(one))}`),
    ...(isSigned(care) ? [`The signatures in it were given for revision ${number - 1}.`] : []),
  ]
}

const nameless = ({ role, by }: Signer): Signer => ({ role, by })

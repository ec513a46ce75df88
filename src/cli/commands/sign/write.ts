/** The signature, made and written into the plan; every other byte of the file stays. */

import type { Care } from '../../../care/care.ts'
import { excuseOf } from '../../../care/in-place-of-signature.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { type Entry, newEntry } from '../../../signing/plan/entry.ts'
import { type Edit, withEdits } from '../../../writing/edits.ts'
import type { Asker } from '../../../writing/question.ts'
import type { Io } from '../../io.ts'
import { careAt, textWith } from '../../writing/at-hand.ts'
import { writeEdited } from '../../writing/whole-plan.ts'
import { editsFor, joined, placeFor, waitingFor } from './entered.ts'
import { refuseTwice } from './in-the-way.ts'
import { nextLines } from './next.ts'
import type { SignOptions } from './options.ts'
import { partsInBrackets } from './parts-in-brackets.ts'
import { couldBeProven, provenIfPossible } from './prove.ts'
import { type Answered, nameOf, saidBy } from './said.ts'

export async function writeSignature(
  signing: Answered,
  options: SignOptions,
  io: Io,
  asker?: Asker,
): Promise<void> {
  const { hand, signers, answers, scan } = signing
  const { plan } = hand.care
  const name = nameOf(signing)
  refuseTwice(name, signing.role, hand)
  const place = placeFor(name, waitingFor(signers), plan)
  const made = joined(place, newEntry(saidBy(signing, name), plan))
  const entry = await provenIfPossible(made, plan, options, io, asker)
  const edits: Edit[] = [
    ...editsFor(place, entry),
    ...(answers.activate && signing.isLastOfDraft ? [{ at: ['status'], value: 'active' }] : []),
  ]
  const text = partsInBrackets(textWith(hand, edits), place.path)
  if (options.dryRun) {
    io.stdout.write(text)
    return
  }
  scan?.keep()
  writeEdited(hand.file, hand.document, text)
  io.stdout.write(`${hand.shown}\n`)
  io.stderr.write(`${closing(entry, withEdits(plan, edits), signing, options, io).join('\n')}\n`)
}

/** What was done, whether it is accepted, and what is next. */
function closing(
  entry: Entry,
  after: Plan,
  { hand }: Answered,
  options: SignOptions,
  io: Io,
): string[] {
  const { method, proof, role } = entry
  const isKeyless = !proof && couldBeProven(entry) && options.proof !== false
  const isInWriting = method === 'electronic' || method === 'ink'
  return [
    `${isInWriting ? `Signed as ${role}` : 'Entered'}${proof ? ', with a proof' : ''}.`,
    ...(isKeyless
      ? [
          `Without a proof: no key of yours is one to sign as ${role}. To make one: txplan identity create`,
        ]
      : []),
    ...(isInWriting ? [] : refusalLines(careAt(after, hand))),
    ...nextLines(after, hand, io.stderr.isTTY === true),
  ]
}

function refusalLines(care: Care): string[] {
  const { refusal } = excuseOf(care) ?? {}
  if (!refusal) return []
  return [
    refusal.verdict === 'refused'
      ? `${refusal.demand.title} does not accept that in place of a signature.`
      : `What ${refusal.demand.title} accepts in place of a signature is not known.`,
  ]
}

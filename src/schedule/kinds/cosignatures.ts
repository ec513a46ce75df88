/** Second signatures: of a supervisor or physician, where a profile wants one and it is not there. */
import type { Care } from '../../care/care.ts'
import { dueFor, isCertified, meets, type Wish, wishesFor } from '../../care/cosigning.ts'
import { madeOn } from '../../care/last-looked-at.ts'
import { speaksNow } from '../../care/signed-text.ts'
import { signaturesOf } from '../../care/signing.ts'
import { deadlineWords } from '../../profiles/deadline-words.ts'
import { decided } from '../decide.ts'
import type { DueItem, Reason } from '../item.ts'
import { reasonOf } from '../reasons.ts'
import { fromThen } from './signature-reasons.ts'

export function cosignatures(care: Care): DueItem[] {
  const wishes = wishesFor(care).filter((wish) => !isGiven(wish, care) && !isCertified(wish, care))
  const reasons = wishes.map((wish) => reasonFor(wish, care))
  const item = decided(
    {
      kind: 'cosignature',
      subject: 'cosigner',
      title: 'Co-signature',
      path: ['signatures'],
      in: 'plan',
      todo: 'Have whoever answers for it sign, with the day on which that is done. For a page signed by hand add --ink FILE.',
      command: `txplan sign {client} --as ${wishes[0]?.roles[0] ?? 'supervisor'}`,
    },
    reasons,
  )
  return item ? [item] : []
}

const isGiven = (wish: Wish, care: Care): boolean =>
  signaturesOf(care).some((line) => speaksNow(line, care) && meets(line, wish, care))

function reasonFor(wish: Wish, care: Care): Reason | undefined {
  const { demand, within, isSure, roles } = wish
  const answer = dueFor(wish, care)
  if (demand && within && answer)
    return reasonOf({ deadline: within, demand, unsure: !isSure }, answer, 'within')
  const rule = within ? deadlineWords(within, 'within') : `signed by a ${roles.join(' or ')}`
  const day = demand?.level === 'required' && isSure ? madeOn(care)?.day : undefined
  if (day !== undefined && demand)
    return { by: demand.title, rule, demand, isSure, day, steps: [fromThen(day)] }
  const by = demand?.title ?? 'the author is supervised or in training'
  const sentence = 'Nothing names a day by which it has to be given.'
  return { by, rule, ...(demand && { demand }), isSure, steps: [{ kind: 'no-start', sentence }] }
}

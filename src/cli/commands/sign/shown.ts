/** What somebody sees before signing: what the plan says, and what changed since they signed last. */
import type { RequiredSigner } from '../../../care/required-signers.ts'
import { isSigned, type SignatureAt, signedOn } from '../../../care/signing.ts'
import { formatLong } from '../../../language/dates.ts'
import { digestOf, shortCode } from '../../../plan/digest.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { PastPlan } from '../../../signing/plan/standing.ts'
import { summaryLines } from '../../../signing/plan/summary.ts'
import type { AtHand } from '../../writing/at-hand.ts'

/** Above the first question. */
export async function shownBefore(
  hand: AtHand,
  signer: RequiredSigner | undefined,
  role: string,
  past: () => Promise<readonly PastPlan[]>,
): Promise<string> {
  const { plan } = hand.care
  const isForClient = role === 'client' || role === 'guardian'
  return [
    headOf(plan),
    ...summaryLines(plan, isForClient),
    ...(signer ? await sinceLast(signer, plan, past) : []),
    '',
    `All of it: txplan render ${hand.shown} --to md${isForClient ? ' --for client' : ''}`,
  ].join('\n')
}

function headOf(plan: Plan): string {
  const { number, date } = plan.revision ?? {}
  const which = [
    plan.title ?? 'Treatment plan',
    number === undefined ? '' : `revision ${number}${date ? ` of ${formatLong(date)}` : ''}`,
    `code ${shortCode(digestOf(plan))}`,
  ]
  return `This is what is agreed to: ${which.filter(Boolean).join(', ')}`
}

const mostLines = 30

async function sinceLast(
  { given, earlier }: RequiredSigner,
  plan: Plan,
  past: () => Promise<readonly PastPlan[]>,
): Promise<string[]> {
  const last = [...earlier, ...given].filter(isSigned).sort(byDay).at(-1)
  if (!last) return []
  const day = signedOn(last.signature)
  const when = day ? ` of ${formatLong(day)}` : ''
  const before = await textOf(last, past)
  if (!before)
    return [
      '',
      `What changed since the last signature${when} cannot be told: that text is in no commit.`,
    ]
  const { changeLines } = await import('../../writing/told-lines.ts')
  const lines = changeLines(before, plan, mostLines)
  const said = lines.length === 0 ? ['Nothing.'] : lines
  return ['', `Changed since the last signature${when}`, ...said.map((line) => `  ${line}`)]
}

const byDay = (a: SignatureAt, b: SignatureAt): number =>
  (a.signature.signed ?? '') < (b.signature.signed ?? '') ? -1 : 1

/** By its digest or, where it has none, the last version that had the revision and this signature. */
async function textOf({ signature }: SignatureAt, past: () => Promise<readonly PastPlan[]>) {
  const all = await past()
  const { digest, revision, signed } = signature
  if (digest !== undefined) return all.find(({ plan }) => digestOf(plan) === digest)?.plan
  const isThere = ({ plan }: PastPlan) =>
    plan.revision?.number === revision && plan.signatures?.some((one) => one.signed === signed)
  return all.findLast(isThere)?.plan
}

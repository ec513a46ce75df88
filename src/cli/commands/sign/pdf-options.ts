/** What `txplan sign FILE.pdf` takes, and what belongs to plans alone. */
import { UserError } from '../../../practice/failure.ts'
import type { ConsentOptions } from '../../signing/consent.ts'
import type { TimestampOptions } from '../../signing/timestamp.ts'
import type { UnlockOptions } from '../../signing/unlock.ts'

export interface PdfOptions extends UnlockOptions, ConsentOptions, TimestampOptions {
  name?: string
  reason?: string
  output?: string
}

/** What is said of a signature in a plan; in a document the field and the certificate say it. */
const ofPlans = {
  method: '--method',
  witness: '--witness',
  statement: '--statement',
  signed: '--signed',
  ink: '--ink',
  answers: '--answers',
  despiteFindings: '--despite-findings',
  activate: '--activate',
  dryRun: '--dry-run',
} as const

/** @throws UserError for what would be passed over without a word */
export function refuseOthers(given: Record<string, unknown>): void {
  const isGiven = (key: string) => given[key] !== undefined && given[key] !== false
  const others = [
    ...Object.entries(ofPlans).flatMap(([key, flag]) => (isGiven(key) ? [flag] : [])),
    ...(given['proof'] === false ? ['--no-proof'] : []),
  ]
  if (others.length > 0)
    throw new UserError(
      `${others.join(', ')}: that is for signing a plan, not a PDF.`,
      'A PDF takes: --as, --identity, --consent, --reason, --timestamp, --output',
    )
}

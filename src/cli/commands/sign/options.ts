/** What `txplan sign PLAN` is told on the command line, or in a file of answers. */
import { isRealDate } from '../../../language/dates.ts'
import type { SignAnswers } from '../../../plan/sign-answers.ts'
import { UserError } from '../../../practice/failure.ts'
import type { Entry } from '../../../signing/plan/entry.ts'
import type { Io } from '../../io.ts'
import type { AskerOptions } from '../../writing/asker.ts'

export type Role = NonNullable<Entry['role']>
export type Method = NonNullable<Entry['method']>

export interface SignOptions extends AskerOptions {
  as?: Role
  name?: string
  consent?: boolean
  method?: Method
  reason?: string
  witness?: string
  statement?: string
  signed?: string
  ink?: string
  identity?: string
  passphraseFile?: string
  /** False with `--no-proof`. */
  proof?: boolean
  answers?: string
  activate?: boolean
  despiteFindings?: boolean
  dryRun?: boolean
  asOf?: string
}

const asked = ['name', 'method', 'reason', 'witness', 'statement', 'signed'] as const

/** Options go before the file; what neither says is asked for. */
export async function givenAnswers(options: SignOptions, io: Io): Promise<SignAnswers> {
  const fromFile = options.answers === undefined ? {} : await fileAnswers(options.answers, io)
  const said: SignAnswers = { ...fromFile }
  for (const field of asked) {
    const value = options[field]?.trim()
    if (value) Object.assign(said, { [field]: value })
  }
  if (options.consent) said.consent = true
  if (options.activate) said.activate = true
  return said
}

async function fileAnswers(file: string, io: Io): Promise<SignAnswers> {
  const { readChecked } = await import('../../writing/answers-file.ts')
  return (await readChecked(file, 'sign-answers', io)) as SignAnswers
}

/** @throws UserError for words that contradict each other */
export function methodOf({ method }: SignAnswers, { ink }: SignOptions): Method {
  if (ink === undefined) return method ?? 'electronic'
  if (method === undefined || method === 'ink') return 'ink'
  throw new UserError(
    `--ink brings a page signed by hand, and the method is said to be ${method}.`,
    'Leave out one of the two.',
  )
}

/**
 * When it was signed: now, with the time of day and the zone; or, for paper and what was said, as told.
 *
 * @throws UserError for a day that does not exist, has not come yet, or would be an earlier one
 */
export function momentOf(said: string | undefined, method: Method, io: Io): string {
  const now = localMoment(io.now())
  if (said === undefined) return now
  const isOne =
    /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/.test(said) &&
    isRealDate(said.slice(0, 10))
  if (!isOne)
    throw new UserError(
      `--signed: found “${said}”; wanted a day, or a day with its time.`,
      'Such as 2026-11-21, or 2026-11-21T14:30-05:00',
    )
  if (said.slice(0, 10) > now.slice(0, 10) || isAhead(said, io.now()))
    throw new UserError(
      `--signed: ${said} has not come yet.`,
      'A signature has the day on which it was given.',
    )
  if (method === 'electronic')
    throw new UserError(
      'An electronic signature is given now, and has no other day.',
      'Leave out --signed. For what was signed on paper before: --method ink, or --ink FILE',
    )
  return said
}

/** Of a moment with its zone. Clocks differ a little. */
const isAhead = (said: string, now: Date): boolean =>
  /(?:Z|[+-]\d{2}:\d{2})$/.test(said) &&
  Date.parse(said.replace(' ', 'T')) > now.getTime() + 600_000

/** `2026-11-21T14:30:05-05:00`, by the clock and the zone of whoever sits here. */
export function localMoment(now: Date): string {
  const offset = -now.getTimezoneOffset()
  const local = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19)
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0')
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`
}

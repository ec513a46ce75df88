/** An objective that goes on in another form: its sentence, its target, its day. */
import { dueDay } from '../../care/aims.ts'
import { readObjective } from '../../language/objective/read.ts'
import type { AimReviewed, ReviewAnswers } from '../../plan/review-answers.ts'
import { aimOf } from '../../plan/values.ts'
import { aimed, aimText } from '../aim.ts'
import type { AimAt } from '../life/aims.ts'
import { dayAfter } from '../life/day-limits.ts'
import type { Life } from '../life/life.ts'
import { type Reader, words } from '../typed-words.ts'
import type { Section } from './index.ts'
import { type ReviewStep, saidOr, step } from './step.ts'

const section: Section = 'objectives'

export function changedSteps(
  aim: AimAt,
  now: AimReviewed,
  answers: ReviewAnswers,
  life: Life,
): ReviewStep[] {
  if (now.decision === 'revise')
    return [statement(aim, answers), ...target(aim, now), targetDate(aim, now, answers, life)]
  const goesOn = now.decision === 'continue'
  return goesOn && isOver(aim, answers, life) ? [targetDate(aim, now, answers, life)] : []
}

function statement(aim: AimAt, answers: ReviewAnswers): ReviewStep {
  const at = ['objectives', aim.id, 'statement']
  return step(section, at, {
    kind: 'text',
    ask: `How does it read now? (${aim.id})`,
    why: 'The whole sentence, with its number and its day: who will do what, how much, by when.',
    ...saidOr(answers, at, aim.of.statement?.trim()),
    example: 'Maria will walk 20 minutes on 3 days a week by May 1, up from 1 day',
    optional: false,
    read: words,
  })
}

/** A number in the new sentence that is no baseline is what suggests itself. */
function target({ id, of: { measure } }: AimAt, now: AimReviewed): ReviewStep[] {
  const before = measure?.target
  if (!before || !aimOf(before)) return []
  const at = ['objectives', id, 'target']
  const said = now.target ?? suggested(now.statement, before) ?? before
  return [
    step(section, at, {
      kind: 'line',
      ask: `What would be enough? (${id})`,
      why: 'The number at which it is met; it has to be the one in the sentence.',
      initial: aimText(said),
      example: 'at most 9',
      optional: false,
      read: (typed) =>
        typed.trim() === aimText(before) ? { value: before } : aimed(measure?.instrument)(typed),
    }),
  ]
}

function suggested(statement: string | undefined, before: NonNullable<AimReviewed['target']>) {
  const all = readObjective(statement ?? '').quantities.filter(({ role }) => role === 'target')
  const [only] = all
  if (only?.value === undefined || all.length > 1) return undefined
  if (before.at_most !== undefined) return { at_most: only.value }
  return before.at_least === undefined ? undefined : { at_least: only.value }
}

function targetDate(aim: AimAt, now: AimReviewed, answers: ReviewAnswers, life: Life): ReviewStep {
  const at = ['objectives', aim.id, 'target_date']
  const { asOf } = life.care
  const frame = readObjective(now.statement ?? '').timeFrames.find(({ kind }) => frames.has(kind))
  const over = isOver(aim, answers, life)
  const day = answers.date ?? asOf
  return step(section, at, {
    kind: 'line',
    ask: `By when? (${aim.id})`,
    why: over
      ? 'Its day is over: an aim that goes on needs another one.'
      : 'A step without a day is never late.',
    example: '8 weeks, mid-December, 2027-03-01',
    ...saidOr(answers, at, frame?.text ?? (over ? undefined : aim.of.target_date)),
    optional: false,
    read: unlikeBefore(
      aim,
      now,
      life,
      dayAfter(day, 'That day is over already; wanted one that is still ahead.'),
    ),
  })
}

/** A review that says an aim was changed has to be true: its day is asked for last. */
const unlikeBefore =
  (aim: AimAt, now: AimReviewed, life: Life, read: Reader): Reader =>
  (text) => {
    const made = read(text)
    if (now.decision !== 'revise' || 'problem' in made) return made
    return made.value === dueDay(aim.of.target_date, life.care) && isAsBefore(aim, now)
      ? {
          problem:
            'Sentence, target and day are those of before: change one of them, or decide that it goes on as it is.',
        }
      : made
  }

const isAsBefore = ({ of }: AimAt, { statement, target }: AimReviewed): boolean =>
  inOneLine(statement ?? of.statement) === inOneLine(of.statement) &&
  (target === undefined || aimText(target) === aimText(of.measure?.target ?? {}))

const inOneLine = (text = ''): string => text.trim().replace(/\s+/g, ' ')

const frames: ReadonlySet<string> = new Set(['date', 'month', 'span'])

/** Whether the day by which it was wanted is not after the review. */
function isOver(aim: AimAt, { date }: ReviewAnswers, life: Life): boolean {
  const day = dueDay(aim.of.target_date, life.care)
  return day !== undefined && day <= (date ?? life.care.asOf)
}

/** Target dates that were put off again and again. */
import { daysBetween } from '../../language/dates.ts'
import type { Goal, Plan } from '../../plan/types.generated.ts'
import type { Path } from '../../source/document.ts'
import type { PastPlan } from '../past.ts'
import { versionsInForce } from './past-plans.ts'
import { AimsByName, type DatedAim, datedAims, isNewStart } from './past-targets.ts'

/** A target date that was moved to a later day. Dates are `YYYY-MM-DD`. */
export interface DateMove {
  from: string
  to: string
  days: number
  /** The commit that moved it; `undefined` where it is not committed yet. */
  in: PastPlan | undefined
}

export interface SlippedTarget {
  kind: 'goal' | 'objective'
  id: string | undefined
  statement: string | undefined
  /** Path of its target date. */
  path: Path
  /** Every move to a later day, the oldest first. */
  moves: DateMove[]
}

/** How often a date is moved before it says something. */
const leastMoves = 3

/**
 * The open goals and objectives whose target date was moved later three times or more, in the order of
 * the text. A move back takes back what went beyond it: a slip of the pen is not two moves.
 */
export function slippingDates(plan: Plan, past: readonly PastPlan[]): SlippedTarget[] {
  const open = datedAims(plan).filter(({ aim, day }) => day !== undefined && isStillOpen(aim))
  if (open.length === 0 || past.length < leastMoves) return []
  const versions = versionsInForce(past).map((in_) => ({ in: in_, aims: new AimsByName(in_.plan) }))
  return open
    .map((one) => slipOf(one, movesOf(historyOf(one, versions))))
    .filter(({ moves }) => moves.length >= leastMoves)
}

const slipOf = ({ kind, aim, path }: DatedAim, moves: DateMove[]): SlippedTarget => ({
  ...{ kind, id: aim.id, statement: aim.statement },
  path: [...path, 'target_date'],
  moves,
})

const closed = new Set<unknown>(['met', 'deferred', 'revised', 'discontinued'])

const isStillOpen = ({ status, completed }: Goal): boolean =>
  completed === undefined && !closed.has(status)

interface Version {
  in: PastPlan
  aims: AimsByName
}

interface Dated {
  day: string
  in: PastPlan | undefined
}

/** The days it had since it was set out, the oldest first. */
function historyOf(now: DatedAim, versions: readonly Version[]): Dated[] {
  const history: Dated[] = [{ day: now.day as string, in: undefined }]
  let later = now
  for (const { in: version, aims } of versions) {
    const one = aims.find(later)
    if (!one) continue
    if (isNewStart(one, later)) break
    if (one.day !== undefined) history.push({ day: one.day, in: version })
    later = one
  }
  return history.reverse()
}

/** Each move goes on from where the one before it led; the last leads to the present day. */
function movesOf(history: readonly Dated[]): DateMove[] {
  let moves: DateMove[] = []
  for (const [at, { day, in: version }] of history.entries()) {
    const before = history[at - 1]?.day
    if (before === undefined || day === before) continue
    if (day < before) moves = takenBack(moves, day, version)
    else moves.push(moveOf(before, day, version))
  }
  return moves
}

const moveOf = (from: string, to: string, version: PastPlan | undefined): DateMove => ({
  ...{ from, to, days: daysBetween(from, to) },
  in: version,
})

/** What goes beyond the day to which a date was moved back no longer holds. */
const takenBack = (moves: DateMove[], day: string, version: PastPlan | undefined): DateMove[] =>
  moves
    .filter(({ from }) => from < day)
    .map((move) => (move.to > day ? moveOf(move.from, day, version) : move))

/**
 * From a deadline of a profile and the facts of one client to the day on which something is due, with
 * the chain that leads there. Whether the deadline's `coverage`, said in words, is the client's is for
 * the caller to judge.
 */
import { addDays } from '../language/dates.ts'
import type { Deadline } from '../plan/types.generated.ts'
import { type AnchorWord, firstHeld, inPlan } from './anchors.ts'
import { cadenceMonths } from './cadence.ts'
import type { Facts } from './facts.ts'
import { beyondGate, type Gate, programGate } from './gate.ts'
import { countsSessions, type End, lengthEnds, needsDay, usable, whichever } from './lengths.ts'
import { type ServiceEvent, type Step, step, type Waiting } from './steps.ts'

export interface DueAnswer {
  /** Does the deadline concern this client? `unknown` where the plan does not tell. */
  applies: boolean | 'unknown'
  /** The last day that is in time, `YYYY-MM-DD`; with `unknown`, the day it would be. */
  due?: string
  /** The last day that is still taken as in time. */
  graceUntil?: string
  /** What has not happened yet. Beside `due`: it may be due sooner than that. */
  waitingFor?: Waiting
  /** Without `due`: it cannot be due before this day. */
  notBefore?: string
  /** With `unknown`: the day from which it applies, if services still run then. */
  appliesFrom?: string
  /** What it counts from, or has to come before, where the day of that is not known. */
  missing?: AnchorWord | ServiceEvent
  steps: readonly Step[]
}

/** When it is due by this deadline. */
export function dueBy(deadline: Deadline, facts: Facts): DueAnswer {
  const gate = openGate(deadline, facts)
  if (!gate.open) return gate.answer
  const parts = [onEvent(deadline.on, facts), counted(deadline, facts), before(deadline, facts)]
  return answer(deadline, gate, parts)
}

/**
 * When the next review is due by this cadence: its lengths counted from `lastDay`, the day of the last
 * review or else of the plan (`YYYY-MM-DD`; throws RangeError when there is no such day). Sessions
 * count from the day after it. Months keep to the day of the month of what the cadence is counted
 * from, so that a 31st does not drift to the 28th.
 */
export function nextReview(deadline: Deadline, lastDay: string, facts: Facts): DueAnswer {
  const gate = openGate(deadline, facts)
  if (!gate.open) return gate.answer
  const last = step({ kind: 'last', day: lastDay })
  const start = { day: lastDay, excluded: true }
  const ends = [
    ...lengthEnds({ ...deadline, months: undefined }, start, facts.held),
    ...cadenceMonths(deadline, lastDay, facts),
  ]
  const count = whichever(deadline.whichever ?? 'first', ends)
  const on = onEvent(deadline.on, facts)
  const again = on?.day !== undefined && on.day <= lastDay ? undefined : on
  return answer(deadline, gate, [again, { ...count, steps: [last, ...count.steps] }])
}

/** A part of the answer; `missing` where a day it needs is not known. */
interface Part extends End {
  missing?: DueAnswer['missing']
}

type Opened = { open: true; gate: Gate } | { open: false; answer: DueAnswer }

/** Open where the deadline may concern the client; a program that is not known keeps it shut. */
function openGate(deadline: Deadline, facts: Facts): Opened {
  const program = programGate(deadline, facts)
  if (program.applies !== true) return { open: false, answer: program }
  const beyond = beyondGate(deadline, facts)
  const coverage = deadline.coverage && step({ kind: 'coverage', coverage: deadline.coverage })
  const steps = [...program.steps, ...(coverage ? [coverage] : []), ...beyond.steps]
  const gate = { ...beyond, steps }
  const open = gate.applies !== false && gate.missing === undefined
  return open ? { open, gate } : { open: false, answer: gate }
}

function answer(
  deadline: Deadline,
  opened: Extract<Opened, { open: true }>,
  maybe: readonly (Part | undefined)[],
): DueAnswer {
  const parts = maybe.filter((part) => part !== undefined)
  const days = parts.flatMap(({ day }) => day ?? []).sort()
  const [due] = days
  const steps = [...opened.gate.steps, ...parts.flatMap((part) => part.steps)]
  if (due !== undefined && days.length > 1)
    steps.push(step({ kind: 'whichever', rule: 'first', day: due }))
  if (deadline.reason_for_delay) steps.push(step({ kind: 'delay' }))
  const graceUntil = due === undefined ? undefined : grace(deadline, due)
  if (graceUntil !== undefined)
    steps.push(step({ kind: 'grace', days: deadline.grace_days ?? 0, until: graceUntil }))
  return present({
    applies: opened.gate.applies,
    appliesFrom: opened.gate.appliesFrom,
    due,
    graceUntil,
    waitingFor: parts.find((part) => part.waitingFor)?.waitingFor,
    notBefore: due === undefined ? parts.find((part) => part.notBefore)?.notBefore : undefined,
    missing: parts.find((part) => part.missing)?.missing,
    steps,
  })
}

const grace = ({ grace_days: days }: Deadline, due: string): string | undefined =>
  usable(days, 1) ? addDays(due, days) : undefined

/** Without the keys that hold nothing. */
function present(answer: DueAnswer): DueAnswer {
  const entries = Object.entries(answer).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as unknown as DueAnswer
}

function anchorStep(word: AnchorWord, { anchors, asOf }: Facts): Step | undefined {
  const anchor = anchors[word]
  if (!anchor) return undefined
  const ahead = anchor.day > asOf ? { ahead: true as const } : {}
  return step({ kind: 'anchor', anchor: word, ...anchor, ...ahead })
}

const notKnown = (missing: DueAnswer['missing']): Part => ({
  missing,
  steps: [step({ kind: 'missing', anchor: missing })],
})

/** Due when the anchor happens. */
function onEvent(word: AnchorWord | undefined, facts: Facts): Part | undefined {
  if (word === undefined) return undefined
  const day = facts.anchors[word]?.day
  const from = anchorStep(word, facts)
  if (day === undefined || !from) return absent(word, facts)
  return { day, steps: [from, step({ kind: 'on', anchor: word, day })] }
}

/** The lengths, from the anchor that the deadline names. */
function counted(deadline: Deadline, facts: Facts): Part | undefined {
  const { after, exclude_anchor_day: excluded } = deadline
  if (!needsDay(deadline) && !countsSessions(deadline)) return undefined
  const from = after && anchorStep(after, facts)
  if (after && !from) return absent(after, facts)
  if (!after && needsDay(deadline)) return notKnown(undefined)
  const start = { day: after && facts.anchors[after]?.day, excluded }
  const end = whichever(deadline.whichever ?? 'first', lengthEnds(deadline, start, facts.held))
  return from ? { ...end, steps: [from, ...end.steps] } : end
}

/**
 * Has to be there before services start. A plan of that same day may have been written in the morning
 * and the session held at noon: the day itself is the last that can be in time. Admission does not
 * stand in here, since it is no service.
 */
function before({ before: event }: Deadline, facts: Facts): Part | undefined {
  if (event === undefined) return undefined
  const treating = facts.held.filter(({ assessing }) => !assessing)
  const held = firstHeld(event === 'first-service' ? facts.held : treating)
  const planned = inPlan(facts.plan.setting?.first_session, 'setting', 'first_session')
  const first = held ?? (facts.held.length === 0 ? planned : undefined)
  if (!first) return absent(event, facts)
  return { day: first.day, steps: [step({ kind: 'before', event, ...first })] }
}

/** A service that a record would show has not been given yet; any other day is simply not known. */
function absent(event: AnchorWord | ServiceEvent, { hasRecord }: Facts): Part {
  const service = event === 'first-service' || event === 'first-treatment-service'
  if (!service || !hasRecord) return notKnown(event)
  const waitingFor = { kind: 'event', event } as const
  return { waitingFor, steps: [step({ kind: 'waiting', for: waitingFor })] }
}

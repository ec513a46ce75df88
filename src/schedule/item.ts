/** What is due: one thing, by when, why, and what to do about it. Data only; holds no client's words. */
import type { Demand } from '../profiles/demand.ts'
import type { Step, Waiting } from '../profiles/steps.ts'
import type { Path } from '../source/document.ts'

/** In the order in which they are told where they fall on one day. */
export const dueKinds = [
  'first-plan',
  'review',
  'recertification',
  'plan-expiry',
  'authorization',
  'signature',
  'cosignature',
  'safety-plan',
  'target-date',
  'measure',
  'consent',
  'code',
  'deferred-problem',
  'discharge',
  'license',
] as const

export type DueKind = (typeof dueKinds)[number]

/** Where something was read. */
export type FileKind = 'plan' | 'record' | 'practice'

/** A step that leads to a day and is no profile's: a day that is written down, a count, an event. */
export interface OwnStep {
  kind:
    | 'stated'
    | 'span'
    | 'since'
    | 'every'
    | 'used'
    | 'event'
    | 'window'
    | 'age'
    | 'term'
    | 'lapsed'
    | 'in-use'
    | 'table'
    | 'no-start'
  sentence: string
  day?: string
  path?: Path
  in?: FileKind
}

export type ChainStep = Step | OwnStep

/** What has not happened yet; of an authorization it may be units that are left. */
export type DueWaiting =
  | Waiting
  | { kind: 'count'; unit: 'units'; wanted: number; held: number; left: number }

/** Somebody who wants it, and by when. */
export interface Reason {
  /** Who says so: the title of a profile, `the practice’s habit`, `the plan’s own “review.next”`. */
  by: string
  /** What they say: `every 3 months from admission`. */
  rule: string
  /** The requirement, where it is a profile's. */
  demand?: Demand
  /** The last day that is in time, `YYYY-MM-DD`. */
  day?: string
  /** The last day that is still taken as in time. */
  until?: string
  /** Without a day: it cannot be due before this. */
  notBefore?: string
  /** What has not happened yet. Beside a day: it may be due sooner. */
  waitingFor?: DueWaiting
  /** False where the plan does not tell whether it concerns this client. */
  isSure: boolean
  /** The text holds no longer on the day that it would set: told, and never what decides. */
  hasLapsed?: true
  steps: readonly ChainStep[]
  note?: string
}

export interface DueItem
  extends Pick<Reason, 'day' | 'until' | 'notBefore' | 'waitingFor' | 'isSure'> {
  kind: DueKind
  /** What it is about within its kind: an id, an instrument, a place. Tells one item from another. */
  subject: string
  /** `Target date of objective sleep-1`. */
  title: string
  /** The title with a name or words of the plan, for a terminal alone. */
  privately?: string
  path: Path
  in: FileKind
  /** Everybody who says by when; who decides comes first. */
  why: readonly Reason[]
  /** What to do. */
  todo: string
  /** What to type; `{client}` stands for the client's folder. Absent where the plan is to be edited. */
  command?: string
}

/** A time frame while it is read: its tokens, both ends included, and what is known of it. */
import type { Stretch } from '../cursor.ts'
import type { TimeFrame, TimeFrameKind } from '../reading.ts'

export interface FrameAt extends Stretch {
  kind: TimeFrameKind
  date?: string | undefined
  span?: TimeFrame['span']
  /** Without a break: `14 days in a row`. */
  unbroken?: boolean
}

export const frameAt = (
  from: number,
  to: number,
  kind: TimeFrameKind,
  span?: TimeFrame['span'],
): FrameAt => ({ from, to, kind, date: undefined, span, unbroken: false })

/** A span of so many weeks or other units. */
export const spanOf = (
  amount: number,
  unit: 'day' | 'week' | 'month' | 'year',
  upTo?: number,
): TimeFrame['span'] => ({ kind: 'time', amount, unit, ...(upTo !== undefined && { upTo }) })

export const sessionsOf = (count: number): TimeFrame['span'] => ({ kind: 'sessions', count })

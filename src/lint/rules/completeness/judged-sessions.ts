/** The sessions whose notes are judged: those that were held. One that was missed is never billed. */
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { type Session, wasHeld } from '../dates/session-clock.ts'

export interface JudgedSession {
  session: Session
  path: Path
}

/** In the order of the record. One of a day to come is an appointment. */
export const judgedSessions = (context: Context): readonly JudgedSession[] =>
  context.once(findJudged)

const findJudged = ({ record, asOf }: Context): JudgedSession[] =>
  (record?.sessions ?? []).flatMap((session, at) =>
    wasHeld(session) && (session.date ?? '') <= asOf ? { session, path: ['sessions', at] } : [],
  )

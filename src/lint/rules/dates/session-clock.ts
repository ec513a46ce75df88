/** A session as the rules see it that judge its times and its code. */
import type { ClientRecord } from '../../../plan/types.generated.ts'

export { clockTime, sessionMinutes } from '../../../language/session-clock.ts'

export type Session = NonNullable<ClientRecord['sessions']>[number]

/** Whether the client came: nothing is billed, and nobody is busy, in a session that was missed. */
export const wasHeld = ({ attendance }: Session): boolean =>
  attendance !== 'cancelled' && attendance !== 'no-show'

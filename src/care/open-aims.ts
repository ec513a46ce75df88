/** Which goals and objectives are still to be reached, and so have a date and are measured. */
import type { Goal } from '../plan/types.generated.ts'

const open: ReadonlySet<unknown> = new Set([undefined, 'active', 'partly-met'])

/** What is partly met goes on; what was met or given up keeps the date it had under an older plan. */
export const isOpenAim = ({ status, completed }: Pick<Goal, 'status' | 'completed'>): boolean =>
  completed === undefined && open.has(status)

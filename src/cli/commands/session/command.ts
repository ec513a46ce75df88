/** `txplan session add PLAN`: one session: when, what was worked on, how it went. */
import { addAction } from '../../recording/add-action.ts'

export const run = addAction('session')

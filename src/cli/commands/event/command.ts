/** `txplan event add PLAN`: something that happened. */
import { addAction } from '../../recording/add-action.ts'

export const run = addAction('event')

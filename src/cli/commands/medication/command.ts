/** `txplan medication add PLAN`: a change of medication. */
import { addAction } from '../../recording/add-action.ts'

export const run = addAction('medication')

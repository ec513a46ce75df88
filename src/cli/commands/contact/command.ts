/** `txplan contact add PLAN`: a contact with somebody about the client. */
import { addAction } from '../../recording/add-action.ts'

export const run = addAction('contact')

/** `txplan session add PLAN` and its like: the one thing that can be done with a record so far. */
import type { EntryKind } from '../../plan/entry-answers.ts'
import { UserError } from '../../practice/failure.ts'
import type { Io } from '../io.ts'
import { recordEntry } from './record-entry.ts'

export const addAction =
  (kind: EntryKind) =>
  ([action = '', path = '.']: string[], options: Record<string, unknown>, io: Io) => {
    const command = `${kind} add PLAN`
    if (action === 'add') return recordEntry({ kind, command, path }, options, io)
    throw unknownAction(kind, action)
  }

const unknownAction = (kind: EntryKind, action: string): UserError =>
  new UserError(`Found “${action}”; wanted: add.`, `Type: txplan ${kind} add PLAN`)

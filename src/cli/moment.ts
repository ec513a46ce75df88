/** The moment that a document or calendar carries. */
import { UserError } from '../practice/failure.ts'
import type { Io } from './io.ts'

/** `SOURCE_DATE_EPOCH` makes bytes repeat: https://reproducible-builds.org/specs/source-date-epoch/ */
export function creationDate(io: Io): Date {
  const epoch = io.env['SOURCE_DATE_EPOCH']
  if (epoch === undefined || epoch === '') return io.now()
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000)
  throw new UserError(`SOURCE_DATE_EPOCH is ${epoch}; wanted seconds since 1970.`)
}

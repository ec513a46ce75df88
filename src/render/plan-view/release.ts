/** A release of information in one cell: on file since when, until when, for what. */

import { formatLong } from '../../language/dates.ts'
import type { Release } from '../../plan/types.generated.ts'
import { line } from '../rich-text.ts'
import type { RichText } from '../view.ts'
import * as people from './fields/people.ts'
import { capital, joinFilled, labeled } from './rich.ts'

export function releaseCell(release: Release | undefined): RichText {
  const { on_file, date, expires, covers } = release ?? {}
  const onFile = on_file === undefined ? undefined : on_file ? 'on file' : 'not on file'
  const when = [date && `signed ${formatLong(date)}`, expires && `ends ${formatLong(expires)}`]
  return [
    ...line(capital(joinFilled([onFile, ...when]))),
    ...labeled(people.release.covers[0], line(covers ?? '')),
  ]
}

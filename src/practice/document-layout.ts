/** How a practice wants its documents: `templates/document.yaml`. Data, and nothing that runs. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceDocument } from '../source/document.ts'
import { UserError } from './failure.ts'
import { readDocument } from './read.ts'

export interface OwnLayout {
  path: string
  document: SourceDocument
}

/** @throws UserError when there is one that cannot be read. */
export async function readOwnLayout(practice: string): Promise<OwnLayout | undefined> {
  const path = join(practice, 'templates', 'document.yaml')
  if (!existsSync(path)) return undefined
  const read = await readDocument(path)
  if ('fault' in read) throw new UserError(`${path}: ${read.fault}.`)
  return { path, document: read.document }
}

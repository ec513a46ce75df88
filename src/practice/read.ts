/** Reading: a file as a document, a practice with its settings, a folder of the program's own. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type CodeTable, readTable } from '../codes/icd10cm.ts'
import type { Shape } from '../plan/shape.ts'
import { identitiesShape, practiceShape } from '../plan/shapes.generated.ts'
import { checkStructure, withoutMisfits } from '../plan/structure.ts'
import type { Identities, Practice } from '../plan/types.generated.ts'
import type { Comment } from '../source/comments.ts'
import type { SourceDocument } from '../source/document.ts'
import { readQuickly } from '../source/quick.ts'
import { identitiesFile, practiceFile } from './discover.ts'
import { fileFault, noFile, UserError } from './failure.ts'

export type ReadResult = { document: SourceDocument } | { fault: string }

/**
 * A file as a document; what prevents it from being read is said in words. The thorough reader is
 * loaded for the first file that needs it.
 */
export async function readDocument(path: string): Promise<ReadResult> {
  try {
    const quick = readQuick(path)
    if (quick) return { document: quick }
    const { readBytes } = await import('../source/read.ts')
    return { document: readBytes(readFileSync(path)) }
  } catch (error) {
    if (isFileFault(error)) return { fault: fileFault(error) }
    throw error
  }
}

/**
 * Node reads text several times faster than bytes. It puts U+FFFD where the bytes were no UTF-8; a
 * file that has one is read again as bytes, to tell the one case from the other.
 */
function readQuick(path: string): SourceDocument | undefined {
  const text = readFileSync(path, 'utf8')
  return text.includes('\uFFFD') || text.includes('\0') ? undefined : readQuickly(text)
}

const isFileFault = (error: unknown): boolean =>
  typeof (error as NodeJS.ErrnoException | undefined)?.syscall === 'string'

/**
 * A file that was named and not found by `discover`, which passes over pipes and devices.
 *
 * @throws UserError when reading it might never end.
 */
export function requireFile(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats && !stats.isFile() && !stats.isDirectory()) throw new UserError(`${path}: ${noFile}.`)
}

/** The comments of a document; only asked for where something in them may matter. */
export async function readComments(document: SourceDocument): Promise<Comment[]> {
  const { commentsIn } = await import('../source/comments.ts')
  return commentsIn(document)
}

/** A practice as it stands on disk. The values are what was written; lint judges them. */
export interface PracticeFiles {
  folder: string
  practice: { path: string; document: SourceDocument }
  identities: { path: string; document: SourceDocument } | undefined
}

/**
 * The practice in this folder.
 *
 * @throws UserError when its `txplan.yaml` cannot be read.
 */
export async function readPractice(folder: string): Promise<PracticeFiles> {
  const path = join(folder, practiceFile)
  const read = await readDocument(path)
  if ('fault' in read) throw new UserError(`${path}: ${read.fault}.`)
  const identitiesPath = join(folder, identitiesFile)
  const identities = await readDocument(identitiesPath)
  return {
    folder,
    practice: { path, document: read.document },
    identities: 'fault' in identities ? undefined : { path: identitiesPath, ...identities },
  }
}

/** What of `txplan.yaml` fits the format. */
export const practiceValue = (files: PracticeFiles | undefined): Practice | undefined =>
  fitting(files?.practice.document, practiceShape) as Practice | undefined

/** What of `identities.yaml` fits the format. */
export const identitiesValue = (files: PracticeFiles | undefined): Identities | undefined =>
  fitting(files?.identities?.document, identitiesShape) as Identities | undefined

/** What of a file fits the format of its kind. */
export function fitting(document: SourceDocument | undefined, shape: Shape): unknown {
  if (document?.value === undefined) return undefined
  return withoutMisfits(document.value, checkStructure(document.value, shape))
}

/**
 * The code table that a practice brought along, if it did.
 *
 * @throws UserError when the file is missing or is not such a table.
 */
export function readCodeTable(files: PracticeFiles | undefined): CodeTable | undefined {
  const name = practiceValue(files)?.codes?.icd10cm
  if (!files || typeof name !== 'string') return undefined
  const path = join(files.folder, name)
  const result = readTable(readText(path))
  if ('table' in result) return result.table
  const first = result.problems[0]
  throw new UserError(
    `${path}, line ${first?.line ?? 1}: found ${first?.found}, wanted ${first?.wanted}.`,
    'Make the table anew: txplan codes import FILE',
  )
}

/**
 * A text file.
 *
 * @throws UserError that names the file and what is wrong with it.
 */
export function readText(path: string): string {
  requireFile(path)
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UserError(`${path}: ${fileFault(error)}.`)
  }
}

/** A text file as far as it can be had: for showing lines, not for reading what they mean. */
export function readTextIfAny(path: string): string | undefined {
  try {
    return readText(path).replace(/^\uFEFF/, '')
  } catch {
    return undefined
  }
}

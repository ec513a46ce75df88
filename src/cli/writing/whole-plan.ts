/** A plan that is to be edited, read whole. */
import { planShape } from '../../plan/shapes.generated.ts'
import { checkStructure } from '../../plan/structure.ts'
import { shownPath } from '../../practice/discover.ts'
import { UserError } from '../../practice/failure.ts'
import { readDocument } from '../../practice/read.ts'
import { replaceWhole } from '../../practice/write.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Io } from '../io.ts'

/**
 * @throws UserError when the plan cannot be read whole: an edit might then lose something
 * @param before what has to wait until the faults are mended: `anything is added`
 */
export async function wholePlan(file: string, before: string, io: Io): Promise<SourceDocument> {
  const shown = shownPath(file, io.cwd)
  const read = await readDocument(file)
  if ('fault' in read) throw new UserError(`${shown}: ${read.fault}.`)
  const { document } = read
  const broken =
    document.value === undefined ||
    document.problems.some(({ code }) => code !== byteOrderMark) ||
    checkStructure(document.value, planShape, document.root).length > 0
  if (broken)
    throw new UserError(
      `${shown} has faults that must be mended before ${before}.`,
      `See them: txplan lint ${shown}`,
    )
  return document
}

/** Puts the new text in the place of the one that was read, unless it has changed since. */
export function writeEdited(file: string, document: SourceDocument, text: string): void {
  const mark = document.problems.some(({ code }) => code === byteOrderMark) ? '\uFEFF' : ''
  replaceWhole(file, mark + document.text, mark + text)
}

const byteOrderMark = 'byte-order-mark'

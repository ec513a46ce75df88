/** What to look at after a merge: conflicts and new errors, by their places and without the client’s words. */
import { itemKind } from '../../../changes/item-kinds.ts'
import { lower, nounOf } from '../../../changes/nouns.ts'
import type { MergeConflict } from '../../../revisions/merge/conflicts.ts'
import type { NewId } from '../../../revisions/merge/free-ids.ts'
import type { MergedText, Texts } from '../../../revisions/merge/merge.ts'
import { otherSide } from '../../../revisions/merge/three.ts'
import type { Path } from '../../../source/document.ts'
import { plural } from '../../history/words.ts'
import type { Io } from '../../io.ts'
import { newErrors } from './new-errors.ts'
import { placeWords } from './place-words.ts'

export interface Outcome {
  name: string
  kind: 'plan' | 'record'
  texts: Texts
  merged: MergedText
  asOf: string
}

/** Silent where there is nothing to look at. */
export async function report(outcome: Outcome, io: Io): Promise<void> {
  const { name, kind, merged } = outcome
  const { conflicts, newIds } = merged
  const errors = await errorsOf(outcome, io)
  const words = (path: Path) => placeWords(merged.value, path, kind)
  const paragraphs = [
    paragraph(
      `both sides changed the same in ${plural(conflicts.length, 'place')}`,
      conflicts.map((one) => conflictLine(one, words)),
    ),
    paragraph('both sides gave one id to two entries; both are kept', newIds.map(newIdLine)),
    paragraph(
      `merged, it has ${plural(errors.length, 'error')} that neither side had`,
      errors.map(({ rule, path }) => `${rule}  ${words(path)}`),
    ),
  ]
  const told = paragraphs.flatMap(([head, ...lines]) =>
    head === undefined ? [] : [`txplan: ${name}: ${head}`, ...lines],
  )
  const next = nextStep(name, conflicts.length > 0, errors.length > 0)
  io.stderr.write([...told, ...next].map((line) => `${line}\n`).join(''))
}

const paragraph = (head: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`${head}:`, ...lines.map((line) => `  ${line}`)] : []

function nextStep(name: string, isOpen: boolean, isFaulty: boolean): string[] {
  const check = `txplan lint ${name}`
  if (isOpen)
    return [`Keep what is right, take x-conflict or the marks away, and check it: ${check}`]
  return isFaulty ? [`See them: ${check}`] : []
}

function conflictLine(
  { path, field, deleted }: MergeConflict,
  words: (path: Path) => string,
): string {
  const at = words(field === undefined ? path : [...path, field])
  return deleted === undefined
    ? at
    : `${at}  (taken away by ${deleted}, changed by ${otherSide(deleted)})`
}

const newIdLine = ({ list, from, to }: NewId): string =>
  `${lower(nounOf(itemKind(list, 'record')))} ${from} of theirs is ${to} now`

/** Not to be able to check a result is no reason to refuse it. */
async function errorsOf(outcome: Outcome, io: Io) {
  try {
    return await newErrors(outcome, io.cwd)
  } catch {
    return []
  }
}

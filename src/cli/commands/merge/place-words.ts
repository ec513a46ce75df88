/** A place in a plan or a record in words that say nothing of the client: “objective sleep-1: target”. */
import { itemKind } from '../../../changes/item-kinds.ts'
import { blindNameOf, lower } from '../../../changes/nouns.ts'
import { subjectOf } from '../../../changes/subjects.ts'
import { labelOf } from '../../../plan/labels.ts'
import type { Path } from '../../../source/document.ts'
import { valueAt } from '../../../source/meaning.ts'

type Subject = ReturnType<typeof subjectOf>

type File = 'plan' | 'record'

const keysOf = (path: Path): string[] => path.filter((part) => typeof part === 'string')

/** `value` is all that the file says. */
export function placeWords(value: unknown, path: Path, file: File): string {
  const subject = itemAround(value, path, file) ?? partAround(path, file)
  const about = lower(blindNameOf(subject))
  const field = keysOf(path.slice(subject.after?.length))
  return field.length > 0 ? `${about}: ${lower(labelOf(keysOf(path)))}` : about
}

/** The innermost item of a list, with the items that it is part of; a word in a list is none. */
function itemAround(value: unknown, path: Path, file: File): Subject | undefined {
  const end = path.findLastIndex(
    (part, at) =>
      typeof part === 'number' && typeof valueAt(value, path.slice(0, at + 1)) === 'object',
  )
  if (end < 0) return undefined
  const place = path.slice(0, end + 1)
  return subjectOf(itemKind(keysOf(place).join('.'), file), {
    before: undefined,
    after: { item: valueAt(value, place), path: place },
    within: itemAround(value, path.slice(0, end), file),
  })
}

const partAround = ([part]: Path, file: File): Subject =>
  typeof part === 'string' ? { kind: part, after: [part] } : { kind: file, after: [] }

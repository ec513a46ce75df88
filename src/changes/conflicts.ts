/** What a merge left to a person, who is to choose: “target: at least 3 (Ana) or at least 2 (Ruth)”. */
import { labelOf } from '../plan/labels.ts'
import type { Change, FieldChange, Subject } from './change.ts'
import { lower } from './nouns.ts'
import { isMapping, type Mapping } from './run.ts'
import { shapeIn } from './subjects.ts'
import { valueWords } from './value-words.ts'

/** Under this key txplan’s merge writes down both sides, beside what both have changed. */
export const isOfConflict = (change: Change): boolean =>
  change.what === 'field' && change.field.at(-1) === 'x-conflict'

/** Whether there is something to decide now. */
export const isUndecided = (change: Change): boolean =>
  isOfConflict(change) && change.what === 'field' && change.after !== undefined

/** A line for each field that both sides have changed. */
export function conflictLines({ subject, field, after }: FieldChange): string[] {
  const place = [...(subject.after ?? []), ...field.slice(0, -1)]
  const entries = Array.isArray(after) ? after.filter(isMapping) : []
  return entries.map((entry) => lineOf(entry, subject, place))
}

function lineOf(entry: Mapping, subject: Subject, place: FieldChange['field']): string {
  const path = [...place, String(entry['field'])]
  const keys = path.filter((part) => typeof part === 'string')
  const sides = (['ours', 'theirs'] as const).map((side) => {
    const words = valueWords(entry[side], shapeIn(subject, path), keys) || 'nothing'
    const by = entry[`${side}_by`]
    return typeof by === 'string' ? `${words} (${by})` : words
  })
  return `${lower(labelOf(keys))}: ${sides.join(' or ')}`
}

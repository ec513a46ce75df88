/**
 * What a library text brings along besides its words: how it shows, what is done between sessions, the
 * same in plain words. It goes into the plan with the words, unless somebody said that it does not hold.
 */
import type { Path } from '../source/document.ts'
import { valueAt, withoutValue } from '../source/meaning.ts'

/** Where it is answered whether all of that holds for this client, too; nothing of the plan. */
export const besideKey = 'x-beside'

const fields: readonly { path: Path; label: string }[] = [
  { path: ['behavioral_definition'], label: 'What one would see' },
  { path: ['plain'], label: 'For the client' },
  { path: ['measure', 'how'], label: 'How it is measured' },
  { path: ['action_steps'], label: 'What the client will do' },
  { path: ['rationale'], label: 'Why this one' },
  { path: ['client_tasks'], label: 'Between sessions' },
  { path: ['precautions'], label: 'To mind' },
]

/** The sentence of a text, and what was made of it. */
interface Words {
  statement?: unknown
  description?: unknown
  plain?: unknown
}

/** Plain words say the same as the sentence only as long as nobody has put it differently. */
const isReworded = (text: Words, own: Words): boolean =>
  (['statement', 'description'] as const).some(
    (field) => own[field] !== undefined && own[field] !== text[field],
  )

/** Each of these texts as it would go into the plan. */
export function besideTexts(text: object, own: object): { label: string; words: string }[] {
  const left = withoutPlain(text, own)
  return fields.flatMap(({ path, label }) => {
    const words = valueAt(left, path)
    return words === undefined ? [] : [{ label, words: [words].flat().join('; ') }]
  })
}

/** The text without what does not hold here. */
export function taken<T extends object>(text: T, own: object): T {
  if (valueAt(own, [besideKey]) !== false) return withoutPlain(text, own)
  return fields.reduce((left, { path }) => (withoutValue(left, path) ?? left) as T, text)
}

const withoutPlain = <T extends object>(text: T, own: object): T =>
  isReworded(text, own) ? ((withoutValue(text, ['plain']) ?? text) as T) : text

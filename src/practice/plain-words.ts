/** The glossary for clients: what comes with the program, and a practice’s own `plain-words.yaml`. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { PlainWord } from '../language/plain-words.ts'
import { readQuickly } from '../source/quick.ts'
import { readAssetText } from './assets.ts'
import { UserError } from './failure.ts'
import { readDocument } from './read.ts'

const fileName = 'plain-words.yaml'

let builtIn: readonly PlainWord[] | undefined

/** The words that come with the program; a test reads each of them thoroughly. */
export function plainWords(): readonly PlainWord[] {
  builtIn ??= wordsIn(readQuickly(readAssetText(`templates/${fileName}`))?.value)
  return builtIn
}

/**
 * A practice’s own words, then ours.
 *
 * @throws UserError when the practice’s file cannot be read.
 */
export async function plainWordsOf(practice: string | undefined): Promise<readonly PlainWord[]> {
  const path = practice === undefined ? undefined : join(practice, fileName)
  if (path === undefined || !existsSync(path)) return plainWords()
  const read = await readDocument(path)
  if ('fault' in read) throw new UserError(`${path}: ${read.fault}.`)
  const own = wordsIn(read.document.value)
  if (own.length === 0)
    throw new UserError(
      `${path} holds no words.`,
      'It begins with `words:`, and each entry has `word` and `means`.',
    )
  return [...own, ...plainWords()]
}

/** What has neither a word nor a meaning is left out. */
function wordsIn(value: unknown): PlainWord[] {
  const { words } = (value ?? {}) as { words?: unknown }
  return Array.isArray(words) ? words.filter(isWord) : []
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

function isWord(value: unknown): value is PlainWord {
  const { word, means, forms } = (value ?? {}) as Record<string, unknown>
  return (
    isText(word) &&
    isText(means) &&
    (forms === undefined || (Array.isArray(forms) && forms.every(isText)))
  )
}

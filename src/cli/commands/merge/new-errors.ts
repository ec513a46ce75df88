/** Errors that a merge brought about: `lint` finds them in the result, and in neither of the sides. */
import { dirname, resolve } from 'node:path'
import { lintUnit } from '../../../lint/engine.ts'
import type { Finding } from '../../../lint/finding.ts'
import { practiceAbove } from '../../../practice/discover.ts'
import { builtInShelf } from '../../../practice/library.ts'
import { profileBook } from '../../../practice/profiles.ts'
import { commentsIn } from '../../../source/comments.ts'
import { readSource } from '../../../source/read.ts'
import { Practices } from '../lint/practices.ts'
import type { Outcome } from './report.ts'

export async function newErrors(
  { name, kind, texts, merged, asOf }: Outcome,
  cwd: string,
): Promise<Finding[]> {
  const file = resolve(cwd, name)
  const known = await new Practices(cwd).at(practiceAbove(dirname(file)))
  const { practice, identities, codes } = known ?? {}
  const book = known?.book ?? profileBook()
  const library = known?.library ?? builtInShelf
  const errorsIn = (text: string) => {
    const document = readSource(text)
    const read = { file: name, document, comments: commentsIn(document) }
    const unit = { [kind]: read, practice, identities }
    return lintUnit(unit, { asOf, book, library, codes }).filter(isOwnError)
  }
  const before = tally([...errorsIn(texts.ours), ...errorsIn(texts.theirs)])
  const spent = new Map<string, number>()
  return errorsIn(merged.text).filter((finding) => {
    const key = keyOf(finding)
    spent.set(key, (spent.get(key) ?? 0) + 1)
    return (spent.get(key) ?? 0) > (before.get(key) ?? 0)
  })
}

/** Conflicts are told of by themselves. */
const isOwnError = ({ rule, severity }: Finding) => severity === 'error' && rule !== 'conflict-left'

/** Items stand in other places after a merge, so only the fields of an address count. */
const keyOf = ({ rule, path }: Finding): string =>
  [rule, ...path.filter((part) => typeof part === 'string')].join('\n')

function tally(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) {
    const key = keyOf(finding)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

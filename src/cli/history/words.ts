/** Words that `log` and `blame` share: who and when, and what to know of the history itself. */
import { formatLong } from '../../language/dates.ts'
import type { PlanVersion } from '../../revisions/history/version.ts'
import type { PlanHistory } from './plan-history.ts'

export const notCommitted = 'not committed yet'

/** Enough of a hash to name the commit. */
export const shortHash = ({ commit }: PlanVersion): string | undefined => commit?.slice(0, 7)

/** “October 7, 2026, Ruth Salter”. */
export const whenAndWho = ({ commit, date, author }: PlanVersion): string =>
  commit === undefined ? notCommitted : [formatLong(date), author].filter(Boolean).join(', ')

/** “October 7, 2026, Ruth Salter, 3f2a91c”. */
export const inFull = (version: PlanVersion): string =>
  [whenAndWho(version), shortHash(version)].filter(Boolean).join(', ')

export const plural = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : 's'}`

/** What a reader must know of the history itself: what it does not tell, and what to type. */
export function notesOn(history: PlanHistory): string[] {
  const { missing, versions, isGone, file } = history
  const [oldest] = versions
  const since = oldest ? ` before ${formatLong(oldest.date)}` : ''
  const fetch =
    missing === 'shallow'
      ? `History${since} was not fetched. For the rest: git fetch --unshallow (in CI: fetch-depth: 0)`
      : missing === 'partial'
        ? 'Some versions are not in this clone, which was made without their texts. For all of them: git fetch --refetch --no-filter'
        : missing === 'cut'
          ? `git stopped telling${since}. Look for what is wrong with the repository: git fsck`
          : undefined
  const isNew = versions.every(({ commit }) => commit === undefined)
  return [
    ...(fetch === undefined ? [] : [fetch]),
    ...(isNew
      ? [`${file} was never committed. To begin its history: git add ${file}, git commit`]
      : []),
    ...(isGone ? [`${file} is not there any more; this is its history.`] : []),
    ...unreadableWords(history),
  ]
}

/** What they changed is told of the next version that can be read. */
function unreadableWords({ versions, file }: PlanHistory): string[] {
  const unreadable = versions.filter(({ fault }) => fault === 'unreadable')
  const past = unreadable.flatMap((version) => shortHash(version) ?? [])
  const named = past.length > mostNamed ? [...past.slice(0, mostNamed), '…'] : past
  return [
    ...(past.length > 0
      ? [`Cannot be read as a plan: ${plural(past.length, 'version')} (${named.join(', ')}).`]
      : []),
    ...(unreadable.length > past.length
      ? [`${file} cannot be read as a plan as it stands. See why: txplan lint ${file}`]
      : []),
  ]
}

const mostNamed = 5

/** Why a version says nothing. */
export const faultWords = ({ fault }: PlanVersion): string =>
  fault === 'not-fetched' ? 'its text is not in this clone' : 'cannot be read as a plan'

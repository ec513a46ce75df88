/** What is told of one item, a label and its words each: where a table would be too wide. */
import type { Counted, Valued } from '../../../revisions/history/figures.ts'
import { inFull } from '../../history/words.ts'
import {
  type Blamed,
  datesWords,
  itemName,
  movesWords,
  statusesWords,
  targetsWords,
} from './told-blame.ts'

export interface Fact {
  label: string
  words: string
}

export function factsOf({ story, figures }: Blamed): Fact[] {
  const { words, target, date, status, others } = figures
  const facts: [string, string | undefined][] = [
    ['was called', story.formerIds.join(', ') || undefined],
    ['in', story.within ? itemName(story.within) : undefined],
    [story.maybeOlder ? 'there since at least' : 'created', inFull(story.created)],
    ['words changed', words && countedWords(words)],
    ['target', target && `${targetsWords(target)}${lastOf(target)}`],
    ['target date', date && dateWords(date)],
    ['status', status && `${statusesWords(status)}${lastOf(status)}`],
    ['else changed', others && countedWords(others)],
    ['gone', story.removed && inFull(story.removed)],
  ]
  return facts.flatMap(([label, said]) => (said ? [{ label, words: said }] : []))
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

const countedWords = ({ times: count, last }: Counted): string =>
  `${times(count)}, last ${inFull(last)}`

const dateWords = (date: NonNullable<Blamed['figures']['date']>): string =>
  date.times > 0
    ? `${datesWords(date.values)} (${movesWords(date)})`
    : datesWords(date.values.slice(-1))

/** Who changed it last; who made the item is told already. */
function lastOf(values: readonly Valued[]): string {
  const last = values.at(-1)
  if (values.length < 2 || !last) return ''
  const count = values.length - 1
  return ` (changed ${times(count)}, last ${inFull(last.by)})`
}

/** The answers to a form, one after the other or in one line. */

import type { Instrument } from '../../measures/instrument.ts'
import { answerWords, itemTopic } from '../../measures/item-topics.ts'
import { type Answer, itemFaultText, scoreItems } from '../../measures/score.ts'
import { figure, type Given } from '../../measures/variant.ts'
import type { Read } from '../question.ts'
import { maybe } from '../step.ts'
import { shortened } from '../typed-words.ts'
import { type EntryAnswers, type EntryStep, listIn, step } from './entry.ts'
import { givenOf, itemCount } from './scale.ts'

const section = 'answers'

/** What may be answered to one item. */
interface Allowed {
  values: readonly number[] | undefined
  words: string
}

function allowedAt(instrument: Instrument, item: number, given: Given): Allowed {
  const only = instrument.itemValues?.[item]
  const range = figure(instrument, 'itemRange', given)?.value
  if (only) return { values: only, words: only.join(', ') }
  if (!range) return { values: undefined, words: 'a whole number' }
  const [least, most] = range
  const values = Array.from({ length: most - least + 1 }, (_, at) => least + at)
  return { values, words: `${least} to ${most}` }
}

/** One question an item; an empty line is an item that was left blank. */
export function eachItem(answers: EntryAnswers, instrument: Instrument): EntryStep[] {
  const given = givenOf(answers)
  const count = itemCount(instrument, given)
  return Array.from({ length: count }, (_, at) => itemStep(answers, instrument, at + 1, count))
}

function itemStep(
  answers: EntryAnswers,
  instrument: Instrument,
  item: number,
  count: number,
): EntryStep {
  const { id } = instrument
  const { values, words } = allowedAt(instrument, item, givenOf(answers))
  const topic = itemTopic(id, item)
  const of = topic === undefined ? '' : `, ${topic}`
  const said = (answers['answers'] as Record<string, number> | undefined)?.[`item${item}`]
  return step(section, ['answers', `item${item}`], {
    kind: 'line',
    ask: `Item ${item} of ${count}${of} (${words})`,
    why:
      item === 1
        ? 'As it stands on the form; the wording is on your copy. An empty line: left blank.'
        : 'An empty line: left blank.',
    example: words,
    ...maybe('initial', said === undefined ? undefined : String(said)),
    read: (typed): Read => {
      const value = Number(typed.trim())
      const isAnswer = typed.trim() !== '' && (values?.includes(value) ?? Number.isInteger(value))
      if (!isAnswer) return { problem: `Found “${shortened(typed)}”; wanted ${words}.` }
      const says = answerWords(id, value)
      return { value, ...(says === undefined ? {} : { says: `${value}: ${says}` }) }
    },
  })
}

/** All answers in a line, `2, 1, 3`; a dash is one that was left blank. */
export function itemsLine(answers: EntryAnswers, instrument: Instrument): EntryStep {
  const count = itemCount(instrument, givenOf(answers))
  const said = listIn<Answer>(answers, 'items')
  return step(section, ['items'], {
    kind: 'line',
    ask: `The ${count} answers, with commas between`,
    why: 'In the order of the form; a dash stands for one that was left blank.',
    example: '2, 1, 3, 0, -, 1',
    optional: false,
    ...maybe('initial', said?.map((one) => one ?? '-').join(', ')),
    read: (typed) => readItems(typed, instrument, givenOf(answers)),
  })
}

function readItems(typed: string, instrument: Instrument, given: Given): Read {
  const parts = typed
    .trim()
    .split(/\s*[,;]\s*|\s+/)
    .map((part) => part.trim())
  const odd = parts.find((part) => !/^(?:-?\d+(?:\.\d+)?|-|_|)$/.test(part))
  if (odd !== undefined)
    return { problem: `Found “${shortened(odd)}” among the answers; wanted numbers.` }
  const value = parts.map((part) => (/\d/.test(part) ? Number(part) : null))
  const { scored, fault } = scoreItems(instrument, value, given)
  if (fault) return { problem: itemFaultText(instrument, fault) }
  const says = scored.score === undefined ? undefined : `${instrument.name} ${scored.score}`
  return { value, ...(says === undefined ? {} : { says }) }
}

/** The answers, however they were given; nothing where none were, or where the total was chosen in the end. */
export function itemsOf(
  answers: EntryAnswers,
  instrument: Instrument,
): readonly Answer[] | undefined {
  const { how, items, answers: each } = answers
  if (how === 'total') return undefined
  // What came in a command line is text until its question has read it.
  if (items !== undefined && how !== 'each') return listIn<Answer>(answers, 'items') ?? []
  return each === undefined || how === 'line' ? undefined : oneByOne(answers, instrument)
}

function oneByOne(answers: EntryAnswers, instrument: Instrument): Answer[] {
  const each = answers['answers'] as Record<string, number>
  const count = itemCount(instrument, givenOf(answers))
  return Array.from({ length: count }, (_, at) => each[`item${at + 1}`] ?? null)
}

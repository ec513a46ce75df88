/** From answers to the entry that is written: the fields of the model in its order, and nothing else. */

import type { Instrument } from '../../measures/instrument.ts'
import { scoreItems } from '../../measures/score.ts'
import { variantsGiven } from '../../measures/variant.ts'
import { type EntryKind, entryFields } from '../../plan/entry-answers.ts'
import { columbiaOf, isColumbia } from './columbia.ts'
import { type EntryAnswers, textOf } from './entry.ts'
import { itemsOf } from './items.ts'
import { criticalAnswers, raised } from './safety.ts'
import { givenOf, scaleOf } from './scale.ts'

export function entryOf(kind: EntryKind, answers: EntryAnswers): Record<string, unknown> {
  const said = kind === 'measure' ? administration(answers) : answers
  const fields = Object.keys(entryFields(kind)).flatMap((field) => {
    const value = said[field]
    return value === undefined || value === '' ? [] : [[field, value] as const]
  })
  return Object.fromEntries(fields)
}

function administration(answers: EntryAnswers): EntryAnswers {
  const instrument = scaleOf(answers)
  if (!instrument) return answers
  const critical = criticalAnswers(answers, instrument)
  const { informant } = givenOf(answers)
  return {
    ...answers,
    items: undefined,
    ...(isColumbia(instrument) ? levelOf(answers) : scoreOf(answers, instrument)),
    critical: Object.keys(critical).length > 0 ? critical : undefined,
    informant,
    note: noteOf(answers, instrument),
  }
}

/** The highest level stands for the total that there is none of. */
function levelOf(answers: EntryAnswers): EntryAnswers {
  const result = columbiaOf(answers)
  return result ? { score: result.level, items: result.items } : {}
}

/** Answers with a blank among them cannot be written as a list of numbers; their score can. */
function scoreOf(answers: EntryAnswers, instrument: Instrument): EntryAnswers {
  const items = itemsOf(answers, instrument)
  if (items === undefined) return {}
  const { scored } = scoreItems(instrument, items, givenOf(answers))
  const own = answers['how'] === undefined ? answers['score'] : undefined
  const isWhole = items.every((one) => typeof one === 'number')
  return { score: own ?? scored?.score, ...(isWhole ? { items } : {}) }
}

/** What the model has no field for, in words, and what was said about safety. */
function noteOf(answers: EntryAnswers, instrument: Instrument): string | undefined {
  const lines = [
    ...formWords(answers, instrument),
    ...blankWords(answers, instrument),
    ...behaviorWords(answers, instrument),
    ...safetyWords(answers, instrument),
    textOf(answers, 'note') ?? '',
  ].filter((line) => line !== '')
  return lines.length > 0 ? lines.join(' ') : undefined
}

const formWords = (answers: EntryAnswers, instrument: Instrument): string[] =>
  variantsGiven(instrument, givenOf(answers)).flatMap(({ kind, name }) =>
    kind === 'informant' ? [] : [`${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${name}.`],
  )

function blankWords(answers: EntryAnswers, instrument: Instrument): string[] {
  const items = itemsOf(answers, instrument)
  const blank = (items ?? []).flatMap((one, at) => (typeof one === 'number' ? [] : [at + 1]))
  if (items === undefined || blank.length === 0) return []
  const which = `${blank.length === 1 ? 'Item' : 'Items'} ${blank.join(', ')} left blank`
  const { scored } = scoreItems(instrument, items, givenOf(answers))
  if (!scored) return [`${which}: too many for a score.`]
  const filler = instrument.missing?.value.as === 'zero' ? 'counted as 0' : 'filled with the mean'
  return [`${which}, ${filler}.`]
}

function behaviorWords(answers: EntryAnswers, instrument: Instrument): string[] {
  const behavior = isColumbia(instrument) ? columbiaOf(answers)?.behavior : undefined
  if (behavior === undefined || behavior === 'never') return []
  const when = behavior === 'lifetime' ? 'longer than three months ago' : 'in the past three months'
  return [`Item 6: ${when}.`]
}

/** Begins so that lint knows it for an answer to the item. */
function safetyWords(answers: EntryAnswers, instrument: Instrument): string[] {
  const found = textOf(answers, 'safety')
  if (found === undefined) return []
  const [first] = raised(answers, instrument)
  return [first ? `Asked about ${first.label}: ${found}` : `Asked about safety: ${found}`]
}

/** The score of a questionnaire as one figure, held against what the instrument can give. */
import { scoreFault } from '../../measures/band.ts'
import type { Instrument } from '../../measures/instrument.ts'
import { itemFaultText } from '../../measures/score.ts'
import { figure } from '../../measures/variant.ts'
import type { Read } from '../question.ts'
import { maybe } from '../step.ts'
import { number, type Reader, words } from '../typed-words.ts'
import { type EntryAnswers, type EntryStep, step, textOf } from './entry.ts'
import { givenOf, scoringFault } from './scale.ts'

export function scoreStep(answers: EntryAnswers, instrument: Instrument | undefined): EntryStep {
  const name = instrument?.name ?? textOf(answers, 'instrument') ?? ''
  const range = instrument && figure(instrument, 'range', givenOf(answers))?.value
  return step('answers', ['score'], {
    kind: 'line',
    ask: `What is the ${name} score?`,
    why: whyScore(instrument, answers),
    example: range && Number.isFinite(range[1]) ? `${range[0]} to ${range[1]}` : '12',
    optional: false,
    ...maybe('initial', answers['score'] === undefined ? undefined : String(answers['score'])),
    read: scoreReader(instrument, answers),
  })
}

function whyScore(instrument: Instrument | undefined, answers: EntryAnswers): string {
  const fault = instrument && scoringFault(instrument, givenOf(answers))
  return instrument && fault
    ? itemFaultText(instrument, fault).replace(/ Enter the score\.$/, ' The score is what counts.')
    : 'As it stands on the form.'
}

/** A score that the instrument can have, by the form that was used. */
function scoreReader(instrument: Instrument | undefined, answers: EntryAnswers): Reader {
  const given = givenOf(answers)
  return (typed): Read => {
    if (instrument?.scoreKind === 'none') return withoutTotal(instrument, typed, answers)
    const read = number(typed)
    if ('problem' in read || !instrument) return read
    const value = Number(read.value)
    const fault = scoreFault(instrument, value, given)
    if (!fault) return { value }
    const { name } = instrument
    if (fault.kind === 'step')
      return { problem: `${name} has no score of ${value}; the nearest is ${fault.nearest}.` }
    const side = fault.kind === 'above' ? 'ends at' : 'begins at'
    const hint = scaleHint(instrument, value)
    return { problem: `${name} ${side} ${fault.limit}; ${value} is ${fault.kind} it.${hint}` }
  }
}

/** A form that was taken for another: the subscale, or the sum before it is multiplied. */
const scaleHint = ({ subscales, variants = [] }: Instrument, value: number): string => {
  const other = variants.find(
    ({ range }) => range !== undefined && value >= range.value[0] && value <= range.value[1],
  )
  if (other) return ` It would be one of: ${other.name}.`
  return subscales ? ' The score is that of the whole, not of a subscale.' : ''
}

function withoutTotal(instrument: Instrument, typed: string, answers: EntryAnswers): Read {
  const fault = scoringFault(instrument, givenOf(answers))
  if (!fault)
    return { problem: `${instrument.name} has no total; give its answers instead: --items 2,1,…` }
  const read = number(typed)
  return 'value' in read ? read : words(typed)
}

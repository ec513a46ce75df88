/** What came in a command line or a file, read as the questions would read it. */
import type { Path } from '../../source/document.ts'
import { valueAt } from '../../source/meaning.ts'
import { readAt } from '../chosen.ts'
import type { AnswerFault } from '../from-file.ts'
import type { Interview } from '../interview.ts'
import type { Question, Read } from '../question.ts'
import { isColumbia, readColumbia } from './columbia.ts'
import type { EntryAnswers } from './entry.ts'
import { scaleOf } from './scale.ts'

/** The answers with each one as its question reads it, and what is wrong with the others. */
export function readGiven(
  interview: Interview<EntryAnswers>,
  given: EntryAnswers,
): { answers: EntryAnswers; faults: AnswerFault[] } {
  const { faults, ...columbia } = withColumbia(given)
  let answers = columbia.answers
  const seen = new Set<string>()
  const next = () => interview.steps(answers).find(({ key }) => !seen.has(key))
  for (let step = next(); step; step = next()) {
    seen.add(step.key)
    const value = valueAt(answers, step.question.at)
    if (value === undefined) continue
    const read = readValue(step.question, value)
    if ('problem' in read) faults.push({ key: step.key, message: read.problem })
    // Given together, nothing of it was said of another questionnaire.
    else answers = { ...answers, ...step.put(answers, read.value, false) }
  }
  return { answers, faults: [...faults, ...unasked(given, answers, seen)] }
}

function readValue(question: Question, value: unknown): Read {
  const at = question.at.at(-1)
  if (typeof value === 'string' || typeof value === 'number') return readAt(question, String(value))
  if (!Array.isArray(value)) return { value }
  if (at === 'items') return readAt(question, value.map((one) => one ?? '-').join(','))
  if (question.kind !== 'several') return { value }
  return readAt(question, value.join(','))
}

/** The answers to the C-SSRS are no numbers, and come as a line. */
function withColumbia(given: EntryAnswers): { answers: EntryAnswers; faults: AnswerFault[] } {
  const { items, ...others } = given
  if (!isColumbia(scaleOf(given)) || items === undefined) return { answers: given, faults: [] }
  const read = readColumbia(Array.isArray(items) ? items.join(',') : String(items))
  if ('problem' in read)
    return { answers: others, faults: [{ key: 'items', message: read.problem }] }
  return { answers: { ...others, answers: read.value }, faults: [] }
}

/** Fields that helped to ask, or that are written without a question of their own. */
const withoutQuestion: Path = [
  'critical',
  'answers',
  'id',
  'signed',
  'clinician',
  'by',
  'informant',
]

/** What no question is there for would be lost without a word. */
const unasked = (
  given: EntryAnswers,
  answers: EntryAnswers,
  seen: ReadonlySet<string>,
): AnswerFault[] =>
  Object.keys(given).flatMap((key) =>
    seen.has(key) || withoutQuestion.includes(key) || !(key in answers)
      ? []
      : [{ key, message: 'It does not go with the other answers.' }],
  )

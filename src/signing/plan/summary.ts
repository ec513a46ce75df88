/** What a plan comes to, in plain lines, for somebody who is about to agree to it. */
import { formatLong, isRealDate } from '../../language/dates.ts'
import { resolveDateOrSpan } from '../../language/spans.ts'
import { nameOf } from '../../measures/names.ts'
import { looseObjectives, type NumberedObjective, numberedGoals } from '../../plan/numbering.ts'
import { planDay } from '../../plan/plan-day.ts'
import { targetWords } from '../../plan/target-words.ts'
import type { Goal, Intervention, Measure, Plan } from '../../plan/types.generated.ts'

/** @param isForClient where there are plain words, they are told and not the clinical ones */
export function summaryLines(plan: Plan, isForClient: boolean): string[] {
  const words: Words = { plan, isForClient }
  return [
    ...(isForClient ? part('In short', [oneLine(plan.client_view?.summary)]) : []),
    ...part('Diagnoses', diagnoses(words)),
    ...part(
      'Problems',
      (plan.problems ?? []).map(({ statement }) => oneLine(statement)),
    ),
    ...numberedGoals(plan).flatMap(({ number, goal, objectives }) => [
      '',
      `Goal ${number}: ${goalWords(goal, words)}${inBrackets([byWhen(goal.target_date, words)])}`,
      ...objectives.map((one) => objectiveLine(one, words)),
    ]),
    ...part(
      'Objectives',
      looseObjectives(plan).map((one) => objectiveLine(one, words).trim()),
    ),
    ...part('What is done, and how often', interventions(words)),
    ...part('Looked at again', review(words)),
  ]
}

interface Words {
  plan: Plan
  isForClient: boolean
}

function part(title: string, lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line !== '')
  return filled.length === 0 ? [] : ['', title, ...filled.map((line) => `  ${line}`)]
}

const oneLine = (text = ''): string => text.replace(/\s+/g, ' ').trim()

const said = (
  { statement, plain }: { statement?: string; plain?: string },
  { isForClient }: Words,
): string => oneLine((isForClient && plain) || statement)

function goalWords(goal: Goal, words: Words): string {
  const own = words.plan.client_view?.goals?.find((one) => one.goal && one.goal === goal.id)
  return (words.isForClient && oneLine(own?.statement)) || said(goal, words)
}

const diagnoses = ({ plan }: Words): string[] =>
  (plan.diagnoses ?? []).map(({ code, description }) =>
    [code, oneLine(description)].filter(Boolean).join('  '),
  )

/** What the sentence says itself is not said twice. */
function objectiveLine({ number, objective }: NumberedObjective, words: Words): string {
  const { status, measure, target_date: by } = objective
  const state = status && status !== 'active' ? ` [${status.replace('-', ' ')}]` : ''
  const sentence = said(objective, words)
  const more = [measureWords(measure), byWhen(by, words)].filter(
    (part) => !isSaidIn(sentence, part),
  )
  return `  ${number}  ${sentence}${inBrackets(more)}${state}`
}

const inBrackets = (parts: readonly string[]): string => {
  const filled = parts.filter((part) => part !== '')
  return filled.length > 0 ? ` (${filled.join(', ')})` : ''
}

/** Every number of it stands in the sentence. */
function isSaidIn(sentence: string, part: string): boolean {
  const numbers = part.match(/\d+(?:\.\d+)?/g) ?? []
  const there = new Set(sentence.match(/\d+(?:\.\d+)?/g))
  return numbers.length > 0 && numbers.every((number) => there.has(number))
}

function measureWords({ instrument, behavior, unit, baseline, target }: Measure = {}): string {
  const wanted = targetWords(target)
  if (!wanted) return ''
  const name = instrument ? (nameOf(instrument) ?? instrument) : oneLine(behavior)
  const from = baseline?.value === undefined ? '' : `from ${baseline.value} to `
  return [name, `${from}${wanted}${unit ? ` ${unit}` : ''}`].filter(Boolean).join(': ')
}

function byWhen(text: string | undefined, { plan }: Words): string {
  if (!text) return ''
  const day = planDay(plan)?.day
  const found = day ? resolveDateOrSpan(text, day)?.date : undefined
  const date = found ?? (isRealDate(text) ? text : undefined)
  return `by ${date ? formatLong(date) : oneLine(text)}`
}

const interventions = (words: Words): string[] =>
  (words.plan.interventions ?? [])
    .filter(({ status }) => status !== 'completed' && status !== 'discontinued')
    .map((one) => interventionLine(one, words))

function interventionLine(one: Intervention, { isForClient }: Words): string {
  const { modality, technique, description, plain, frequency, minutes, duration } = one
  const what = [modality, technique].filter(Boolean).join(', ') || oneLine(description)
  const dose = [frequency, minutes && `${minutes} minutes`, duration && `for ${duration}`]
  return `${oneLine((isForClient && plain) || what)}${inBrackets(dose.map((one) => one || ''))}`
}

function review(words: Words): string[] {
  const { every, next } = words.plan.review ?? {}
  const next_ = byWhen(next, words).replace(/^by /, 'next on ')
  return [[every, next_].filter(Boolean).join('; ')]
}

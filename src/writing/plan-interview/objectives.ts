/** The steps toward a goal: one sentence each, how one will know, and by when. */
import { readObjective } from '../../language/objective/read.ts'
import type { Quantity } from '../../language/objective/reading.ts'
import { allInstruments, findInstrument } from '../../measures/find.ts'
import type { ObjectiveAnswers } from '../../plan/answers.ts'
import type { Measure } from '../../plan/types.generated.ts'
import { valueAt } from '../../source/meaning.ts'
import { aimed, aimText } from '../aim.ts'
import { found } from '../found.ts'
import type { Option } from '../question.ts'
import * as typed from '../typed.ts'
import { number, words } from '../typed-words.ts'
import { entryOf, freeEntries, type Item, listSteps } from './item.ts'
import { pick } from './pick.ts'
import { maybe, type PlanStep, putAt, said, step } from './step.ts'
import { effectiveOf, payerWords } from './steps.ts'
import { blanksAndWording } from './wording.ts'

/** The objectives of one goal, and the way to another. */
export const objectiveSteps = (goal: Item): PlanStep[] =>
  listSteps(
    { ...goal, kind: 'objective' },
    [...goal.at, 'objectives'],
    (item) => choose(goal, item),
    details,
  )

function choose(goal: Item, item: Item): PlanStep {
  const { answers, world, at } = item
  const under = entryOf(goal)?.text.id
  const free = freeEntries(item)
  const first = [
    ...free.filter((entry) => entry.goal?.id === under),
    ...free.filter((entry) => entry.goal?.id !== under),
  ]
  const isFirst = at.at(-1) === 0
  return pick(
    item,
    {
      ask: isFirst ? 'What is the first step toward it?' : 'Another objective for this goal?',
      why: 'One step that somebody could tick done: who will do what, how much, by when.',
      example: 'Maria will walk 20 minutes on 5 days a week by March 1, up from 1 day',
      ...(isFirst ? payerWords('objective_measure', answers, world) : {}),
    },
    {
      field: 'statement',
      first,
      ...(isFirst ? {} : { close: 'No more objectives for this goal' }),
    },
  )
}

function details(item: Item): PlanStep[] {
  const objective = (valueAt(item.answers, item.at) ?? {}) as ObjectiveAnswers
  const words = blanksAndWording(item, 'statement', 'The objective, in a sentence:')
  if (entryOf(item)) return words
  return [...words, ...measureSteps(item, objective), targetDate(item, objective)]
}

const counted = 'count'
const none = 'none'

function measureSteps(item: Item, objective: ObjectiveAnswers): PlanStep[] {
  const { measure } = objective
  const how = howMeasured(item, objective)
  if (measure === undefined || (!measure.instrument && measure.behavior === undefined)) return [how]
  return [
    how,
    ...(measure.instrument ? [] : behavior(item)),
    baseline(item, objective),
    target(item, objective),
  ]
}

function howMeasured(item: Item, { statement = '' }: ObjectiveAnswers): PlanStep {
  const { section, at, answers, world } = item
  const path = [...at, 'measure']
  const named = readObjective(statement).instruments[0]?.text
  const inSentence = named === undefined ? undefined : findInstrument(named)?.id
  const followed = (answers.measures ?? []).flatMap(({ instrument }) => instrument ?? [])
  const instruments = [...new Set([...(inSentence ? [inSentence] : []), ...followed])]
  const first: Option[] = [
    ...instruments.map((id) => ({ value: id, label: `By ${findInstrument(id)?.name ?? id}` })),
    { value: counted, label: 'By something that is counted', hint: 'days a week, minutes, times' },
    { value: none, label: 'It is done or not done', hint: 'the sentence says it all' },
  ]
  const others = allInstruments()
    .filter(({ id }) => !instruments.includes(id))
    .map(({ id, name, title }) => ({ value: id, label: `By ${name}`, hint: title }))
  return step(
    section,
    path,
    {
      kind: 'search',
      ask: 'How will you both know?',
      why: 'What is measured decides whether the objective is met, not how anybody feels about it.',
      ...payerWords('objective_measure', answers, world),
      search: (text) => (text.trim() === '' ? first : found([...first, ...others], text)),
    },
    (before, value) => {
      if (value === none) return before
      const measure = value === counted ? { behavior: '' } : { instrument: value, unit: 'points' }
      return putAt(path)(before, measure, false)
    },
  )
}

function behavior({ section, at, answers }: Item): PlanStep[] {
  const path = [...at, 'measure', 'behavior']
  const unit = [...at, 'measure', 'unit']
  const counts = step(section, path, {
    kind: 'line',
    ask: 'What is counted?',
    why: 'Two people who count should come to the same number.',
    example: 'walks of 20 minutes or more, from the log on the fridge',
    ...said(answers, path),
    read: words,
  })
  return [
    {
      ...counts,
      given: (now) =>
        (now.goals?.[at[1] as number]?.objectives?.[at[3] as number]?.measure?.behavior ?? '') !==
        '',
    },
    step(section, unit, {
      kind: 'line',
      ask: 'In which unit?',
      why: 'So that the number can be read by itself.',
      example: 'days a week',
      ...said(answers, unit),
      read: words,
    }),
  ]
}

function baseline(item: Item, { statement = '', measure }: ObjectiveAnswers): PlanStep {
  const { section, at, answers, world } = item
  const path = [...at, 'measure', 'baseline', 'value']
  const known = answers.measures?.find(({ instrument }) => instrument === measure?.instrument)
  const suggested = quantity(statement, 'baseline')?.value ?? known?.baseline?.value
  return step(
    section,
    path,
    {
      kind: 'line',
      ask: 'Where is it now?',
      why: 'The baseline: without it nobody can say later how far it went.',
      example: '2',
      ...(suggested === undefined ? {} : { initial: String(suggested) }),
      ...said(answers, path),
      read: measure?.instrument ? typed.score(measure.instrument) : number,
    },
    (before, value) =>
      putAt([...at, 'measure', 'baseline', 'date'])(
        putAt(path)(before, value, false),
        effectiveOf(before, world),
        false,
      ),
  )
}

function target(item: Item, { statement = '', measure }: ObjectiveAnswers): PlanStep {
  const { section, at } = item
  const path = [...at, 'measure', 'target']
  const aim = quantity(statement, 'target')
  const before = (measure as Measure).target
  return step(section, path, {
    kind: 'line',
    ask: 'What would be enough?',
    why: 'The number at which the objective is met.',
    example: 'at least 5',
    ...maybe('initial', before ? aimText(before) : aim && suggestion(aim)),
    read: aimed(measure?.instrument),
  })
}

const suggestion = ({ bound, value, upTo }: Quantity): string | undefined => {
  if (value === undefined) return undefined
  if (bound === 'at-most' || bound === 'less-than') return `at most ${value}`
  return upTo === undefined ? `at least ${value}` : `between ${value} and ${upTo}`
}

/** The only number of its kind; where there are several, none is suggested. */
function quantity(statement: string, role: Quantity['role']): Quantity | undefined {
  const all = readObjective(statement).quantities.filter((one) => one.role === role)
  return all.length === 1 ? all[0] : undefined
}

function targetDate(item: Item, { statement = '' }: ObjectiveAnswers): PlanStep {
  const { section, at, answers, world } = item
  const path = [...at, 'target_date']
  const frame = readObjective(statement).timeFrames.find(({ kind }) =>
    ['date', 'month', 'span'].includes(kind),
  )
  const asked = step(section, path, {
    kind: 'line',
    ask: 'By when?',
    why: 'A step without a day is never late.',
    example: '8 weeks, mid-December, 2027-03-01',
    ...payerWords('target_date', answers, world),
    ...(frame ? { initial: frame.text } : {}),
    ...said(answers, path),
    read: typed.day(world.today, { from: effectiveOf(answers, world) }),
  })
  return { ...asked, needed: true }
}

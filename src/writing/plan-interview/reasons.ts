/** Why the client came, what it costs, and what is measured from the start. */

import { allInstruments, findInstrument } from '../../measures/find.ts'
import type { Answers } from '../../plan/answers.ts'
import type { Plan } from '../../plan/types.generated.ts'
import { found } from '../found.ts'
import type { Option } from '../question.ts'
import { score } from '../typed.ts'
import { eachLine, halves, words } from '../typed-words.ts'
import type { World } from '../world.ts'
import type { Section } from './index.ts'
import { maybe, type Part, type PlanStep, putAt, said, step } from './step.ts'
import { effectiveOf, payerWords, templateOf } from './steps.ts'

const section: Section = 'why now'

export const reasonsPart: Part = (answers, world) => {
  const { cues, example } = templateOf(answers, world) ?? {}
  return [
    template(answers, world),
    step(section, ['assessment', 'presenting_problem'], {
      kind: 'text',
      ask: 'Why did the client come, and why now?',
      why: cues?.presenting_problem ?? 'What happened, since when, how often, what it costs.',
      example:
        example?.presenting_problem ??
        'Laid off in May; since then awake at four most nights, and no application sent in eight weeks.',
      ...payerWords('assessed_needs', answers, world),
      ...said(answers, ['assessment', 'presenting_problem']),
      read: words,
    }),
    step(section, ['assessment', 'client_words'], {
      kind: 'text',
      ask: 'How does the client say it?',
      why: 'The client’s own words, in quotes: the plan is theirs.',
      example: example?.client_words ?? '"I want my mornings back."',
      ...payerWords('goal_client_words', answers, world),
      ...said(answers, ['assessment', 'client_words']),
      read: words,
    }),
    symptoms(answers, world),
    impairment(answers, world),
    ...measures(answers, world),
    ...screenings(answers, world),
  ]
}

/** Which presentation of the library lends its questions and its texts, if any. */
function template(answers: Answers, world: World): PlanStep {
  return step(section, ['template'], {
    kind: 'search',
    ask: 'Which presentation comes nearest?',
    why: 'The library then offers problems, goals and interventions to begin with. Go on without one to use only your own words.',
    ...said(answers, ['template']),
    search: (typed) =>
      found(
        world.library().presentations.map(({ id = '', title, populations }) => ({
          value: id,
          label: title ?? id,
          hint: (populations ?? []).join(', '),
        })),
        typed,
      ),
  })
}

type Assessment = NonNullable<Plan['assessment']>

function symptoms(answers: Answers, world: World): PlanStep {
  const { cues, example } = templateOf(answers, world) ?? {}
  const before = answers.assessment?.symptoms?.map(({ symptom }) => symptom ?? '').join('\n')
  return step(section, ['assessment', 'symptoms'], {
    kind: 'text',
    ask: 'Which symptoms are there? One on each line.',
    why: cues?.symptoms ?? 'What, since when, how often, how strong.',
    example:
      example?.symptom ?? 'Wakes at four and cannot sleep again, on five nights a week since May',
    ...maybe('initial', before),
    read: eachLine((symptom) => ({ symptom })),
  })
}

function impairment(answers: Answers, world: World): PlanStep {
  const { cues, example } = templateOf(answers, world) ?? {}
  const asLine = ({ domain, description }: NonNullable<Assessment['impairment']>[number]) =>
    [domain, description].filter(Boolean).join(': ')
  return step(section, ['assessment', 'impairment'], {
    kind: 'text',
    ask: 'What can the client no longer do, or only at a cost? One area on each line.',
    why: cues?.impairment ?? 'Area, colon, what is lost: work, school, home, self-care, people.',
    example: example?.impairment
      ? asLine(example.impairment)
      : 'work: has missed three shifts since June',
    ...payerWords('medical_necessity', answers, world),
    ...maybe('initial', answers.assessment?.impairment?.map(asLine).join('\n')),
    read: eachLine((line) => {
      const [domain, description] = halves(line)
      return description === undefined
        ? { description: domain, affected: true }
        : { domain: domain.toLowerCase(), affected: true, description }
    }),
  })
}

/** Instruments followed over the whole treatment, each with the score it starts from. */
function measures(answers: Answers, world: World): PlanStep[] {
  const chosen = answers.measures ?? []
  return [
    ...chosen.flatMap((_, at) => [
      chooseMeasure(answers, world, at),
      ...measure(answers, world, at),
    ]),
    chooseMeasure(answers, world, chosen.length),
  ]
}

function measure(answers: Answers, world: World, at: number): PlanStep[] {
  const { instrument } = answers.measures?.[at] ?? {}
  const path = ['measures', at, 'baseline', 'value']
  const name = (instrument && findInstrument(instrument)?.name) ?? instrument
  return [
    step(
      section,
      path,
      {
        kind: 'line',
        ask: `What is the ${name} score now?`,
        why: 'The baseline: what later scores are compared with.',
        example: '17',
        ...said(answers, path),
        read: score(instrument),
      },
      (before, value) => {
        const dated = putAt(['measures', at, 'baseline', 'date'])
        return dated(putAt(path)(before, value, false), effectiveOf(before, world), false)
      },
    ),
  ]
}

type Screening = NonNullable<Assessment['screenings']>[number]

/** What often comes along with the presentation: asked for, so that it is written down that it was. */
function screenings(answers: Answers, world: World): PlanStep[] {
  const wanted = templateOf(answers, world)?.screen_for ?? []
  const followed = new Set((answers.measures ?? []).map(({ instrument }) => instrument))
  return wanted
    .filter(({ instrument }) => !followed.has(instrument))
    .flatMap(({ for: what, instrument }) =>
      what === undefined
        ? []
        : [screening({ for: what, ...maybe('instrument', instrument) }, answers, world)],
    )
}

function screening(wanted: Screening, answers: Answers, world: World): PlanStep {
  const { for: what = '', instrument } = wanted
  const name = instrument && findInstrument(instrument)?.name
  const done = answers.assessment?.screenings ?? []
  const at = done.findIndex((one) => one.for === what)
  const path = ['assessment', 'screenings', at < 0 ? done.length : at]
  const before = at < 0 ? undefined : (done[at]?.score ?? done[at]?.result)
  const asked = step(
    section,
    path,
    {
      kind: 'line',
      ask: `Screening for ${what}${name ? ` (${name})` : ''}: what came out?`,
      why: 'A score, or words. What often comes along is worth writing down also when it was not found.',
      example: name ? '4' : 'Asked; nothing found',
      ...maybe('initial', before === undefined ? undefined : String(before)),
      read: (typed) => (/^-?\d/.test(typed.trim()) ? score(instrument)(typed) : words(typed)),
    },
    (now, value) =>
      putAt(path)(now, { ...wanted, date: effectiveOf(now, world), ...outcome(value) }, false),
  )
  return {
    ...asked,
    key: `assessment.screenings.${what.replace(/\W+/g, '-')}`,
    given: ({ assessment }) => assessment?.screenings?.some((one) => one.for === what) === true,
  }
}

const outcome = (value: unknown): Screening =>
  typeof value === 'number' ? { score: value } : { result: String(value) }

function chooseMeasure(answers: Answers, world: World, at: number): PlanStep {
  const suggested = templateOf(answers, world)?.instruments ?? []
  const taken = new Set((answers.measures ?? []).map(({ instrument }) => instrument))
  const before = answers.measures?.[at]?.instrument
  const free = (id: string | undefined) => id !== undefined && (id === before || !taken.has(id))
  const options = () => [
    ...suggested.flatMap(({ instrument, use }) =>
      free(instrument) ? [instrumentOption(instrument as string, use)] : [],
    ),
  ]
  const all = () =>
    allInstruments().flatMap(({ id, title }) => (free(id) ? [instrumentOption(id, title)] : []))
  const asked = step(
    section,
    ['measures', at],
    {
      kind: 'search',
      ask: at === 0 ? 'Which questionnaire is followed?' : 'Another questionnaire?',
      why: 'A number that is taken again and again shows whether treatment works.',
      ...payerWords('outcome_measure', answers, world),
      ...(before === undefined ? {} : { initial: before, skip: 'Take it out' }),
      ...(before === undefined && at > 0 ? { skip: 'No more questionnaires' } : {}),
      search: (typed) =>
        typed.trim() === '' && suggested.length > 0
          ? options()
          : found([...options(), ...all()].filter(onlyOnce()), typed),
    },
    (now, value) => {
      if (value === before) return now
      const every = suggested.find(({ instrument }) => instrument === value)?.every
      return putAt(['measures', at])(
        now,
        { id: value, instrument: value, ...maybe('every', every) },
        false,
      )
    },
  )
  return { ...asked, renews: true }
}

const onlyOnce = () => {
  const seen = new Set<string>()
  return ({ value }: Option) => !seen.has(value) && seen.add(value) !== undefined
}

function instrumentOption(id: string, hint: string | undefined): Option {
  return { value: id, label: findInstrument(id)?.name ?? id, ...maybe('hint', hint) }
}

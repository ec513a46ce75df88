/** What is done, by whom, how often, and which objectives it serves. */

import type { Entry } from '../../library/library.ts'
import type { Answers } from '../../plan/answers.ts'
import * as typed from '../typed.ts'
import { words } from '../typed-words.ts'
import type { World } from '../world.ts'
import type { Section } from './index.ts'
import { entryOf, freeEntries, type Item, listSteps } from './item.ts'
import { pick } from './pick.ts'
import { maybe, type Part, type PlanStep, said, saidOr, step, type Wording } from './step.ts'
import { payerWords, planSoFar } from './steps.ts'
import { blanksAndWording } from './wording.ts'

const section: Section = 'what we do'

export const interventionsPart: Part = (answers, world) => [
  ...listSteps(
    { section, kind: 'intervention', answers, world },
    ['interventions'],
    choose,
    details,
  ),
  ...links(answers, world),
]

function choose(item: Item): PlanStep {
  const { answers, world, at } = item
  const isFirst = at[1] === 0
  return pick(
    item,
    {
      ask: isFirst ? 'What is done in treatment?' : 'Another intervention?',
      why: 'The treatment by name and technique, so that another clinician would know what to do.',
      example: 'Graded exposure to supermarkets',
      ...(isFirst ? payerWords('modality', answers, world) : {}),
    },
    {
      field: 'technique',
      first: suggested(item),
      ...(isFirst ? {} : { close: 'Nothing else' }),
    },
  )
}

/** What the chosen objectives name comes first, then the rest of the presentation. */
function suggested(item: Item): Entry[] {
  const { answers, world } = item
  const named = new Set(
    (answers.goals ?? []).flatMap((goal) =>
      (goal.objectives ?? []).flatMap(({ library }) => {
        const entry = world.library().entry('objective', library)
        return (entry?.text.interventions ?? []).map((id) => `${entry?.presentation.id}/${id}`)
      }),
    ),
  )
  const free = freeEntries(item)
  return [...free.filter(({ id }) => named.has(id)), ...free.filter(({ id }) => !named.has(id))]
}

function details(item: Item): PlanStep[] {
  const { answers, world } = item
  const entry = entryOf(item) as Entry<'intervention'> | undefined
  const usual = entry?.text
  return [
    ...blanksAndWording(item, 'description', 'What is done, in your words:', 'technique'),
    ...(entry ? [] : [modality(item), ...ownTexts(item)]),
    field(item, 'frequency', usual?.frequency, {
      kind: 'line',
      ask: 'How often?',
      why: 'The dose that is planned; sessions are held against it.',
      example: 'weekly, 2x/week, every other week',
      ...payerWords('frequency', answers, world),
      read: typed.frequency,
    }),
    field(item, 'minutes', usual?.minutes, {
      kind: 'line',
      ask: 'How long is a session, in minutes?',
      why: 'It has to fit the service that is billed.',
      example: '45',
      ...payerWords('session_length', answers, world),
      read: typed.minutes,
    }),
    field(item, 'duration', usual?.duration, {
      kind: 'line',
      ask: 'For how long in all?',
      why: 'So many weeks are what is asked to be paid for.',
      example: '12 weeks',
      ...payerWords('duration', answers, world),
      read: typed.span,
    }),
    format(item, usual?.format),
    responsible(item),
  ]
}

/** A field with the library’s usual value standing there, to be confirmed or changed. */
function field(
  { at, answers }: Item,
  name: string,
  usual: string | number | undefined,
  wording: Wording,
): PlanStep {
  const path = [...at, name]
  const initial = saidOr(answers, path, usual === undefined ? undefined : String(usual))
  const asked = step(section, path, { ...wording, ...initial } as Wording)
  return usual === undefined ? { ...asked, needed: true } : asked
}

/** What the library would bring along, for an intervention in own words. */
function ownTexts({ at, answers }: Item): PlanStep[] {
  const what = [...at, 'description']
  const why = [...at, 'rationale']
  return [
    step(section, what, {
      kind: 'text',
      ask: 'What is done in it?',
      why: 'Enough that another clinician could go on with it.',
      example:
        'Steps of a ladder, from the parking lot to the checkout line, each until fear has halved',
      ...said(answers, what),
      read: words,
    }),
    step(section, why, {
      kind: 'text',
      ask: 'Why this one?',
      why: 'What ties the treatment to this problem; an auditor asks for it.',
      example: 'Leaving the store keeps the fear alive; staying lets it pass',
      ...said(answers, why),
      read: words,
    }),
  ]
}

function modality({ at, answers, world }: Item): PlanStep {
  const path = [...at, 'modality']
  return step(section, path, {
    kind: 'line',
    ask: 'Which treatment does it belong to?',
    why: 'Another clinician, and a payer, should know it by its name.',
    example: 'Cognitive behavioral therapy',
    ...payerWords('modality', answers, world),
    ...said(answers, path),
    read: words,
  })
}

function format({ at, answers }: Item, usual: string | undefined): PlanStep {
  const path = [...at, 'format']
  return step(section, path, {
    kind: 'choice',
    ask: 'With whom?',
    why: 'Individual, group and family sessions are different services.',
    options: [
      { value: 'individual', label: 'The client alone' },
      { value: 'group', label: 'A group' },
      { value: 'couple', label: 'The couple' },
      { value: 'family', label: 'The family' },
      { value: 'collateral', label: 'Others, on behalf of the client' },
    ],
    ...saidOr(answers, path, usual ?? 'individual'),
  })
}

function responsible({ at, answers, world }: Item): PlanStep {
  const path = [...at, 'responsible']
  const known = world.practice?.clinicians ?? []
  const nameOf = (who: string) => known.find(({ id }) => id === who)?.name ?? who
  const before = answers.interventions?.[at[1] as number]?.responsible?.map(nameOf).join(', ')
  return step(section, path, {
    kind: 'line',
    ask: 'Who does it?',
    why: 'By name, or by id from txplan.yaml; several with commas.',
    example: 'Ruth Salter, LCSW',
    ...payerWords('responsible_staff', answers, world),
    ...maybe('initial', before ?? (answers.clinician && nameOf(answers.clinician))),
    read: (text) => {
      // `Ruth Salter, LCSW` is one person: letters behind a comma are no name.
      const names = text
        .split(/,(?!\s*[A-Z]{2,}[A-Z-]*\b)/)
        .map((name) => name.trim())
        .filter((name) => name !== '')
      const ids = names.map((name) => known.find((one) => one.name === name)?.id ?? name)
      return ids.length > 0 ? { value: ids } : { problem: 'Wanted a name.' }
    },
  })
}

/** For each objective that no intervention serves yet: which do? */
function links(answers: Answers, world: World): PlanStep[] {
  if ((answers.interventions ?? []).length < 2) return []
  const made = planSoFar(answers, world)
  const options = (made.interventions ?? []).flatMap(({ id, technique, modality: of }) =>
    id === undefined ? [] : [{ value: id, label: technique ?? of ?? id }],
  )
  return (made.goals ?? []).flatMap((goal, which) =>
    (goal.objectives ?? []).flatMap((objective, at) => {
      const own = answers.goals?.[which]?.objectives?.[at]?.interventions
      if (objective.interventions && !own) return []
      const asked = step(section, ['goals', which, 'objectives', at, 'interventions'], {
        kind: 'several',
        ask: 'Which of these serve this objective?',
        notes: [`“${objective.statement}”`],
        why: 'The golden thread: each objective is worked on by something that is done.',
        options,
        ...(own ? { initial: own } : {}),
      })
      return [{ ...asked, needed: true as const }]
    }),
  )
}

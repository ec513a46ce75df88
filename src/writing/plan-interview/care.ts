/** Who treats, who pays, where and from when. */

import { allPlaces } from '../../codes/place-of-service.ts'
import type { Answers } from '../../plan/answers.ts'
import { found } from '../found.ts'
import { profileOptions } from '../profile-options.ts'
import type { Option } from '../question.ts'
import { day } from '../typed.ts'
import type { World } from '../world.ts'
import type { Section } from './index.ts'
import { type Part, type PlanStep, putAt, said, saidOr, step, withoutAt } from './step.ts'
import { effectiveOf } from './steps.ts'

const section: Section = 'care'

export const carePart: Part = (answers, world) => [
  step(section, ['effective'], {
    kind: 'line',
    ask: 'From which day does the plan hold?',
    why: 'Spans such as “8 weeks” are counted from this day.',
    example: 'today, last Monday, 2026-12-01',
    optional: false,
    ...saidOr(answers, ['effective'], 'today'),
    read: day(world.today),
  }),
  clinician(answers, world),
  ...coverage(answers, world),
  step(section, ['setting', 'level_of_care'], {
    kind: 'search',
    ask: 'Which level of care?',
    why: 'Payers pay for the lowest level that is safe and enough.',
    ...saidOr(answers, ['setting', 'level_of_care'], 'outpatient'),
    own: 'Another',
    search: (typed) => found(levels, typed),
  }),
  step(section, ['setting', 'place_of_service'], {
    kind: 'search',
    ask: 'Where are sessions held?',
    why: 'The place of service, as it stands on a claim.',
    ...saidOr(answers, ['setting', 'place_of_service'], '11'),
    search: (typed) => found(places(), typed),
  }),
  step(section, ['setting', 'admission'], {
    kind: 'line',
    ask: 'When was the first service?',
    why: 'Payers count from it by when a first plan is due.',
    example: 'today, 3 weeks ago, October 1',
    ...said(answers, ['setting', 'admission']),
    read: day(world.today, { from: effectiveOf(answers, world), past: true }),
  }),
]

/** One of the practice’s clinicians by id, or somebody by name. */
function clinician(answers: Answers, { practice }: World): PlanStep {
  const at = ['clinician']
  const known = (practice?.clinicians ?? []).flatMap(({ id, name, credentials, role }): Option[] =>
    id === undefined
      ? []
      : [
          {
            value: id,
            label: [name ?? id, credentials].filter(Boolean).join(', '),
            ...(role ? { hint: role } : {}),
          },
        ],
  )
  return step(section, at, {
    kind: 'search',
    ask: 'Whose plan is it?',
    why: 'The clinician who is responsible for it, with credentials.',
    example: 'Ruth Salter, LCSW',
    optional: false,
    ...saidOr(answers, at, known.length === 1 ? known[0]?.value : undefined),
    own: 'Somebody else',
    search: (typed) => found(known, typed),
  })
}

const selfPay = 'self-pay'

/** The payer, and by which profile the plan is judged. */
function coverage(answers: Answers, { practice, book }: World): PlanStep[] {
  const payerAt = ['client', 'coverages', 0, 'payer']
  const profileAt = ['client', 'coverages', 0, 'profile']
  const payers = (practice?.payers ?? []).flatMap(({ id, name, profile }): Option[] =>
    id === undefined
      ? []
      : [{ value: id, label: name ?? id, ...(profile ? { hint: profile } : {}) }],
  )
  const asked = step(
    section,
    payerAt,
    {
      kind: 'search',
      ask: 'Who pays?',
      why: 'The payer’s requirements decide what the plan is checked for.',
      ...said(answers, payerAt),
      own: 'Another payer',
      search: (typed) =>
        found(
          [...payers, { value: selfPay, label: 'The client pays', hint: 'no insurance' }],
          typed,
        ),
    },
    (before, value) => {
      const put = putAt(payerAt)(withoutAt(before, profileAt), value, false)
      return value === selfPay ? putAt(profileAt)(put, selfPay, false) : put
    },
  )
  const payer = answers.client?.coverages?.[0]?.payer
  const known = practice?.payers?.some((one) => one.id === payer && one.profile !== undefined)
  if (payer === undefined || payer === selfPay || known) return [asked]
  return [
    asked,
    step(section, profileAt, {
      kind: 'search',
      ask: 'Whose requirements is the plan checked against?',
      why: 'A profile holds what a payer, a state or an accreditor asks for. Type a part of its name.',
      example: 'commercial-generic where the payer’s own are not known',
      ...said(answers, profileAt),
      search: (typed) => found(profileOptions(book()), typed),
    }),
  ]
}

const places = (): Option[] =>
  allPlaces().map(({ code, words }) => ({ value: code, label: `${code} ${words}` }))

const levels: readonly Option[] = [
  { value: 'outpatient', label: 'Outpatient' },
  {
    value: 'intensive outpatient',
    label: 'Intensive outpatient',
    hint: 'about 9 hours a week or more',
  },
  { value: 'partial hospitalization', label: 'Partial hospitalization' },
  { value: 'residential', label: 'Residential' },
  { value: 'inpatient', label: 'Inpatient' },
  { value: '1.0', label: 'ASAM 1', hint: 'outpatient' },
  { value: '2.1', label: 'ASAM 2.1', hint: 'intensive outpatient' },
  { value: '2.5', label: 'ASAM 2.5', hint: 'partial hospitalization' },
  { value: '3.1', label: 'ASAM 3.1', hint: 'low-intensity residential' },
  { value: '3.5', label: 'ASAM 3.5', hint: 'high-intensity residential' },
  { value: '3.7', label: 'ASAM 3.7', hint: 'medically monitored' },
]

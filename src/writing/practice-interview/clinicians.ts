/** Who treats: one after the other, and who works under whose supervision. */
import type { Clinician, PracticeAnswers } from '../../plan/practice-answers.ts'
import { maybe, said, saidOr, without } from '../step.ts'
import { day } from '../typed.ts'
import type { Reader } from '../typed-words.ts'
import { words } from '../typed-words.ts'
import { npi } from './npi.ts'
import {
  again,
  entries,
  isGiven,
  isLeft,
  type Part,
  type PracticeStep,
  type PracticeWorld,
  putAt,
  step,
  which,
} from './step.ts'

export const section = 'clinicians'

export const cliniciansPart: Part = (answers, world) => {
  const all = answers.clinicians ?? []
  const before = world.practice?.clinicians
  const each = all.flatMap((_, at) => {
    if (isLeft(answers, world, ['clinicians', at])) return []
    const steps = [nameOf(answers, at), ...details(answers, world, at)]
    return at < (before?.length ?? 0) ? again(steps) : steps
  })
  const asked = 'Whose entry is to be changed?'
  return [
    ...(before?.length ? [which(section, 'clinicians', asked, entries(before))] : []),
    ...each,
    nameOf(answers, all.length),
    ...supervision(answers, world),
  ]
}

/** The name, and in it what stands behind it: `Ruth Salter, LCSW`. */
function nameOf(answers: PracticeAnswers, at: number): PracticeStep {
  const path = ['clinicians', at, 'name']
  const isNew = answers.clinicians?.[at] === undefined
  return step(
    section,
    path,
    {
      kind: 'line',
      ask: nameQuestion(at, isNew),
      why: 'As it stands below a plan. Credentials may follow behind a comma.',
      example: 'Ruth Salter, LCSW',
      optional: isNew && at > 0,
      ...said(answers, path),
      read: person,
    },
    (before, value) => named(before, at, value as string | Named),
  )
}

const nameQuestion = (at: number, isNew: boolean): string => {
  if (!isNew) return 'What is the clinician’s name?'
  return at === 0 ? 'Who treats? Begin with yourself.' : 'Another clinician? If so, the name:'
}

interface Named {
  name: string
  credentials: string
}

/** Letters that stand for a degree or a license: LCSW, PhD, PMHNP-BC. */
const letters = /^[A-Z][A-Za-z.]*[A-Z][A-Za-z.-]*(?: [IVX\d]+)?$/

export const person: Reader = (typed) => {
  const [name = '', ...behind] = typed.split(',').map((part) => part.trim())
  if (behind.length === 0 || !behind.every((part) => letters.test(part))) return words(typed)
  const credentials = behind.join(', ')
  return { value: { name, credentials }, says: `${name}, with the credentials ${credentials}` }
}

/** The name put in; whoever was supervised under the old one is under the new. */
function named(answers: PracticeAnswers, at: number, said: string | Named): PracticeAnswers {
  const { name, ...more } = typeof said === 'string' ? { name: said } : said
  const old = answers.clinicians?.[at]
  const put = putAt(['clinicians', at])(answers, { ...old, name, ...more }, false)
  if (old?.name === undefined || old.id !== undefined) return put
  const clinicians = put.clinicians?.map((one) =>
    one.supervised_by === old.name ? { ...one, supervised_by: name } : one,
  )
  return { ...put, ...maybe('clinicians', clinicians) }
}

function details(answers: PracticeAnswers, world: PracticeWorld, at: number): PracticeStep[] {
  const { name = 'this clinician', license } = answers.clinicians?.[at] ?? {}
  const path = (...fields: string[]) => ['clinicians', at, ...fields]
  const line = (
    fields: string[],
    ask: string,
    { why, example }: { why: string; example: string },
    read: Reader = words,
  ) => {
    const place = path(...fields)
    return step(section, place, { kind: 'line', ask, why, example, ...said(answers, place), read })
  }
  const number = ['license', 'number']
  return [
    line(['credentials'], `Which credentials does ${name} sign with?`, {
      why: 'They stand behind every signature; payers pay for some and not for others.',
      example: 'LCSW',
    }),
    step(section, path('role'), {
      kind: 'line',
      ask: `What does ${name} do in treatment?`,
      why: 'A plan says who does what.',
      example: 'Therapist, prescriber, case manager',
      ...saidOr(answers, path('role'), 'Therapist'),
      read: words,
    }),
    line(
      ['npi'],
      `What is ${name}’s NPI?`,
      {
        why: 'Ten digits that payers know a clinician by; the last one checks the others.',
        example: '1111111112',
      },
      npi,
    ),
    line(number, `What is the number of ${name}’s license?`, {
      why: 'It stands beside the name where a state or a payer wants it.',
      example: 'LC-20418',
    }),
    ...(license?.number === undefined
      ? []
      : [
          line(['license', 'state'], 'Which state issued it?', {
            why: 'A license holds where it was issued.',
            example: 'ME',
          }),
          line(
            ['license', 'expires'],
            'When does it end?',
            {
              why: 'Payers look whether it held on the day of a session.',
              example: '2028-01-31',
            },
            day(world.today),
          ),
        ]),
  ]
}

/** By id where there is one; ids are made when all is said. */
const refOf = ({ id, name = '' }: Clinician): string => id ?? name

/** Who is under supervision and, for each, under whose. */
function supervision(answers: PracticeAnswers, world: PracticeWorld): PracticeStep[] {
  const all = answers.clinicians ?? []
  if (all.length < 2) return []
  const chosen = all.flatMap((one, at) => (one.supervised_by === undefined ? [] : [String(at)]))
  const at = ['asked', 'supervised']
  const who: PracticeStep = {
    ...step(
      section,
      at,
      {
        kind: 'several',
        ask: 'Who works under supervision?',
        why: 'Some payers want the supervisor’s signature beside theirs.',
        options: entries(all),
        initial: chosen,
      },
      (before, value) => supervised(before, value as string[]),
    ),
    given: (known) => isGiven(known, at) || (world.practice === undefined && chosen.length > 0),
  }
  const asked = answers.asked?.supervised ?? []
  const supervisors = asked.flatMap((one) => supervisor(answers, Number(one)))
  return [who, ...(world.practice ? again(supervisors) : supervisors)]
}

function supervised(answers: PracticeAnswers, chosen: string[]): PracticeAnswers {
  const others = (answers.clinicians ?? []).reduce<PracticeAnswers>(
    (now, _, at) =>
      chosen.includes(String(at)) ? now : without(now, ['clinicians', at, 'supervised_by']),
    answers,
  )
  return putAt(['asked', 'supervised'])(others, chosen, false)
}

function supervisor(answers: PracticeAnswers, at: number): PracticeStep[] {
  const all = answers.clinicians ?? []
  const one = all[at]
  if (!one) return []
  const others = all.filter((_, index) => index !== at)
  return [
    step(section, ['clinicians', at, 'supervised_by'], {
      kind: 'choice',
      ask: `Who supervises ${one.name ?? refOf(one)}?`,
      why: 'Whose signature may be wanted beside theirs.',
      options: others.map((other) => ({ value: refOf(other), label: other.name ?? refOf(other) })),
      ...maybe('initial', one.supervised_by),
    }),
  ]
}

/** Who the plan is for. */
import type { Answers } from '../../plan/answers.ts'
import { number, shortName, words } from '../typed-words.ts'
import type { World } from '../world.ts'
import { type PlanStep, said, saidOr, step } from './step.ts'

export const section = 'client'

/** What the first questions need to know. */
export type ClientWorld = Pick<World, 'folderFault'>

export const clientPart = (answers: Answers, world: ClientWorld): PlanStep[] => [
  step(section, ['folder'], {
    kind: 'line',
    ask: 'What shall the client’s folder be called?',
    why: 'The folder’s name stands in every report. A record number or a code keeps the name out of it.',
    example: 'P-1042',
    optional: false,
    ...said(answers, ['folder']),
    read: (typed) => {
      const read = shortName(typed)
      if ('problem' in read) return read
      const fault = world.folderFault(read.value as string)
      return fault === undefined ? read : { problem: fault }
    },
  }),
  called(answers),
  step(section, ['client', 'record'], {
    kind: 'line',
    ask: 'What is the client’s record number?',
    why: 'The second identifier: every page of a record should carry two. identities.yaml is looked up by it.',
    example: 'P-1042',
    ...saidOr(answers, ['client', 'record'], numbered(answers.folder)),
    read: words,
  }),
  step(section, ['client', 'pronouns'], {
    kind: 'line',
    ask: 'Which pronouns does the client use?',
    why: 'The plan’s own sentences and everybody who reads it should get them right.',
    example: 'she/her',
    ...said(answers, ['client', 'pronouns']),
    read: words,
  }),
  step(section, ['client', 'age'], {
    kind: 'line',
    ask: 'How old is the client?',
    why: 'Some requirements and norms go by age. A date of birth in identities.yaml is better still.',
    example: '34',
    ...said(answers, ['client', 'age']),
    read: (typed) => {
      const read = number(typed)
      if ('problem' in read) return read
      const age = read.value as number
      return age >= 0 && age <= 120 && Number.isInteger(age)
        ? read
        : { problem: `Found ${age}; wanted an age in whole years.` }
    },
  }),
  ...guardian(answers),
]

/** Initials, a first name or the whole name: each has its own field. */
function called({ client }: Answers): PlanStep {
  const before = client?.initials ?? client?.preferred_name ?? client?.name
  const question = step(section, ['client', 'initials'], {
    kind: 'line',
    ask: 'What shall the plan call the client?',
    why: 'Initials or a first name: the plan’s sentences use it. The full name may stand in identities.yaml, outside of git.',
    example: 'J. R.',
    optional: false,
    ...(before === undefined ? {} : { initial: before }),
    read: words,
  })
  return {
    ...question,
    given: ({ client: known }) =>
      [known?.initials, known?.preferred_name, known?.name].some((name) => name !== undefined),
    put: (answers, value) => {
      const { initials: _, preferred_name: __, name: ___, ...rest } = answers.client ?? {}
      return { ...answers, client: { ...rest, [nameField(String(value))]: value } }
    },
  }
}

const nameField = (name: string): 'initials' | 'preferred_name' | 'name' => {
  if (/^(?:\p{Lu}\.? ?){1,4}$/u.test(name)) return 'initials'
  return /\s/.test(name) ? 'name' : 'preferred_name'
}

/** A folder that is named by a number is most likely named by the record’s. */
const numbered = (folder: string | undefined): string | undefined =>
  folder !== undefined && /\d/.test(folder) ? folder : undefined

const adult = 18

/** Who decides for a child. */
function guardian(answers: Answers): PlanStep[] {
  const age = answers.client?.age
  if (typeof age !== 'number' || age >= adult) return []
  const at = (field: string) => ['client', 'guardians', 0, field]
  return [
    step(section, at('name'), {
      kind: 'line',
      ask: 'Who decides for the client by law?',
      why: 'A minor’s plan is consented to and signed by a parent or guardian.',
      example: 'Lucia R.',
      ...said(answers, at('name')),
      read: words,
    }),
    step(section, at('relationship'), {
      kind: 'line',
      ask: 'What is this person to the client?',
      why: 'Who may consent depends on it, and it stands beside the signature.',
      example: 'mother',
      ...said(answers, at('relationship')),
      read: words,
    }),
  ]
}

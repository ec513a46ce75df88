/** What a conversation would not have let pass, in answers that come from a file. */
import { statusOn } from '../codes/icd10cm.ts'
import { nearest } from '../language/similar.ts'
import type { Answers } from '../plan/answers.ts'
import type { AnswerFault } from './from-file.ts'
import { addressOf } from './interview.ts'
import { libraryAnswerFaults } from './library-answers.ts'
import type { World } from './world.ts'

/** Library texts, codes, profiles and ids that are not there, or there twice. */
export const answerFaults = (answers: Answers, world: World): AnswerFault[] => [
  ...libraryAnswerFaults(answers, world.library()),
  ...codeFaults(answers, world),
  ...profileFaults(answers, world),
  ...sameIds(answers),
]

function codeFaults({ diagnoses = [], effective }: Answers, world: World): AnswerFault[] {
  const on = effective ?? world.today
  return diagnoses.flatMap(({ code }, at) => {
    const { status } =
      code === undefined ? { status: 'outside' } : statusOn(world.codes(), code, on)
    const wrong = codeWords[status]
    const key = `diagnoses[${at}].code`
    return wrong === undefined ? [] : [{ key, message: `${code} ${wrong} on ${on}.` }]
  })
}

const codeWords: Readonly<Record<string, string>> = {
  malformed: 'does not look like an ICD-10-CM code',
  unknown: 'is no ICD-10-CM code',
  header: 'is a heading and not billable; see the codes under it: txplan codes search',
  'not-yet': 'is not in force yet',
  'no-longer': 'is no longer billable',
}

function profileFaults({ client }: Answers, world: World): AnswerFault[] {
  return (client?.coverages ?? []).flatMap(({ profile }, at) => {
    if (profile === undefined || world.book().has(profile)) return []
    const near = nearest(profile, world.book().ids())
    const hint =
      near === undefined ? 'See them: txplan explain --list profiles' : `Did you mean ${near}?`
    return [
      {
        key: `client.coverages[${at}].profile`,
        message: `There is no profile “${profile}”. ${hint}`,
      },
    ]
  })
}

function sameIds(answers: Answers): AnswerFault[] {
  const { diagnoses = [], problems = [], goals = [], interventions = [] } = answers
  const listed = (key: string, items: readonly { id?: string }[]) =>
    items.map(({ id }, at) => ({ key: addressOf([key, at, 'id']), id }))
  const objectives = goals.flatMap(({ objectives: inside = [] }, goal) =>
    inside.map(({ id }, at) => ({ key: addressOf(['goals', goal, 'objectives', at, 'id']), id })),
  )
  const all = [
    ...listed('diagnoses', diagnoses),
    ...listed('problems', problems),
    ...listed('goals', goals),
    ...objectives,
    ...listed('interventions', interventions),
  ]
  const seen = new Set<string>()
  return all.flatMap(({ key, id }) => {
    if (id === undefined) return []
    if (seen.has(id)) return [{ key, message: `The id “${id}” is taken already.` }]
    seen.add(id)
    return []
  })
}

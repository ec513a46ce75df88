/**
 * The conversation that sets up a practice. Where there is one, it first asks what is to be changed, and
 * then only about that.
 */
import type { PracticeAnswers } from '../../plan/practice-answers.ts'
import type { Interview } from '../interview.ts'
import type { Option } from '../question.ts'
import * as clinicians from './clinicians.ts'
import * as files from './files.ts'
import * as habits from './habits.ts'
import * as letterhead from './letterhead.ts'
import * as payers from './payers.ts'
import { again, type Part, type PracticeStep, type PracticeWorld, step } from './step.ts'

interface Whole {
  section: string
  part: Part
  /** What it is about, to choose by. */
  label: string
  hint: string
  /** Its lists ask by themselves which entries are to be changed. */
  choosesItself?: true
}

const wholes: readonly Whole[] = [
  {
    section: letterhead.section,
    part: letterhead.letterheadPart,
    label: 'The practice',
    hint: 'name, address, telephone, NPI',
  },
  {
    section: clinicians.section,
    part: clinicians.cliniciansPart,
    label: 'Clinicians',
    hint: 'add one, or change an entry',
    choosesItself: true,
  },
  {
    section: payers.section,
    part: payers.payersPart,
    label: 'Payers',
    hint: 'add one, or change an entry',
    choosesItself: true,
  },
  {
    section: habits.requirements,
    part: habits.requirementsPart,
    label: 'Requirements',
    hint: 'profiles that hold for every plan',
  },
  {
    section: habits.review,
    part: habits.reviewPart,
    label: 'Review',
    hint: 'how often you review a plan',
  },
  {
    section: habits.documents,
    part: habits.documentsPart,
    label: 'Documents',
    hint: 'paper, language, line of confidentiality',
  },
  {
    section: files.section,
    part: files.filesPart,
    label: 'Files',
    hint: 'what git ignores, schemas, an example',
  },
]

const sections = wholes.map(({ section }) => section)
const choosing = 'what to change'

export function practiceInterview(world: PracticeWorld): Interview<PracticeAnswers> {
  if (world.practice === undefined)
    return { sections, steps: (answers) => wholes.flatMap(({ part }) => part(answers, world)) }
  return {
    sections: [choosing, ...sections],
    steps: (answers) => [whatToChange(), ...changing(answers, world)],
  }
}

const whatToChange = (): PracticeStep =>
  step(choosing, ['asked', 'parts'], {
    kind: 'several',
    ask: 'What is to be changed?',
    why: 'Only that is asked for; nothing is written before you have seen it. Choose none to leave all as it is.',
    options: sectionOptions(),
  })

const changing = (answers: PracticeAnswers, world: PracticeWorld): PracticeStep[] =>
  wholes.flatMap(({ section, part, choosesItself }) => {
    if (!answers.asked?.parts?.includes(section)) return []
    const steps = part(answers, world)
    return choosesItself ? steps : again(steps)
  })

/** The parts of the conversation, to choose from. */
export const sectionOptions = (): Option[] =>
  wholes.map(({ section, label, hint }) => ({ value: section, label, hint }))

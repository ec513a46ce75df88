/** The diagnoses: found by words or by code, valid on the day of the plan. */

import { lookUp } from '../../codes/icd10cm.ts'
import { formatLong } from '../../language/dates.ts'
import type { Answers, Diagnosis } from '../../plan/answers.ts'
import { idFor } from '../../plan/ids.ts'
import { codeOptions } from '../code-options.ts'
import type { Option } from '../question.ts'
import { words } from '../typed-words.ts'
import type { World } from '../world.ts'
import type { Section } from './index.ts'
import { maybe, type Part, type PlanStep, putAt, said, step } from './step.ts'
import { effectiveOf, payerWords, takenIds, templateOf } from './steps.ts'

const section: Section = 'diagnoses'

export const diagnosesPart: Part = (answers, world) => {
  const chosen = answers.diagnoses ?? []
  return [
    ...chosen.flatMap((_, at) => [choose(answers, world, at), ...details(answers, world, at)]),
    choose(answers, world, chosen.length),
  ]
}

function choose(answers: Answers, world: World, at: number): PlanStep {
  const on = effectiveOf(answers, world)
  const before = answers.diagnoses?.[at]?.code
  const asked = step(
    section,
    ['diagnoses', at],
    {
      kind: 'search',
      ask: at === 0 ? 'What is the diagnosis?' : 'Another diagnosis?',
      why: `Type a code or words of its name; the codes are those valid on ${formatLong(on)}.${at === 0 ? ' The primary one first.' : ''}`,
      ...(at === 0 ? { example: 'F33.1, or: recurrent moderate' } : {}),
      ...(at === 0 ? payerWords('diagnosis', answers, world) : {}),
      ...(before === undefined ? {} : { initial: before, skip: 'Take it out' }),
      ...(before === undefined && at > 0 ? { skip: 'No more diagnoses' } : {}),
      ...(before === undefined && at === 0 ? { urged: true } : {}),
      search: (typed) =>
        typed.trim() === ''
          ? suggested(answers, world, before)
          : codeOptions(world.codes(), typed, on),
    },
    (now, value) =>
      value === before
        ? now
        : putAt(['diagnoses', at])(now, diagnosis(now, world, String(value), at), false),
  )
  return { ...asked, renews: true, needed: at === 0 && before === undefined }
}

/** The codes that the presentation goes with and that are not taken yet. */
function suggested(answers: Answers, world: World, own: string | undefined): Option[] {
  const on = effectiveOf(answers, world)
  const taken = new Set((answers.diagnoses ?? []).map(({ code }) => code))
  const codes = templateOf(answers, world)?.diagnoses ?? []
  return codes
    .flatMap((code) => codeOptions(world.codes(), code, on))
    .filter(({ value, heading }) => heading || value === own || !taken.has(value))
}

/** Diagnoses that came as bare codes, with their official titles. */
export const withTitles = (answers: Answers, world: World): Answers =>
  answers.diagnoses === undefined
    ? answers
    : {
        ...answers,
        diagnoses: answers.diagnoses.map((one, at) =>
          one.code === undefined || one.description !== undefined
            ? one
            : { ...diagnosis(answers, world, one.code, at), ...one },
        ),
      }

/** A code with its official title, and an id made of its words. */
export function diagnosis(answers: Answers, world: World, code: string, at: number): Diagnosis {
  const title = lookUp(world.codes(), code)?.title
  const id = idFor(title ?? '', takenIds(answers), { otherwise: 'diagnosis', isTitle: true })
  return {
    id,
    code,
    ...maybe('description', title),
    status: at === 0 ? 'primary' : 'secondary',
  }
}

function details(answers: Answers, world: World, at: number): PlanStep[] {
  const { code, description } = answers.diagnoses?.[at] ?? {}
  const path = ['diagnoses', at, 'evidence']
  const { cues, example } = templateOf(answers, world) ?? {}
  return [
    step(section, path, {
      kind: 'text',
      ask: `What supports ${[code, description].filter(Boolean).join(', ')}?`,
      why:
        cues?.evidence ??
        'Symptoms, scores, history: what a reader would need to come to the same diagnosis.',
      ...maybe('example', example?.evidence),
      ...said(answers, path),
      read: words,
    }),
  ]
}

/** What a diagnosis is about, by its code or, without one, by its words. */
import { type Topic, topicsNamedIn, topicsOfCode } from '../../aims/topics.ts'
import type { Context } from '../../context.ts'
import { type Diagnosis, isActive } from './answers.ts'

export interface DiagnosisAt {
  diagnosis: Diagnosis
  topics: readonly Topic[]
  at: number
}

/** Those of mental health and substance use that are treated; others are context in such a plan. */
export const treatedDiagnoses = ({ plan }: Context): DiagnosisAt[] =>
  (plan.diagnoses ?? []).flatMap((diagnosis, at) =>
    isActive(diagnosis) && !isInRemission(diagnosis) && isMental(diagnosis)
      ? [{ diagnosis, topics: topicsOf(diagnosis), at }]
      : [],
  )

/** Fourth and fifth characters 11, 21 and 91 of substance use; and by its words. */
const isInRemission = ({ code = '', description = '', specifiers = [] }: Diagnosis): boolean =>
  /^F1\d\.?[129]1$/i.test(code.trim()) || /\bremission\b/i.test(`${description} ${specifiers}`)

/** Nicotine and what a psychologist only records stay out. */
const isMental = ({ code, description }: Diagnosis): boolean =>
  code === undefined
    ? topicsNamedIn(description ?? '').length > 0
    : /^F(?!17|7|8[0-2])/i.test(code.trim())

function topicsOf({ code, description = '' }: Diagnosis): readonly Topic[] {
  const known = code === undefined ? [] : topicsOfCode(code)
  return known.length > 0 ? known : topicsNamedIn(description)
}

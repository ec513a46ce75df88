/** The diagnoses that are held to be so now, and which field of care they belong to. */
import type { Plan } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { isAnyWritten } from './written.ts'

export type Diagnosis = NonNullable<Plan['diagnoses']>[number]

export interface DiagnosisAt {
  diagnosis: Diagnosis
  /** Its place in the list. */
  at: number
}

/** Without what is only considered or is over, and without rows that were left blank. */
export const currentDiagnoses = (context: Context): readonly DiagnosisAt[] => context.once(find)

const find = ({ plan }: Context): DiagnosisAt[] =>
  (plan.diagnoses ?? [])
    .map((diagnosis, at) => ({ diagnosis, at }))
    .filter(
      ({ diagnosis }) =>
        diagnosis.status !== 'rule-out' &&
        diagnosis.status !== 'history' &&
        isAnyWritten([diagnosis], ['code', 'description', 'other_codes']),
    )

/** ICD-10-CM chapter 5 (F01 to F99) without intellectual disability and disorders of development. */
export const isOfMentalHealth = ({ code = '' }: Diagnosis): boolean => /^F(?![78])\d/i.test(code)

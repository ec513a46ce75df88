/** All parts of the conversation behind the first, in order. */
import { agreementPart } from './agreement.ts'
import { carePart } from './care.ts'
import { diagnosesPart } from './diagnoses.ts'
import { endingPart } from './ending.ts'
import { goalsPart } from './goals.ts'
import { interventionsPart } from './interventions.ts'
import { personPart } from './person.ts'
import { problemsPart } from './problems.ts'
import { reasonsPart } from './reasons.ts'
import { safetyPart } from './safety.ts'
import type { Part } from './step.ts'

export const otherParts: readonly Part[] = [
  carePart,
  reasonsPart,
  safetyPart,
  diagnosesPart,
  personPart,
  problemsPart,
  goalsPart,
  interventionsPart,
  endingPart,
  agreementPart,
]

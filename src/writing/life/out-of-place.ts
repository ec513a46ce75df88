/** Answers from a file that do not go with what was decided: they would be lost, or change the plan unseen. */
import { askedOnly } from '../asked-only.ts'
import type { AnswerFault } from '../from-file.ts'
import type { Interview } from '../interview.ts'

export const outOfPlace = <A>(interview: Interview<A>, answers: A): AnswerFault[] =>
  askedOnly(interview, answers)
    .left.filter(isBound)
    .map((key) => ({ key, message: 'It does not go with the other answers, or with the plan.' }))

/** What shows how an aim stands, or who held the review, can be written down although nobody would ask. */
const isBound = (key: string): boolean =>
  key === 'event' || /^objectives\..*\.(?:statement|target|target_date|reason)$/.test(key)

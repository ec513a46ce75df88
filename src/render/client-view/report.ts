/** How the client’s version reads: its grade, that of what it adds to the plan, its hardest sentences. */

import { type NumberDiffers, numbersThatDiffer } from '../../care/client-numbers.ts'
import type { PlainWord } from '../../language/plain-words.ts'
import {
  type GradedSentence,
  hardestSentences,
  type ReadingGrade,
  readingGrade,
} from '../../language/reading-grade.ts'
import type { Plan } from '../../plan/types.generated.ts'
import type { View } from '../view.ts'
import { piecesOfView } from '../view-text.ts'
import { sentences } from './sentences.ts'

export interface ClientReport {
  /** Of all English text; nothing where the plan itself has none. */
  grade?: ReadingGrade
  /** Of what the document says on its own. */
  added?: ReadingGrade
  /** At most three, the hardest first. They are client text. */
  hardest: GradedSentence[]
  /** How many words of the field are explained. */
  explained: number
  /** What was written for the client gives another number than the plan. */
  differs: NumberDiffers[]
}

const mostHardest = 3

export function reportOn(plan: Plan, view: View, explained: readonly PlainWord[]): ClientReport {
  const own = new Set<string>([...Object.values(sentences), ...explained.map(({ means }) => means)])
  const english = [...piecesOfView(view)]
    .filter(({ language }) => language === undefined)
    .map(({ text }) => text)
  const theirs = english.filter((text) => !own.has(text))
  const hasOwnText = readingGrade(theirs) !== undefined
  const grade = hasOwnText ? readingGrade(english) : undefined
  const added = readingGrade(english.filter((text) => own.has(text)))
  return {
    ...(grade ? { grade } : {}),
    ...(added ? { added } : {}),
    hardest: hardestSentences(theirs, mostHardest),
    explained: explained.length,
    differs: numbersThatDiffer(plan),
  }
}

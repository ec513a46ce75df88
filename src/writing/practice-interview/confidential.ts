/** The line of confidentiality that suggests itself: it names the practice. */
import type { PracticeAnswers } from '../../plan/practice-answers.ts'

export function confidential({ practice }: PracticeAnswers): string {
  const from = [practice?.name, practice?.phone].filter(Boolean).join(', ')
  return ['Confidential health information.', from && `${from}.`].filter(Boolean).join(' ')
}

/** Where the line is the one that suggested itself, it goes along with the letterhead. */
export const inStep = (before: PracticeAnswers, after: PracticeAnswers): PracticeAnswers =>
  before.confidentiality === confidential(before)
    ? { ...after, confidentiality: confidential(after) }
    : after

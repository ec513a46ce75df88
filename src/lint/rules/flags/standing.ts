/** What the rules on red flags ask of a plan and its sentences before they judge anything. */
import type { Plan } from '../../../plan/types.generated.ts'

/** Over: it is not told what it lacks for the time to come. */
export const isClosed = ({ status }: Plan): boolean =>
  status === 'discharged' || status === 'archived'

/** Word lists are English: in another language nothing is said of wording. */
export const isEnglish = ({ language }: Plan): boolean =>
  language === undefined || /^en\b/i.test(language)

/** The sentences of a text; a semicolon ends one too, since each half is denied by itself. */
export const sentencesOf = (text: string): string[] =>
  text
    .replace(/([^\n.!?;:])\n(?!\s*(?:\n|[-*•]))/g, '$1 ')
    .split(/(?<=[.!?;])\s+|\n+/)
    .filter((one) => one.trim() !== '')

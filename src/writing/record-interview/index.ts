/** The conversations that make one entry of a record: their questions, and what is taken for granted. */

import type { EntryKind } from '../../plan/entry-answers.ts'
import type { Interview } from '../interview.ts'
import { contactPart } from './contact.ts'
import type { About, EntryAnswers, Part } from './entry.ts'
import { eventPart } from './event.ts'
import { measurePart, measureSections } from './measure.ts'
import { medicationPart } from './medication.ts'
import { sessionPart, sessionSections } from './session.ts'
import { assumedWho } from './who-and-when.ts'

const parts: Readonly<Record<EntryKind, { sections: readonly string[]; part: Part }>> = {
  session: { sections: sessionSections, part: sessionPart },
  measure: { sections: measureSections, part: measurePart },
  contact: { sections: ['contact'], part: contactPart },
  event: { sections: ['event'], part: eventPart },
  medication: { sections: ['medication'], part: medicationPart },
}

export function recordInterview(kind: EntryKind, about: About): Interview<EntryAnswers> {
  const { sections, part } = parts[kind]
  return { sections, steps: (answers) => part(answers, about) }
}

/** The same, with nothing asked but what an entry cannot do without, and what has to be asked at once. */
export function pressingOnly(interview: Interview<EntryAnswers>): Interview<EntryAnswers> {
  const isPressing = ({ question, key }: ReturnType<typeof interview.steps>[number]) =>
    !question.optional || key.startsWith('critical.')
  return { ...interview, steps: (answers) => interview.steps(answers).filter(isPressing) }
}

/** @param isQuick in one line: today, and the client came */
export function assumed(kind: EntryKind, about: About, isQuick: boolean): EntryAnswers {
  return {
    ...assumedWho(kind, about, isQuick),
    ...(isQuick ? { date: about.today } : {}),
    ...(isQuick && kind === 'session' ? { attendance: 'attended' } : {}),
  }
}

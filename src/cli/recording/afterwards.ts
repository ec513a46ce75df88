/** What is said once an entry is written: what it comes to, and what to do next. */
import { findInstrument } from '../../measures/find.ts'
import { type Before, type EarlierScore, scoreInWords } from '../../measures/in-words.ts'
import type { Instrument } from '../../measures/instrument.ts'
import type { ClientRecord, Measure, Plan } from '../../plan/types.generated.ts'
import type { Recorded } from '../../writing/record-entry.ts'
import type { About, EntryAnswers } from '../../writing/record-interview/entry.ts'
import { itemsOf } from '../../writing/record-interview/items.ts'
import { raised } from '../../writing/record-interview/safety.ts'
import { followed, givenOf, scaleOf } from '../../writing/record-interview/scale.ts'
import {
  hasCode,
  isMissed,
  minutesInWords,
  minutesOf,
} from '../../writing/record-interview/service.ts'
import type { Ledger } from './ledger.ts'
import { reviewForward } from './review-forward.ts'

type Entry = Readonly<Record<string, unknown>>

/**
 * Sentences, none of them with the client's words.
 *
 * @param isFollowed whether the record says already what was found about a critical answer
 */
export function afterwards(
  answers: EntryAnswers,
  recorded: Recorded,
  ledger: Ledger,
  isFollowed: boolean,
): string[] {
  const { entry } = recorded
  const { kind, about } = ledger
  if (kind === 'session') return ofSession(answers, entry, about)
  if (kind === 'measure') return ofMeasure(answers, entry, ledger, isFollowed)
  return kind === 'event' ? reviewForward(recorded, ledger) : []
}

function ofSession(answers: EntryAnswers, entry: Entry, about: About): string[] {
  const minutes = minutesOf(answers)
  if (minutes === undefined || isMissed(entry) || entry['service_code'] !== undefined) return []
  const length = minutesInWords(minutes, about)
  return [hasCode(minutes, about) ? `${length} would fit; say it with --code.` : `${length}.`]
}

function ofMeasure(
  answers: EntryAnswers,
  entry: Entry,
  ledger: Ledger,
  isFollowed: boolean,
): string[] {
  const { about, plan } = ledger
  const instrument = scaleOf(answers)
  if (!instrument) return []
  const { score } = entry
  return [
    ...(typeof score === 'number'
      ? scoreInWords(instrument, score, scoresBefore(instrument, entry, about), givenOf(answers))
      : []),
    ...(typeof score === 'string' ? [`${instrument.name}: ${score}.`] : []),
    ...unfollowed(instrument, about.plan),
    ...filledIn(answers, instrument),
    ...(isFollowed ? [] : openSafety(answers, instrument, plan.shown)),
  ]
}

/** The baseline is the plan's own where it states one, else the first score that the record has. */
function scoresBefore(instrument: Instrument, entry: Entry, about: About): Before {
  const { date, informant } = entry
  const earlier = recorded(instrument, about.record)
    .filter(({ day, by }) => day !== undefined && day < String(date) && by === informant)
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1))
  const baseline = planned(instrument, about.plan, String(date)) ?? earlier[0]
  const last = earlier.at(-1)
  return { ...(baseline ? { baseline } : {}), ...(last ? { last } : {}) }
}

const recorded = (instrument: Instrument, record: ClientRecord | undefined) =>
  (record?.measures ?? []).flatMap(({ instrument: name = '', score, date, informant }) =>
    typeof score === 'number' && findInstrument(name)?.id === instrument.id
      ? [{ score, day: date, by: informant }]
      : [],
  )

function planned(instrument: Instrument, plan: Plan, day: string): EarlierScore | undefined {
  const { measures = [], goals = [], objectives = [] } = plan
  const aims = goals.flatMap((goal) => [goal, ...(goal.objectives ?? [])])
  const all: (Measure | undefined)[] = [
    ...measures,
    ...[...aims, ...objectives].map(({ measure }) => measure),
  ]
  const found = all.find(
    (one) =>
      one?.instrument !== undefined &&
      findInstrument(one.instrument)?.id === instrument.id &&
      typeof one.baseline?.value === 'number' &&
      (one.baseline.date ?? '') < day,
  )
  const { value, date } = found?.baseline ?? {}
  return typeof value === 'number' ? { score: value, day: date } : undefined
}

/** A score that rests on a way of filling blanks which nobody has looked up. */
function filledIn(answers: EntryAnswers, instrument: Instrument): string[] {
  const { missing } = instrument
  const isFilled = itemsOf(answers, instrument)?.some((one) => typeof one !== 'number')
  if (!isFilled || !missing || missing.confirmed) return []
  const filler = missing.value.as === 'zero' ? 'count as 0' : 'take the mean of the others'
  return [`That blank items ${filler}, up to ${missing.value.most} of them, is ${missing.source}.`]
}

/** Often the form was taken for another one. */
function unfollowed(instrument: Instrument, plan: Plan): string[] {
  const names = followed(plan)
  if (names.length === 0 || names.includes(instrument.id)) return []
  return [`The plan does not follow ${instrument.name}; it follows ${names.join(', ')}.`]
}

function openSafety(answers: EntryAnswers, instrument: Instrument, plan: string): string[] {
  const [first] = raised(answers, instrument)
  if (!first || answers['safety'] !== undefined) return []
  return [
    `${instrument.name}, ${first.label} (${first.about}) was answered above zero. Ask about it before the client leaves, and write down what was found: txplan session add ${plan} --risk …, or “note:” beside the score.`,
  ]
}

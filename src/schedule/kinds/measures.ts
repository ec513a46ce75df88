/** Measures to repeat: how often the plan wants an instrument, and when it was last given. */
import type { Care } from '../../care/care.ts'
import { factsOf } from '../../care/deadlines.ts'
import { addDays } from '../../language/dates.ts'
import { findInstrument } from '../../measures/find.ts'
import type { Deadline } from '../../plan/types.generated.ts'
import { deadlineWords } from '../../profiles/deadline-words.ts'
import { habitOf } from '../../profiles/habit.ts'
import { lengthEnds, whichever } from '../../profiles/lengths.ts'
import { pathText } from '../../source/path-text.ts'
import { datesOf } from '../dates.ts'
import { decided } from '../decide.ts'
import { givenOn, type WantedMeasure, wantedMeasures } from '../given.ts'
import type { ChainStep, DueItem, FileKind, Reason } from '../item.ts'

export function measures(care: Care): DueItem[] {
  const byInstrument = new Map<string, WantedMeasure[]>()
  for (const one of wantedMeasures(care)) {
    const known = byInstrument.get(one.instrument)
    if (known) known.push(one)
    else byInstrument.set(one.instrument, [one])
  }
  return [...byInstrument].flatMap(([instrument, wanted]) => repeat(instrument, wanted, care) ?? [])
}

function repeat(
  instrument: string,
  wanted: readonly WantedMeasure[],
  care: Care,
): DueItem | undefined {
  const start = startOf(instrument, care)
  const own = wanted.flatMap(({ every, path }) => {
    const deadline = every === undefined ? undefined : habitOf(every)
    const by = `the plan’s own “${pathText([...path, 'every'])}”`
    return deadline ? [counted(deadline, by, start, care)] : []
  })
  const path = wanted[0]?.path ?? ['measures']
  const known = findInstrument(instrument)
  // A name that is not known may be anybody's words: its place stands for it.
  const subject = known?.id ?? pathText(path)
  return decided(
    {
      kind: 'measure',
      subject,
      title: `${known?.name ?? `Measure ${subject}`} again`,
      path,
      in: 'plan',
      todo: known
        ? 'Give it, and enter the score.'
        : 'Give it, and enter the score under “measures” in the record.',
      ...(known ? { command: `txplan measure {client} ${known.id}` } : {}),
    },
    [...own, ...byProfiles(start, care)],
  )
}

interface Start {
  day: string | undefined
  step: ChainStep
}

/** When it was last given, or else from when the plan is. */
function startOf(instrument: string, care: Care): Start {
  const last = givenOn(instrument, care)
  if (last) {
    const { day, path, in: file } = last
    const sentence = `It was last given on ${day} (“${pathText(path)}”).`
    return { day, step: { kind: 'since', sentence, day, path, in: file as FileKind } }
  }
  const day = datesOf(care).day(care.effective, ['effective'])
  const sentence =
    day === undefined
      ? 'It has not been given yet, and nothing says of which day the plan is.'
      : `It has not been given yet; it is counted from ${day}, the day of the plan.`
  return { day, step: { kind: 'since', sentence, ...(day === undefined ? {} : { day }) } }
}

/** Months are counted from the last time: the next one need not fall on the plan’s own day. */
function counted(deadline: Deadline, by: string, { day, step }: Start, care: Care): Reason {
  const rule = deadlineWords(deadline, 'every')
  if (day === undefined) return { by, rule, isSure: true, steps: [step] }
  const from = deadline.sessions === undefined ? day : addDays(day, 1)
  const ends = lengthEnds(deadline, { day: from, excluded: undefined }, factsOf(care).held)
  const { steps, ...end } = whichever('first', ends)
  return { by, rule, isSure: true, ...end, steps: [step, ...steps] }
}

/** Where a profile wants outcomes measured again within so many days. */
function byProfiles(start: Start, care: Care): Reason[] {
  return care.requirements.demands('outcome_measure').flatMap((demand) => {
    const profile = care.requirements.profiles.find(({ id }) => id === demand.profile)
    const days = profile?.facts?.['outcome_measure_max_days']
    if (typeof days !== 'number') return []
    return [{ ...counted({ days }, demand.title, start, care), demand }]
  })
}

/** What a new target or a new baseline means for the client: is the aim easier to reach now, was the start worse. */
import { findInstrument } from '../measures/find.ts'
import type { Measure, Target } from '../plan/types.generated.ts'

/** All values that would be enough. */
interface Enough {
  from: number
  to: number
}

type Better = 'lower' | 'higher'

/** `undefined` where it cannot be told: another instrument, words in place of numbers, overlapping ranges. */
export function targetMeaning(before: Measure, after: Measure): 'easier' | 'harder' | undefined {
  if (isAnotherMeasure(before, after)) return undefined
  const start = startOfBoth(before, after)
  const [old, now] = [enough(before, start), enough(after, start)]
  if (!old || !now || (old.from === now.from && old.to === now.to)) return undefined
  if (now.from <= old.from && now.to >= old.to) return 'easier'
  if (now.from >= old.from && now.to <= old.to) return 'harder'
  const better = betterOf(after)
  if (better === 'lower')
    return now.to === old.to ? undefined : now.to > old.to ? 'easier' : 'harder'
  if (better === 'higher')
    return now.from === old.from ? undefined : now.from < old.from ? 'easier' : 'harder'
  return undefined
}

/** Of the value from which the client starts. */
export function baselineMeaning(before: Measure, after: Measure): 'better' | 'worse' | undefined {
  if (isAnotherMeasure(before, after)) return undefined
  const [old, now] = [before.baseline?.value, after.baseline?.value]
  const better = betterOf(after)
  if (typeof old !== 'number' || typeof now !== 'number' || !better || old === now) return undefined
  return now < old === (better === 'lower') ? 'better' : 'worse'
}

const isAnotherMeasure = (before: Measure, after: Measure): boolean =>
  (before.instrument !== undefined || after.instrument !== undefined) &&
  before.instrument !== after.instrument &&
  instrumentId(before) !== instrumentId(after)

const instrumentId = ({ instrument }: Measure) =>
  instrument === undefined ? undefined : (findInstrument(instrument)?.id ?? instrument)

/** Which way is better: as the instrument says, else as the target does. */
function betterOf({ instrument, target, baseline }: Measure): Better | undefined {
  const known = instrument === undefined ? undefined : findInstrument(instrument)?.better
  if (known) return known
  const { at_most, at_least, between, change_by, equals } = target ?? {}
  if (at_most !== undefined) return 'lower'
  if (at_least !== undefined) return 'higher'
  if (change_by !== undefined) return String(change_by).startsWith('-') ? 'lower' : 'higher'
  const start = baseline?.value
  const [from, to] = between ?? [equals, equals]
  if (typeof start !== 'number' || typeof from !== 'number' || typeof to !== 'number')
    return undefined
  if (start > to) return 'lower'
  return start < from ? 'higher' : undefined
}

/** From where changes count that both plans give without saying from where: only their sizes are compared. */
function startOfBoth(before: Measure, after: Measure): number | undefined {
  const [old, now] = [before, after].map(({ target }) => target?.change_by)
  if (old === undefined || now === undefined || isShare(old) !== isShare(now)) return undefined
  const starts = [before, after].map(({ baseline }) => baseline?.value)
  if (starts.every((start) => typeof start === 'number')) return undefined
  return isShare(now) ? 100 : 0
}

type ChangeBy = NonNullable<Target['change_by']>

const isShare = (change: ChangeBy) => String(change).endsWith('%')

function enough({ target, baseline }: Measure, start: number | undefined): Enough | undefined {
  const { at_most, at_least, between, change_by, equals } = target ?? {}
  if (at_most !== undefined) return { from: -Infinity, to: at_most }
  if (at_least !== undefined) return { from: at_least, to: Infinity }
  if (between?.length === 2) return { from: between[0] as number, to: between[1] as number }
  if (typeof equals === 'number') return { from: equals, to: equals }
  const from = start ?? baseline?.value
  return change_by === undefined || typeof from !== 'number'
    ? undefined
    : enoughChange(change_by, from)
}

function enoughChange(change: ChangeBy, start: number): Enough {
  const size = Number.parseFloat(String(change))
  const aim = isShare(change) ? start * (1 + size / 100) : start + size
  return size < 0 ? { from: -Infinity, to: aim } : { from: aim, to: Infinity }
}

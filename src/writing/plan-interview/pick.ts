/** Which text an item is: one of the library, or own words. */
import { sentenceOf } from '../../library/items.ts'
import type { Entry } from '../../library/library.ts'
import { idFor, unlike } from '../../plan/ids.ts'
import { valueAt } from '../../source/meaning.ts'
import { found } from '../found.ts'
import { addressOf } from '../interview.ts'
import { tellingNames } from '../plan-of.ts'
import type { Option } from '../question.ts'
import { type Item, itemAt, type TakenItem } from './item.ts'
import { type PlanStep, putAt, step, type Wording } from './step.ts'
import { takenIds } from './steps.ts'

type PickWording = Pick<Wording, 'ask' | 'why' | 'example' | 'payer'>

/** Which text it is: one of the library, or own words, which go into `field`. */
export function pick(
  item: Item,
  wording: PickWording,
  { field, close, first }: { field: string; close?: string; first: readonly Entry[] },
): PlanStep {
  const { section, at, answers: now } = item
  const before = itemAt(item) as TakenItem & Record<string, unknown>
  const isThere = valueAt(now, at) !== undefined
  const chosen = item.world.library().entry(item.kind, before.library)
  // Where the texts come from need not be said of those that the presentation suggests.
  const suggested = [...(chosen ? [chosen] : []), ...first].map((entry) => ({
    value: entry.id,
    label: sentenceOf(entry),
  }))
  const wide = () => [...suggested, ...otherEntries(item, first).map(optionOf)]
  const search = (text: string) => (text.trim() === '' ? suggested : found(wide(), text))
  const initial = chosen?.id ?? before[field]
  const asked = step(
    section,
    at,
    {
      own: 'In my own words',
      ...wording,
      kind: 'search',
      search,
      ...(isThere
        ? { skip: 'Take it out' }
        : close === undefined
          ? { urged: true }
          : { skip: close }),
      ...(typeof initial === 'string' ? { initial } : {}),
    },
    (answers, value, own) =>
      isThere && value === initial
        ? answers
        : putAt(at)(answers, taken({ ...item, answers }, String(value), own, field), own),
  )
  const mended = { ...asked, renews: true as const, mend: addressOf([...at, field]) }
  return at.at(-1) === 0 && !isThere ? { ...mended, needed: true } : mended
}

/** What is put down when a text is chosen: its id is given at once and never changes again. */
function taken({ answers, world, kind }: Item, value: string, own: boolean, field: string): object {
  const ids = takenIds(answers)
  if (!own && world.library().entry(kind, value))
    return { id: unlike(value.slice(value.indexOf('/') + 1), ids), library: value }
  const id = idFor(value, ids, { avoid: tellingNames(answers), otherwise: kind })
  return { id, [field]: value }
}

const optionOf = (entry: Entry): Option => ({
  value: entry.id,
  label: sentenceOf(entry),
  hint: entry.presentation.title ?? '',
})

/** The whole library of that kind, save what stands in front and what was taken. */
function otherEntries({ world, kind }: Item, first: readonly Entry[]): Entry[] {
  const before = new Set(first.map(({ id }) => id))
  return world
    .library()
    .entries()
    .filter((entry) => entry.kind === kind && !before.has(entry.id))
}

/**
 * Every date of a plan and its record, found and read once for all rules of this group.
 *
 * Which fields hold dates is taken from the model's own shapes, so a new date field is judged from
 * the day on which it is added. The shapes are thinned out once to the branches that lead to dates.
 */
import { isClockTime, isRealDate, isRealDateTime } from '../../../language/dates.ts'
import { parseSpan, resolveSpan } from '../../../language/spans.ts'
import { isDay, planDay } from '../../../plan/plan-day.ts'
import type { Shape } from '../../../plan/shape.ts'
import { planShape, recordShape } from '../../../plan/shapes.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { type Arg, clientText } from '../../finding.ts'
import type { FileKind } from '../../rule.ts'

type Fields = Readonly<Record<string, unknown>>

/** `when` is judged only where it is written as a full date: words and years are natural there. */
const kinds = ['date', 'date-time', 'date-or-span', 'when', 'clock'] as const
export type DateKind = (typeof kinds)[number]

export type Reading =
  /** A real day. */
  | 'day'
  /** A real month or year. */
  | 'partial'
  /** Written like a date or a time of day, and none. */
  | 'impossible'
  /** A span of time such as 8 weeks. */
  | 'span'
  /** A number of sessions. */
  | 'sessions'
  /** A time of day. */
  | 'clock'
  /** None of these. */
  | 'words'

export interface DateAt {
  text: string
  kind: DateKind
  /** The path without positions in lists, such as `goals.objectives.target_date`. */
  field: string
  key: string
  path: Path
  in: FileKind
  /** What the field is a part of, and what that is a part of. */
  of: Fields
  within: Fields | undefined
  reading: Reading
  /** The day that is meant; a span is counted from the plan's date, if that has a day. */
  day: string | undefined
}

/** Every date of plan and record that is written out, in the order of the model. */
export const everyDate = (context: Context): readonly DateAt[] => context.once(findDates)

/** The day that a field means; `undefined` when it names none, or counts from a missing date. */
export function dayOf(context: Context, of: object | undefined, key: string): string | undefined {
  const text = (of as Fields | undefined)?.[key]
  if (text === undefined || isDay(text)) return text
  return everyDate(context).find((date) => date.of === of && date.key === key)?.day
}

/** How a date is shown: a date of birth is the client's own. */
export const shownDate = ({ field, text }: DateAt): Arg =>
  field === 'client.date_of_birth' ? clientText(text) : text

/** A branch of the model that leads to dates, or a date. */
interface Branch {
  key: string
  field: string
  kind: DateKind | undefined
  list: boolean
  branches: readonly Branch[]
}

const isDateKind = (kind: string): kind is DateKind => (kinds as readonly string[]).includes(kind)

function branchesOf(shape: Shape, prefix: string): Branch[] {
  if (!('fields' in shape)) return []
  return Object.entries(shape.fields)
    .map(([key, inner]) => branchOf(key, `${prefix}${key}`, inner))
    .filter(({ kind, branches }) => kind !== undefined || branches.length > 0)
}

function branchOf(key: string, field: string, shape: Shape): Branch {
  if ('forms' in shape) {
    const kind = isDateKind(shape.kind) ? shape.kind : undefined
    return { key, field, kind, list: false, branches: [] }
  }
  const list = 'items' in shape
  const branches = branchesOf(list ? shape.items : shape, `${field}.`)
  return { key, field, kind: undefined, list, branches }
}

const branches: Readonly<Record<FileKind, readonly Branch[]>> = {
  plan: branchesOf(planShape, ''),
  record: branchesOf(recordShape, ''),
}

interface Walk {
  in: FileKind
  anchor: string | undefined
  path: (string | number)[]
  out: DateAt[]
}

function findDates({ plan, record }: Context): DateAt[] {
  const walk: Walk = { in: 'plan', anchor: planDay(plan)?.day, path: [], out: [] }
  follow(plan as Fields, undefined, branches.plan, walk)
  if (record) follow(record as Fields, undefined, branches.record, { ...walk, in: 'record' })
  return walk.out
}

function follow(
  of: Fields,
  within: Fields | undefined,
  ahead: readonly Branch[],
  walk: Walk,
): void {
  for (let at = 0; at < ahead.length; at++) {
    const branch = ahead[at] as Branch
    const value = of[branch.key]
    if (value === undefined) continue
    walk.path.push(branch.key)
    if (branch.kind) add(value as string, branch.kind, branch, of, within, walk)
    else if (branch.list) followList(value as readonly Fields[], of, branch, walk)
    else follow(value as Fields, of, branch.branches, walk)
    walk.path.pop()
  }
}

function followList(list: readonly Fields[], of: Fields, branch: Branch, walk: Walk): void {
  for (let at = 0; at < list.length; at++) {
    walk.path.push(at)
    follow(list[at] as Fields, of, branch.branches, walk)
    walk.path.pop()
  }
}

function add(
  text: string,
  kind: DateKind,
  { field, key }: Branch,
  of: Fields,
  within: Fields | undefined,
  { anchor, path, in: file, out }: Walk,
): void {
  const read = readers[kind](text, anchor)
  if (kind === 'when' && read.reading === 'words') return
  const { reading, day } = read
  out.push({ text, kind, field, key, path: path.slice(), in: file, of, within, reading, day })
}

type Read = Pick<DateAt, 'reading' | 'day'>

const readers: Readonly<Record<DateKind, (text: string, anchor: string | undefined) => Read>> = {
  date: (text) => readCalendar(text),
  'date-time': readMoment,
  'date-or-span': readDeadline,
  when: (text) => (isoDay.test(text) ? readCalendar(text) : words),
  clock: (text) => (isClockTime(text.padStart(5, '0')) ? clock : impossible),
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/
const isoPart = /^\d{4}(?:-\d{2})?$/

const partial: Read = { reading: 'partial', day: undefined }
const impossible: Read = { reading: 'impossible', day: undefined }
const clock: Read = { reading: 'clock', day: undefined }
const words: Read = { reading: 'words', day: undefined }
const sessions: Read = { reading: 'sessions', day: undefined }

/** A day, a month or a year, by its length. */
function readCalendar(text: string): Read {
  if (text.length === 10) return isRealDate(text) ? { reading: 'day', day: text } : impossible
  return isRealDate(text.length === 7 ? `${text}-01` : `${text}-01-01`) ? partial : impossible
}

function readMoment(text: string): Read {
  if (text.length === 10) return readCalendar(text)
  const real = isRealDateTime(text.replace(' ', 'T'))
  return real ? { reading: 'day', day: text.slice(0, 10) } : impossible
}

function readDeadline(written: string, anchor: string | undefined): Read {
  const text = written.trim()
  if (isoDay.test(text) || isoPart.test(text)) return readCalendar(text)
  const span = parseSpan(text)
  if (!span) return words
  if (span.kind === 'sessions') return sessions
  return { reading: 'span', day: anchor === undefined ? undefined : resolveSpan(span, anchor) }
}

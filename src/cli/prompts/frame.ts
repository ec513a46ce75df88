/**
 * A question as a whole: what stands above and below the place for the answer. What helps is left out,
 * the least needed first, before the place for the answer would leave a short terminal.
 */
import { printable } from '../../lint/formats/wrap.ts'
import type { Question, View } from '../../writing/question.ts'
import { cellsOf, shorten, wrapCells } from './cells.ts'
import type { Face, Look } from './face.ts'

export interface Size {
  columns: number
  rows: number
}

export interface Frame {
  rows: readonly string[]
  caret?: { row: number; column: number }
}

type Part = 'space' | 'progress' | 'notes' | 'question' | 'why' | 'example' | 'payer'
const order: readonly Part[] = ['space', 'progress', 'notes', 'question', 'why', 'example', 'payer']
/** What is shown first where there is little room; the question is shown always. */
const wanted: readonly (Part | 'keys')[] = [
  'notes',
  'keys',
  'progress',
  'why',
  'example',
  'payer',
  'space',
]

/** Rows that an answer gets before anything but the question and the notes. */
const answerRows = 3

export function frame(
  question: Question,
  view: View,
  face: Face,
  size: Size,
  look: Look & { notesAbove: boolean },
): Frame {
  const width = size.columns - 1
  const parts = partsOf(question, view, width, look)
  if (look.notesAbove) parts.notes = []
  parts.question = parts.question.slice(0, Math.max(1, size.rows - 1 - answerRows - 1))
  const fixed = parts.question.length + 2
  const room = Math.max(answerRows, size.rows - 1 - fixed - Math.min(4, parts.notes.length))
  const body = face.draw(width, room)
  const status = statusRows(body, width, look)
  let left = size.rows - 1 - parts.question.length - body.rows.length - status.length
  const keys = keyRows(face.keys, width, look)
  const shown = new Map<Part | 'keys', readonly string[]>([['question', parts.question]])
  for (const part of wanted) {
    const variants = part === 'keys' ? keys : [parts[part]]
    const rows = variants.find(({ length }) => length <= left) ?? []
    shown.set(part, rows)
    left -= rows.length
  }
  const above = order.flatMap((part) => shown.get(part) ?? [])
  const below = [...status, ...(shown.get('keys') ?? []).map(look.paint.dim)]
  return {
    rows: [...above, ...body.rows, ...below],
    ...(body.caret
      ? { caret: { row: above.length + body.caret.row, column: body.caret.column } }
      : {}),
  }
}

/** Whether the notes leave room for the rest; longer ones are said before, once, and scroll away. */
export const notesFit = (question: Question, size: Size): boolean =>
  noteRows(question, size.columns - 1).length <= Math.max(3, Math.floor(size.rows / 2) - 4)

export const noteRows = (question: Question, width: number): string[] =>
  (question.notes ?? []).flatMap((note) => wrapped(note, width))

function partsOf(
  question: Question,
  view: View,
  width: number,
  { paint }: Look,
): Record<Part, string[]> {
  const dim = (text: string | undefined, lead = ''): string[] =>
    text === undefined ? [] : wrapped(lead + text, width).map(paint.dim)
  return {
    space: [''],
    progress: dim(view.progress),
    notes: noteRows(question, width),
    question: wrapped(question.ask, width).map(paint.bold),
    why: dim(question.why),
    example: dim(question.example, 'For example: '),
    payer: dim(question.payer),
  }
}

/** Text from the plan or the library must not command the terminal. */
export const wrapped = (text: string, width: number): string[] =>
  wrapCells(
    text
      .split(/\r\n|[\r\n]/)
      .map(printable)
      .join('\n')
      .trimEnd(),
    width,
  )

function statusRows(
  { says, problem }: { says?: string; problem?: string },
  width: number,
  { paint, signs }: Look,
): string[] {
  if (problem !== undefined) return wrapped(`! ${problem}`, width).slice(0, 3).map(paint.warning)
  if (says !== undefined) return wrapped(`${signs.says} ${says}`, width).slice(0, 3).map(paint.info)
  return []
}

/** In one row if they fit, in two where there is room; the way out is always among them. */
function keyRows(
  keys: readonly string[],
  width: number,
  { signs, keeps = true }: Look,
): string[][] {
  const wayOut = keeps ? keeping : changing
  const joined = (row: readonly string[]) => row.join(signs.between)
  const fits = (row: readonly string[]) => cellsOf(joined(row)) <= width
  const all = [wayOut.long, wayOut.short].map((out) => [...keys, out]).find(fits)
  if (all) return [[joined(all)]]
  const short: string[] = []
  for (const key of keys) if (fits([...short, key, wayOut.short])) short.push(key)
  const rest = [...keys.filter((key) => !short.includes(key)), wayOut.long]
  const one = [joined([...short, wayOut.short])]
  return fits(rest) ? [[joined(short), joined(rest)], one] : [one]
}

const keeping = { long: 'Ctrl-C stops, nothing is lost', short: 'Ctrl-C stops' }
const changing = { long: 'Ctrl-C stops, nothing is changed', short: 'Ctrl-C stops' }

/** An answered question in one row, or in two. */
export function collapsed(
  question: Question,
  sign: string,
  said: string,
  columns: number,
  { paint, signs }: Look,
): string[] {
  const width = columns - 1
  const ask = printable(question.ask)
  const answer = said.split(/\s+/).map(printable).join(' ')
  if (cellsOf(`${sign} ${ask}  ${answer}`) <= width)
    return [`${paint.info(sign)} ${paint.dim(ask)}  ${answer}`]
  return [
    `${paint.info(sign)} ${paint.dim(shorten(ask, width - 2, signs.more))}`,
    `  ${shorten(answer, width - 2, signs.more)}`,
  ]
}

/** Places to sign: role and name above a box, which is dashed as long as nobody has signed. */
import type { SignatureBox, SignatureField } from '../view.ts'
import { breakLines } from './lines.ts'
import { plainStrips, richStrips } from './rich.ts'
import { beside, padded, stack } from './rows.ts'
import { type Column, type Run, runsOf, type Shape, type Strip, withGap } from './strips.ts'
import { tag } from './tags.ts'
import { colors, type Style, styles } from './theme.ts'
import { words } from './words.ts'

const boxHeight = 52
const boxGap = 20
const inset = 9
/** Of the width, the line for the date beside the box. */
const dateShare = 0.27
const dateGap = 8

/** Rows of two: a pen needs room for a name and a date. */
export function signatureStrips(boxes: SignatureBox[], column: Column): Strip[] {
  const width = (column.width - boxGap) / 2
  const rows: Strip[] = []
  for (let start = 0; start < boxes.length; start += 2) {
    const row = boxes.slice(start, start + 2)
    const slots = row.map((_, i) => ({ ...column, x: column.x + i * (width + boxGap), width }))
    rows.push(signatureRow(row, slots))
  }
  return rows.flatMap((row, i) => (i === 0 ? [row] : withGap([row], 16)))
}

/** Names of different length must not push the boxes of one row out of line. */
function signatureRow(boxes: SignatureBox[], slots: Column[]): Strip {
  const places = slots.map((slot) => ({ ...slot, tag: tag('Div', slot.tag) }))
  const names = boxes.map((box, i) => stack(places[i] ? nameStrips(box, places[i]) : []))
  const tallest = Math.max(...names.map((name) => name.height))
  return beside(
    boxes.map((box, i) => {
      const name = names[i]
      const place = places[i]
      if (!name || !place) return []
      const head = padded(name, 0, tallest - name.height + 4)
      if (box.signed && !box.field) return [head, signedBox(box.signed, place)]
      return [head, placeToSign(box, place)]
    }),
  )
}

function nameStrips(box: SignatureBox, column: Column): Strip[] {
  const line = (text: string | undefined, style: Style) =>
    text ? plainStrips(text, column, style, tag('P', column.tag)) : []
  return [
    ...line(box.role, styles.caption),
    ...line(box.name, styles.signer),
    ...line(box.statement, styles.signatureNote),
    // What the plan tells of a signature stays in sight when the field is filled.
    ...(box.field ? line(box.signed, styles.signatureNote) : []),
  ]
}

/** A box for the signature and a line for the date, to be filled by pen or, as a field, by a program. */
function placeToSign({ field }: SignatureBox, column: Column): Strip {
  const date = column.width * dateShare
  const signing = { ...column, width: column.width - date - dateGap }
  const dating = { ...column, x: column.x + signing.width + dateGap, width: date }
  return beside([[openBox(field, signing, column.width)], [dateLine(dating)]])
}

/**
 * A field draws its frame itself, so that it goes when the field is signed. It reaches over the line for the
 * date too, which a program fills in as well.
 */
function openBox(field: SignatureField | undefined, column: Column, fieldWidth: number): Strip {
  const place = box(column, boxHeight)
  const frame: Shape = {
    kind: 'outline',
    ...place,
    color: colors.muted,
    radius: 3,
    dashed: true,
  }
  return {
    gap: 0,
    height: boxHeight,
    keep: 0,
    runs: noteAtFoot(words.signature, { ...column, x: column.x + inset }),
    ...(field
      ? {
          fields: [
            {
              field,
              tag: tag('Form', column.tag),
              ...place,
              width: fieldWidth,
              frameWidth: place.width,
            },
          ],
        }
      : { shapes: [frame] }),
  }
}

function dateLine(column: Column): Strip {
  const { x } = column
  // Not a hair's breadth longer than the field, which covers it when it is signed.
  const width = column.width - 0.5
  const y = boxHeight - styles.signatureNote.lead - 4
  const shape: Shape = { kind: 'line', x, y, width, color: colors.muted, thickness: 0.6 }
  return {
    gap: 0,
    height: boxHeight,
    keep: 0,
    runs: noteAtFoot(words.date, column),
    shapes: [shape],
  }
}

function noteAtFoot(text: string, column: Column): Run[] {
  const style = styles.signatureNote
  const [line] = breakLines([{ text }], style, column.width, column.fonts)
  const top = boxHeight - style.lead - 2.5
  return line ? runsOf(line, column.x, top, style, tag('P', column.tag)) : []
}

function signedBox(signed: string, column: Column): Strip {
  const inner = { ...column, x: column.x + inset + 3, width: column.width - 2 * inset - 3 }
  const text = stack(
    richStrips([{ kind: 'paragraph', inlines: [{ text: signed }] }], inner, {
      style: styles.signed,
    }),
  )
  const height = Math.max(boxHeight, text.height + 2 * inset)
  const strip = padded(text, (height - text.height) / 2, (height - text.height) / 2)
  const ground: Shape = { kind: 'fill', ...box(column, height), color: colors.tint, radius: 3 }
  const bar: Shape = { kind: 'fill', ...box(column, height), width: 3, color: colors.accent }
  return { ...strip, shapes: [ground, bar] }
}

function box(column: Column, height: number) {
  return { x: column.x, y: 0, width: column.width, height }
}

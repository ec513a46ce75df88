/** Whether a plan, or the record beside it, names any instrument: in a field or in a sentence. */
import { findInstrument } from '../../../measures/find.ts'
import type { Context } from '../../context.ts'
import { everyMeasure } from '../measures/every-measure.ts'
import { readingsOf } from '../smart/readings.ts'
import { isWritten } from './written.ts'

export const namesInstrument = (context: Context): boolean =>
  context.once(isInField) || context.once(isInSentence)

function isInField(context: Context): boolean {
  const { plan, record } = context
  const rows = plan.measures ?? []
  return (
    everyMeasure(context).some(({ measure }) => isWritten(measure.instrument)) ||
    rows.some((row) => isScale(row)) ||
    [...(plan.assessment?.screenings ?? []), ...(record?.measures ?? [])].some((one) =>
      isWritten(one.instrument),
    ) ||
    isWritten(plan.assessment?.functioning_scale)
  )
}

/** A row of scores that is named, though perhaps not by a name we know: FIM, range of motion. */
const isScale = (row: { name?: string; baseline?: object; scale_maximum?: number }): boolean =>
  isWritten(row.name) &&
  (row.scale_maximum !== undefined ||
    isWritten(row.baseline) ||
    findInstrument(row.name ?? '') !== undefined)

const isInSentence = (context: Context): boolean =>
  readingsOf(context).some(({ reading }) => reading.instruments.length > 0) ||
  readsLikeOne(context.plan.review?.method ?? '')

/** `PHQ-9`, `C-SSRS`: capitals with a figure or a hyphen. */
const readsLikeOne = (text: string): boolean =>
  /\b[A-Z]{2,}-?\d+\b|\b[A-Z]{1,4}-[A-Z]{2,}\b/.test(text)

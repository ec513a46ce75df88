/** Progress for a spreadsheet: a line for each reading, then one for each objective. */
import { bandOf } from '../../../measures/band.ts'
import { changeOf } from '../../../measures/change.ts'
import { type CsvField, csvText } from '../../csv.ts'
import type { Told, ToldAim, ToldMeasure } from './told.ts'

const columns = [
  'kind',
  'id',
  'measure',
  'day',
  'value',
  'is_baseline',
  'band',
  'gain',
  'reliable',
  'verdict',
  'weeks_without_data',
  'expected',
  'ahead',
  'tolerance',
  'projected',
  'warning',
] as const

type Row = Partial<Record<(typeof columns)[number], CsvField>>

export function csv({ measures, aims }: Told): string {
  const rows = [...measures.flatMap(readingRows), ...aims.map(aimRow)]
  return csvText([columns, ...rows.map((row) => columns.map((column) => row[column]))])
}

function readingRows({ of, given }: ToldMeasure): Row[] {
  const { instrument, baseline } = of
  return of.readings.map(({ day, value }) => {
    const isBaseline = baseline !== undefined && day === baseline.day
    const change =
      instrument && baseline && !isBaseline
        ? changeOf(instrument, baseline.value, value)
        : undefined
    return {
      kind: 'reading',
      id: of.key,
      measure: of.instrument?.id,
      day,
      value,
      is_baseline: isBaseline ? 'yes' : 'no',
      band: instrument && bandOf(instrument, value, given)?.name,
      gain: change?.gain,
      reliable: change?.reliable?.verdict,
    }
  })
}

function aimRow({ of: { kind, name, measure, trajectory, basis } }: ToldAim): Row {
  const { verdict, latest, weeks, expected, ahead, tolerance, projection, warnings } = trajectory
  return {
    kind,
    id: name,
    measure: basis === 'percent' ? 'percent' : measure,
    day: latest?.day,
    value: latest?.value,
    verdict,
    weeks_without_data: weeks,
    expected,
    ahead,
    tolerance: tolerance?.points,
    projected: projection && ('day' in projection ? projection.day : projection.kind),
    warning: warnings[0]?.kind,
  }
}

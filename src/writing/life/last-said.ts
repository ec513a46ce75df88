/** What was last said of an aim: by a review, or in its own notes of progress. */
import type { Plan } from '../../plan/types.generated.ts'
import type { AimAt } from './aims.ts'
import { longDay } from './days.ts'

interface Said {
  where: 'Last review' | 'Last noted'
  date?: string
  status?: string
  percent?: number
  evidence?: string
}

/** `Last review, October 1, 2026: some progress, 40%, Walked twice`. */
export function lastSaid(aim: AimAt, plan: Plan): string | undefined {
  const all = [...noted(aim), ...reviewed(aim, plan)].filter((one) => wordsOf(one) !== '')
  const last = all.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1)).at(-1)
  if (last) {
    const day = last.date === undefined ? '' : `, ${longDay(last.date)}`
    return `${last.where}${day}: ${wordsOf(last)}`
  }
  const { status } = aim.of
  return status === undefined || status === 'active' ? undefined : `So far: ${inWords(status)}.`
}

const noted = ({ of: { progress = [] } }: AimAt): Said[] =>
  progress.map((one) => ({ ...one, where: 'Last noted' }))

const reviewed = ({ id }: AimAt, { review }: Plan): Said[] =>
  (review?.history ?? []).flatMap(({ date, objectives = [] }) =>
    objectives.flatMap((row): Said[] =>
      row.id === id ? [{ ...row, ...(date ? { date } : {}), where: 'Last review' }] : [],
    ),
  )

const wordsOf = ({ status, percent, evidence }: Said): string =>
  [
    status && inWords(status),
    percent === undefined ? undefined : `${percent}%`,
    evidence?.trim().replace(/\s+/g, ' '),
  ]
    .filter(Boolean)
    .join(', ')

/** `some progress`. */
const inWords = (status: string): string => status.replaceAll('-', ' ')

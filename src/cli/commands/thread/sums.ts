/** What every format of a thread starts from, and the line of sums that each ends with. */
import { type Finding, sentence } from '../../../lint/finding.ts'
import type { BranchName, Thread } from '../../../thread/thread.ts'
import type { Holes } from './holes.ts'

export interface Drawing {
  /** The plan’s file, as it is shown. */
  plan: string
  /** The day of judging. */
  asOf: string
  thread: Thread
  holes: Holes
  /** May the client’s own words be shown? */
  showValues: boolean
}

export interface Sums {
  objectives: number
  /** Objectives that a session names. */
  workedOn: number
  sessions: number
  holes: number
  errors: number
  warnings: number
  notes: number
}

export function sumsOf({ matrix }: Thread, { all }: Holes): Sums {
  const objectives = matrix.rows.filter(({ kind }) => kind === 'objective')
  const count = (severity: Finding['severity']) =>
    all.filter((hole) => hole.severity === severity).length
  return {
    objectives: objectives.length,
    workedOn: objectives.filter(({ sessions }) => sessions.length > 0).length,
    sessions: matrix.sessions.length,
    holes: all.length,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('info'),
  }
}

/** `6 of 8 objectives worked on in 12 sessions; 3 holes (1 error, 2 warnings).` */
export function sumsLine(sums: Sums): string {
  const { objectives, workedOn, sessions } = sums
  const aims = objectives === 0 ? 'No objectives' : plural(objectives, 'objective')
  const held = sessions === 0 ? 'no session recorded' : plural(sessions, 'session')
  const work =
    objectives === 0 || sessions === 0
      ? `${aims}; ${held}`
      : `${workedOn} of ${aims} worked on in ${held}`
  return `${work}; ${holesText(sums)}.`
}

function holesText({ holes, errors, warnings, notes }: Sums): string {
  if (holes === 0) return 'no holes'
  const kinds = [
    errors > 0 ? plural(errors, 'error') : '',
    warnings > 0 ? plural(warnings, 'warning') : '',
    notes > 0 ? plural(notes, 'note') : '',
  ]
  return `${plural(holes, 'hole')} (${kinds.filter(Boolean).join(', ')})`
}

/** In place of an id that is missing. */
export const noId = '(no id)'

export const plural = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : 's'}`

/** Holes that are put the same way are one line, with the days of the sessions they are in. */
export interface HoleLine {
  severity: Finding['severity']
  text: string
  /** The rule and how severe it is. */
  from: string
  /** Days, where it is said of several sessions. */
  dates: string[]
}

export function holeLines(
  holes: readonly { finding: Finding; date?: string | undefined }[],
  showValues: boolean,
): HoleLine[] {
  const lines = new Map<string, HoleLine>()
  for (const { finding, date } of holes) {
    const { rule, severity } = finding
    const text = sentence(finding, showValues)
    const from = `${severity === 'info' ? 'note' : severity}: ${rule}`
    const line = lines.get(`${from}: ${text}`) ?? { severity, text, from, dates: [] }
    if (date !== undefined) line.dates.push(date)
    lines.set(`${from}: ${text}`, line)
  }
  return [...lines.values()]
}

/** Days in a row: the year only where it is another than before. */
export function shortDates(dates: readonly string[]): string[] {
  return dates.map((date, at) =>
    date.length === 10 && dates[at - 1]?.slice(0, 4) === date.slice(0, 4) ? date.slice(5) : date,
  )
}

/** `MM-DD`, as the column of a session is headed. */
export const dayOf = (date: string | undefined): string =>
  date === undefined ? '?' : date.length === 10 ? date.slice(5) : date

/** The head of a branch; the upper end of the thread needs none. */
export const headings: Readonly<Record<BranchName, string>> = {
  diagnoses: '',
  problems: '',
  goals: '',
  objectives: '',
  interventions: '',
  sessions: '',
  reviews: '',
  'unlinked-problems': 'Not linked to any diagnosis',
  'unlinked-goals': 'Not linked to any problem or diagnosis',
  'unlinked-objectives': 'Not in any goal',
  'unlinked-interventions': 'Not used by any goal or objective',
  'unlinked-sessions': 'Sessions that name no goal or objective of this plan',
  'unlinked-reviews': 'Reviews that name no goal or objective of this plan',
  'sessions-not-held': 'Sessions cancelled or missed',
}

export const wholePlan = 'Elsewhere in the plan'

/**
 * Simulated series, and what each is by the definitions: written from them, not from what the program said.
 *
 * PHQ-9: reliable change 6 (NHS Talking Therapies), so the error of one score is 6/√2 = 4.24 points.
 * GAD-7: 4, so 2.83. PCL-5: 15 to 18 (Marx et al. 2022), so 18/√2 = 12.73; worse for sure from 18 on.
 * ORS: 5 (not confirmed), higher is better, so 3.54. ISI: no error of measurement is known here.
 * Counts: a quarter of the way, at least 1. Silence: more than twice the interval or, without one, 56 days.
 * Readings are a week apart unless days are given; the plan is of 2026-01-05, a Monday.
 */
import type { Unknown } from '../../../src/measures/trajectory/asked.ts'
import type { TrajectoryVerdict } from '../../../src/measures/trajectory/trajectory.ts'
import type { Warning } from '../../../src/measures/trajectory/warnings.ts'

export interface TrajectoryCase {
  name: string
  instrument?: string
  baseline?: number | [value: number, day: string | undefined] | undefined
  enough?: [from: number, to: number] | undefined
  by?: string | undefined
  /** Values a week apart from the week after 2026-01-05 on, or with their days. */
  readings: number[] | Record<string, number>
  /** Otherwise the day of the last reading. */
  asOf?: string
  every?: number
  isClosed?: true
  given?: Unknown
  expect: TrajectoryVerdict
  unknown?: Unknown
  warning?: Warning['kind'] | undefined
  projected?: string
  plateau?: true
  weeks?: number
}

const least = Number.NEGATIVE_INFINITY
const most = Number.POSITIVE_INFINITY
/** PHQ-9 from 18 to at most 6 in 12 weeks: a point a week. */
const phq = {
  instrument: 'phq-9',
  baseline: 18,
  enough: [least, 6] as [number, number],
  by: '2026-03-30',
}

export const trajectoryCases: TrajectoryCase[] = [
  // ---- improving
  {
    ...phq,
    name: 'a point a week, as the line',
    readings: [17, 16, 15, 14],
    expect: 'on-track',
    projected: '2026-03-30',
  },
  {
    ...phq,
    name: 'four points above the line: within the error',
    readings: [18, 18, 18, 18],
    expect: 'on-track',
  },
  {
    ...phq,
    name: 'five points above the line: beyond it',
    readings: [18, 18, 18, 18, 18],
    expect: 'behind',
    plateau: true,
  },
  {
    ...phq,
    name: 'four points below the line: within the error',
    readings: [14, 13, 12],
    expect: 'on-track',
    projected: '2026-02-22',
  },
  {
    ...phq,
    name: 'five points below the line: ahead',
    readings: [15, 12, 11, 9],
    expect: 'ahead',
    projected: '2026-02-12',
  },
  {
    ...phq,
    name: 'the target on the last day',
    readings: [17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6],
    expect: 'reached',
  },
  { ...phq, name: 'the target long before its day', readings: [14, 10, 6], expect: 'reached' },
  { ...phq, name: 'beyond the target', readings: [14, 8, 3], expect: 'reached' },
  {
    ...phq,
    name: 'one point short of it when the day is over',
    readings: [16, 14, 12, 10, 9, 8, 7, 7, 7, 7, 7, 7],
    asOf: '2026-04-02',
    expect: 'behind',
    plateau: true,
  },
  {
    ...phq,
    name: 'reached, and the day is over',
    readings: { '2026-03-23': 6 },
    asOf: '2026-04-10',
    expect: 'reached',
  },
  // ---- plateau
  {
    ...phq,
    name: 'a plateau after a good beginning',
    readings: [14, 10, 9, 10, 9, 10],
    expect: 'on-track',
    plateau: true,
  },
  {
    ...phq,
    name: 'the same for three weeks is none yet',
    readings: [17, 16, 12, 12, 12],
    expect: 'on-track',
  },
  {
    ...phq,
    name: 'slow and steady is no plateau',
    readings: [17, 16, 16, 15, 15],
    expect: 'on-track',
  },
  {
    name: 'a count that stands still',
    baseline: 0,
    enough: [16, most],
    by: '2026-03-30',
    readings: [2, 3, 3, 3, 3, 3],
    expect: 'behind',
    plateau: true,
  },
  // ---- deteriorating
  {
    ...phq,
    name: 'six points worse: reliably',
    readings: [20, 22, 24],
    expect: 'deteriorating',
    warning: 'worse-than-baseline',
  },
  { ...phq, name: 'five points worse: not reliably', readings: [20, 22, 23], expect: 'behind' },
  {
    ...phq,
    name: 'six worse, and back again',
    readings: [22, 24, 17],
    expect: 'on-track',
    warning: undefined,
  },
  {
    ...phq,
    name: 'worse without a target',
    enough: undefined,
    by: undefined,
    readings: [20, 24],
    expect: 'deteriorating',
    warning: 'worse-than-baseline',
  },
  {
    instrument: 'pcl-5',
    name: 'PCL-5 sixteen worse: published figures differ',
    baseline: 40,
    enough: [least, 28],
    by: '2026-06-01',
    readings: [48, 56],
    expect: 'behind',
    warning: 'perhaps-worse-than-baseline',
  },
  {
    instrument: 'pcl-5',
    name: 'PCL-5 eighteen worse: by any of them',
    baseline: 40,
    enough: [least, 28],
    by: '2026-06-01',
    readings: [48, 58],
    expect: 'deteriorating',
    warning: 'worse-than-baseline',
  },
  {
    instrument: 'ors',
    name: 'higher is better, and it fell by five',
    baseline: 20,
    enough: [25, most],
    by: '2026-03-30',
    readings: [19, 17, 15],
    expect: 'deteriorating',
    warning: 'worse-than-baseline',
  },
  {
    instrument: 'isi',
    name: 'no error is known: worse is no more than perhaps',
    baseline: 18,
    enough: [least, 10],
    by: '2026-03-02',
    readings: [20, 21],
    expect: 'behind',
    warning: 'perhaps-worse-than-baseline',
  },
  {
    name: 'a count on the wrong side',
    baseline: 4,
    enough: [least, 0],
    by: '2026-03-30',
    readings: [5, 6],
    expect: 'deteriorating',
    warning: 'worse-than-baseline',
  },
  {
    ...phq,
    name: 'worse comes before reached, where both hold',
    baseline: 4,
    enough: [least, 12],
    readings: [8, 11],
    expect: 'deteriorating',
    warning: 'worse-than-baseline',
  },
  // ---- reached, then lost
  {
    ...phq,
    name: 'reached, then lost within the error',
    readings: [12, 8, 6, 8],
    expect: 'ahead',
    warning: 'lost',
  },
  {
    ...phq,
    name: 'reached, then lost by much',
    readings: [12, 6, 5, 16],
    expect: 'on-track',
    warning: 'lost',
  },
  {
    ...phq,
    name: 'much worse than at its best, never there',
    readings: [12, 8, 12, 15],
    expect: 'on-track',
    warning: 'worse-than-best',
  },
  // ---- noisy
  {
    ...phq,
    name: 'noisy around the line',
    readings: [19, 14, 17, 12, 15, 11],
    expect: 'on-track',
    projected: '2026-03-30',
  },
  {
    ...phq,
    name: 'one odd score does not turn the trend',
    readings: [17, 16, 24, 14, 13, 12],
    expect: 'on-track',
    projected: '2026-03-30',
  },
  // ---- sparse and silent
  { ...phq, name: 'one reading', readings: [17], expect: 'on-track' },
  {
    ...phq,
    name: 'none since the baseline',
    readings: [],
    asOf: '2026-01-19',
    expect: 'no-data',
    weeks: 2,
  },
  {
    ...phq,
    name: 'the last one is nine weeks old',
    readings: [17],
    asOf: '2026-03-16',
    expect: 'no-data',
    weeks: 9,
  },
  {
    ...phq,
    name: 'eight weeks old is not long',
    readings: [17],
    asOf: '2026-03-09',
    expect: 'on-track',
    weeks: 8,
  },
  {
    ...phq,
    name: 'every week was meant, and three are gone',
    readings: [17],
    every: 7,
    asOf: '2026-02-02',
    expect: 'no-data',
    weeks: 3,
  },
  {
    ...phq,
    name: 'every week was meant, and two are gone',
    readings: [17],
    every: 7,
    asOf: '2026-01-26',
    expect: 'on-track',
    weeks: 2,
  },
  {
    ...phq,
    name: 'silence after it became worse: both are told',
    readings: [25],
    asOf: '2026-06-01',
    expect: 'no-data',
    warning: 'worse-than-baseline',
  },
  {
    ...phq,
    name: 'closed: nobody measures any more',
    readings: [10, 6],
    isClosed: true,
    asOf: '2026-09-01',
    expect: 'reached',
  },
  // ---- missing baseline
  {
    ...phq,
    name: 'no baseline',
    baseline: undefined,
    readings: [17, 16, 15],
    expect: 'no-baseline',
  },
  {
    ...phq,
    name: 'nothing in figures at all',
    baseline: undefined,
    enough: undefined,
    readings: [],
    asOf: '2026-02-02',
    expect: 'cannot-tell',
    unknown: 'no-target',
  },
  {
    ...phq,
    name: 'no baseline, and reached all the same',
    baseline: undefined,
    readings: [12, 6],
    expect: 'reached',
  },
  {
    ...phq,
    name: 'no baseline and no reading',
    baseline: undefined,
    readings: [],
    asOf: '2026-02-02',
    expect: 'no-baseline',
  },
  {
    ...phq,
    name: 'a baseline without a day',
    baseline: [18, undefined],
    readings: [17, 16],
    expect: 'cannot-tell',
    unknown: 'no-baseline-date',
  },
  {
    ...phq,
    name: 'no target',
    enough: undefined,
    readings: [17, 16],
    expect: 'cannot-tell',
    unknown: 'no-target',
  },
  {
    ...phq,
    name: 'no day for the target',
    by: undefined,
    readings: [17, 16],
    expect: 'cannot-tell',
    unknown: 'no-target-date',
  },
  {
    ...phq,
    name: 'the target’s day before the baseline’s',
    by: '2026-01-02',
    readings: [17],
    asOf: '2026-01-01',
    expect: 'cannot-tell',
    unknown: 'target-before-baseline',
  },
  {
    ...phq,
    name: 'a target on the worse side',
    enough: [20, most],
    readings: [17, 16],
    expect: 'cannot-tell',
    unknown: 'target-other-way',
  },
  // ---- what may not be compared
  {
    ...phq,
    name: 'a score of another edition',
    given: 'other-edition',
    readings: [17, 16],
    expect: 'cannot-tell',
    unknown: 'other-edition',
  },
  {
    ...phq,
    name: 'two informants',
    given: 'two-informants',
    readings: [17, 16],
    expect: 'cannot-tell',
    unknown: 'two-informants',
  },
  {
    ...phq,
    name: 'a level in words',
    given: 'words',
    readings: [],
    asOf: '2026-01-19',
    expect: 'cannot-tell',
    unknown: 'words',
  },
  {
    name: 'a screener is not for following change',
    instrument: 'phq-2',
    baseline: 5,
    enough: [least, 2],
    by: '2026-03-30',
    readings: [4, 3],
    expect: 'cannot-tell',
    unknown: 'screener',
  },
  // ---- kinds of target
  {
    name: 'change by -50% of 18',
    instrument: 'phq-9',
    baseline: 18,
    enough: [least, 9],
    by: '2026-03-09',
    readings: [16, 13, 9],
    expect: 'reached',
  },
  {
    name: 'between seven and nine hours, from five: on the line',
    baseline: 5,
    enough: [7, 9],
    by: '2026-03-02',
    readings: [5, 6],
    expect: 'on-track',
  },
  {
    name: 'between seven and nine hours: reached',
    baseline: 5,
    enough: [7, 9],
    by: '2026-03-02',
    readings: [6, 8],
    expect: 'reached',
  },
  {
    name: 'between seven and nine hours: far past it',
    baseline: 5,
    enough: [7, 9],
    by: '2026-03-02',
    readings: [6, 12],
    expect: 'behind',
  },
  {
    name: 'exactly ten, from two',
    baseline: 2,
    enough: [10, 10],
    by: '2026-03-02',
    readings: [3, 5, 8, 10],
    expect: 'reached',
  },
  {
    name: 'kept: it is to stay where it is',
    instrument: 'phq-9',
    baseline: 4,
    enough: [least, 9],
    by: '2026-06-01',
    readings: [5, 4, 6],
    expect: 'reached',
  },
  {
    name: 'a day a week more of school: within a day',
    baseline: 2,
    enough: [4, most],
    by: '2026-03-02',
    readings: [2, 2, 2],
    expect: 'on-track',
  },
  {
    name: 'a day a week more of school: more than a day off',
    baseline: 1,
    enough: [5, most],
    by: '2026-02-02',
    readings: [1, 1, 1],
    expect: 'behind',
  },
  {
    name: 'hours of worry by fractions',
    baseline: 3,
    enough: [least, 1],
    by: '2026-03-02',
    readings: [2.5, 2, 1.5],
    expect: 'ahead',
    projected: '2026-02-02',
  },
  // ---- projections
  { ...phq, name: 'two days are too few for a trend', readings: [17], expect: 'on-track' },
  {
    ...phq,
    name: 'so slow that no day is named',
    readings: { '2026-01-26': 18, '2026-02-16': 17, '2026-03-02': 17.5 },
    asOf: '2026-03-02',
    expect: 'behind',
  },
]

/** Words that place an objective in time, and the words that only look so. */
import { forms, words } from './words.ts'

export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

export const timeUnits = forms<TimeUnit>(
  ['second', 'second seconds sec secs'],
  ['minute', 'minute minutes min mins'],
  ['hour', 'hour hours hr hrs h'],
  ['day', 'day days night nights evening evenings morning mornings weekday weekdays date d'],
  ['week', 'week weeks wk wks weekend weekends'],
  ['month', 'month months mo mos mth mths'],
  ['year', 'year years yr yrs'],
)

/** Units that a deadline or a run can be counted in. */
export const longUnits = forms<TimeUnit>(
  ['day', 'day days d nights mornings evenings weekdays'],
  ['week', 'week weeks wk wks wks weekends'],
  ['month', 'month months mo mos mth mths'],
  ['year', 'year years yr yrs semester semesters quarter quarters'],
)

export const months = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, at): [string, number][] => [
      [name, at + 1],
      [name.slice(0, 3), at + 1],
      ...(name === 'september' ? [['sept', 9] as [string, number]] : []),
    ]),
)

export const weekdays = words(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
)

/** Parts of the calendar that end once: `by summer`, `before Christmas`. */
export const calendarEvents = words(
  'christmas thanksgiving easter halloween hanukkah passover ramadan eid lent holidays holiday',
  'spring summer fall autumn winter springtime summertime',
  'midterms finals exams prom graduation homecoming',
  "birthday anniversary wedding valentine's mother's father's",
)

/** Events in the care and in a life, with a preposition before them. */
export const careEvents = words(
  'discharge discharged d/c dc surgery operation procedure transfer release parole termination hospitalization',
  'hospitalisation admission los stay reassessment re-assessment reevaluation re-evaluation follow-up followup recheck',
  'hearing court trial sentencing delivery birth due-date placement deployment kindergarten reunification',
  'review completion graduation retirement wedding presentation interview trip vacation tournament marathon race recital audition',
  'date card re-eval reeval eval closure check checkup check-up weigh-in recert reassess conference physical postpartum-check team-meeting iep 504 closing reunion review-date',
  'expiration recertification certification authorization baptism move custody evaluation visitation',
)

/** What a session may be called. */
export const sessionWords = words(
  'session sessions visit visits appointment appointments appt appts meeting meetings',
)

/** What may end: `by the end of the ___`. */
export const endingWords = words(
  'day night week weekend month year semester quarter term trimester season shift session visit appointment meeting treatment',
  'program programme therapy stay hospitalization pregnancy course summer spring fall autumn winter period period',
  'cycle cohort rehab rehabilitation school episode sprint plan authorization certification group class lesson grade unit probation',
  'january february march april may june july august september october november december q1 q2 q3 q4',
)

/** A stretch that `this`, `next` or `the coming` may stand before. */
export const stretchWords = words(
  'week month year semester quarter term trimester season weekend summer spring fall autumn winter shift wk mo yr',
  'session visit appointment appt meeting review hospitalization admission stay evaluation assessment checkup check-up',
  'spring-break marking grading reporting fiscal calendar morning afternoon evening period group episode christmas thanksgiving',
)

/** Before a time: it begins there, and does not end. */
export const startWords = words(
  'starting start starts started beginning begin begins began since commencing effective onset after following dated from',
  'previous past last prior ago as-of',
)

/** Before a time: it comes round again and again. */
export const recurWords = words('every each per any all both alternate a/an on-')

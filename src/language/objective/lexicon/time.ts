/** The calendar: units of time, months, days, and what else has a name and comes once. */
import { anyOf, beginnings, endings, forms, words } from './words.ts'

export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

export const timeUnits = forms<TimeUnit>(
  ['second', 'second seconds sec secs'],
  ['minute', 'minute minutes min mins'],
  ['hour', 'hour hours hr hrs h'],
  ['day', 'day days night nights evening evenings morning mornings weekday weekdays d'],
  ['week', 'week weeks wk wks weekend weekends'],
  ['month', 'month months mo mos mth mths'],
  ['year', 'year years yr yrs'],
)

/** Units that a deadline or a run can be counted in. */
export const longUnits = forms<TimeUnit>(
  ['day', 'day days d nights mornings evenings weekdays'],
  ['week', 'week weeks wk wks weekends'],
  ['month', 'month months mo mos mth mths'],
  ['year', 'year years yr yrs semester semesters quarter quarters'],
)

/** Long units of no even length: `3 weekends` is no span of days. */
export const unevenUnits = words(
  'nights mornings evenings weekdays weekends semester semesters quarter quarters',
)

export const hours = words('hour hours hr hrs h')

/** Of which `in a ___`, `this ___`, `the third ___` may be said. */
export const wholeUnits = words('week month year')

/** Of which there is one at a time: `in a fortnight`, `over the weekend`. */
export const singleUnits = words('week month year fortnight semester quarter decade weekend')

export const months = forms<number>(
  [1, 'january jan'],
  [2, 'february feb'],
  [3, 'march mar'],
  [4, 'april apr'],
  [5, 'may'],
  [6, 'june jun'],
  [7, 'july jul'],
  [8, 'august aug'],
  [9, 'september sep sept'],
  [10, 'october oct'],
  [11, 'november nov'],
  [12, 'december dec'],
)

/** Names of months that are other words as well. */
export const uncertainMonths = words('may march mar dec sep')

/** `mid-March`, `late-june`. */
export const partOfMonth = beginnings('mid- early- late-')

export const weekdays = words(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
)

/** `Mondays`, `Tues`: one or many of them. */
export const anyWeekday = anyOf(
  weekdays,
  words('mondays tuesdays wednesdays thursdays fridays saturdays sundays mons weds fris sats suns'),
)

/** Parts of a day, as they come again and again: `Tuesday nights`. */
export const partsOfDay = words('nights mornings evenings afternoons')

export const todayWords = words("today tonight tomorrow today's")

/** Parts of the calendar that end once: `by summer`, `before Christmas`. */
export const calendarEvents = words(
  'christmas thanksgiving easter halloween hanukkah passover ramadan eid lent holidays holiday',
  'spring summer fall autumn winter springtime summertime',
  'midterms finals exams prom graduation homecoming',
  "birthday anniversary wedding valentine's mother's father's",
)

/** Calendar events that something is done in or during, but not on. */
export const longHolidays = words('holidays holiday spring summer fall autumn winter finals exams')
export const duringHolidays = words('spring summer fall autumn winter holidays')

/** Of `by Tax Day`, `before opening day`. */
export const namedDays = words('tax election opening moving field picture')

/** `Birthday`, `snow-day`: ends in the word day. */
export const dayEnding = anyOf(words('day'), endings('-day'))

/** Events in the care and in a life, with a preposition before them. */
export const careEvents = words(
  'discharge discharged d/c dc surgery operation procedure transfer release parole termination hospitalization',
  'hospitalisation admission los stay reassessment re-assessment reevaluation re-evaluation follow-up followup recheck',
  'hearing court trial sentencing delivery birth due-date placement deployment kindergarten reunification',
  'review completion graduation retirement wedding presentation interview trip vacation tournament marathon race recital audition',
  'date card re-eval reeval eval closure check checkup check-up weigh-in recert reassess conference physical postpartum-check team-meeting iep 504 closing reunion review-date',
  'expiration recertification certification authorization baptism move custody evaluation visitation',
)

/** What comes next as an event: `the upcoming exam`. */
export const eventsAhead = words(
  'meeting conference test game match race visit interview presentation exam physical checkup check-up assessment evaluation birthday',
)

/** Care events that something is done at or on. */
export const eventsAt = words(
  'discharge d/c dc graduation termination release delivery follow-up followup review reassessment re-evaluation reevaluation completion transfer surgery recertification check checkup check-up weigh-in recert recheck conference physical eval evaluation',
)

/** Care events that last: `during the hospital stay`. */
export const eventsDuring = words(
  'graduation stay admission hospitalization hospitalisation los discharge review pregnancy delivery completion placement',
)

/** What a session may be called. */
export const sessionWords = words(
  'session sessions visit visits appointment appointments appt appts meeting meetings',
)

/** What may be numbered as a session: `session 6`. */
export const numberedSessions = words('session visit appointment meeting sessions visits')

/** One of them: `by the next ___`. */
export const singleSessions = words('session visit appointment meeting')

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

/** Said of what goes on: `this program` names no end, `the end of the program` does. */
export const unbounded = words('program treatment group therapy class plan grade unit lesson')

export const periods = words(
  'period span window timeframe time-frame interval stretch block cycle mark follow-up',
)

/** `by year-end`, `by the month's end`. */
export const unitEnds = words(
  'month-end year-end week-end quarter-end summer-end fall-end winter-end spring-end semester-end term-end',
  "month's year's week's quarter's summer's fall's winter's spring's semester's term's",
)

/** `EOW`, `EOM`, `EOD`. */
export const endOf = words('eow eom eoy eod eoq')

/** Anything that names a time of its own. */
export const namesOfTime = anyOf(endingWords, calendarEvents, careEvents, weekdays, sessionWords)

/** Anything that `this` or `next` may stand before. */
export const stretches = anyOf(stretchWords, endingWords, calendarEvents, periods)

/** Whatever a deadline counts. */
export const spanUnits = anyOf(longUnits, hours, sessionWords)

/** `December's`, `the week's`. */
export const possessive = endings("'s")

/** `Q3`. */
export const quarterNames = words('q1 q2 q3 q4')

/** Meetings that a deadline may name: `by the annual meeting`. */
export const careMeetings = words('meeting visit appointment session draw')
/** Care events that only `by`, `before` or `until` make one of. */
export const datedThings = words('date card')

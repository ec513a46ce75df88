/** Words round about a time: what leads to it, and what says that it is no deadline. */
import { ordinalWords } from './numbers.ts'
import {
  calendarEvents,
  careEvents,
  careMeetings,
  dayEnding,
  endOf,
  longUnits,
  months,
  numberedSessions,
  partOfMonth,
  possessive,
  quarterNames,
  singleUnits,
  todayWords,
  unitEnds,
  weekdays,
} from './time.ts'
import { anyOf, words } from './words.ts'

/** May stand between a preposition and the time it governs. */
export const soft = words(
  'the next first coming following upcoming a an about around approximately approx at least end of my our his her their its your',
  'this up to no more than later period total full entire whole mid early late ~ initial remaining on or close start final',
)

/** May stand between a time and a word that says that it begins or recurs. */
export const betweenTimes = anyOf(soft, weekdays, words(', in :'))

/** Take a time into the frame that they lead to. */
export const deadlines = words(
  'come inside ahead by before until til till through thru within w/in in over for during throughout across on at upon prior after x × no-later due',
  'under between per from w/i',
)

/** Before a time: it begins there, and does not end. */
export const startWords = words(
  'starting start starts started beginning begin begins began since commencing effective onset after following dated from',
  'previous past last prior ago as-of',
)

/** Before a time: it comes round again and again. */
export const recurring = words('every each any per weekly both alternate either')

export const tellsPast = words('past last previous been was were spent')
export const pastLeads = words('past previous last every each since ago per')

/** At the head of a sentence that tells where the client stands. */
export const nowWords = words('baseline currently presently previously historically')

/** At the head of a sentence that tells when it begins. */
export const fromNowOn = words('starting beginning')

/** Lead to a span of time: `within 8 weeks`. */
export const spanLeads = words(
  'inside',
  'within w/in w/i in over during throughout across after through by at x × under until from before between thru',
)

/** Lead to a day of the month: `by 12/4`. */
export const dayLeads = words('b by before until till due through thru date deadline cob eob')

/** Lead to a year: `by 2027`. */
export const yearLeads = words('by before in until through of during for')

/** Lead to a day of the week. */
export const weekdayLeads = words('by before until on through this next coming due : (')
export const firmLeads = words('by before until through')

/** Lead to the third session, the second week. */
export const ordinalLeads = words('by at before until on in within during')

/** Lead to a number of sessions; with an ordinal, to one of them. */
export const sessionLeads = words('by within in after over before through w/in during')
export const oneSessionLeads = words('by at before until within in during through on after')

/** Lead to a day by its ordinal, or to the start of something: `by the 15th`. */
export const byOrOn = words('by before until on')

/** Make a deadline of whatever comes next: `by our next dietitian visit`. */
export const nextLeads = words('by until before till at through')

/** Lead to one unit: `in a month`, `over the week`. */
export const unitLeads = words('in within over for during throughout through by after inside w/in')

/** Between such a lead and its unit. */
export const unitArticles = words(
  'a an the full whole one next coming first entire half school calendar about another solid',
)
export const beforeUnit = words(
  'a an the full whole one next coming first entire half school calendar solid',
)

/** `go a week without`: what a run is made of. */
export const runVerbs = words('go goes going last complete spend make string')
export const runOf = words('without with free of clean sober')

/** `3 days in a week`: how often, no deadline. */
export const oftenWords = words('once twice times time days x nights')

/** Between a number and its unit: `30 consecutive days`, `4 treatment visits`. */
export const beforeCounted = words(
  '- instructional full consecutive calendar business working more additional straight whole successive school academic in-a-row continuous good post-op postoperative total',
  'weekly individual group family couples couple therapy counseling treatment scheduled teaching clinic office home pt ot speech out-patient outpatient',
)

/** Without a break. */
export const consecutive = words('running consecutive straight successive continuous uninterrupted')
export const soberWords = words('clean sober abstinent running')
export const soberKinds = words('sobriety abstinence recovery continuous clean no zero')

/** `within 8 hours of nursing care`. */
export const hourlyCare = words(
  'nursing intervention interventions care treatment admission surgery shift hospitalization',
)

/** How often: `3 days weekly`. */
export const frequencyWords = words('weekly monthly daily')
export const eachWords = words('per each every')
export const eachOf = words('other shift hour')

/** `the end of 3 weeks`: before `of`, no share. */
export const stretchOf = words(
  'period total end space course span window minimum maximum first last',
)
export const onceIn = words('times time once twice days x')

/** `over the 12-week program`, `by the 9-week report`: such a size is a span. */
export const sizedSpanLeads = words('over during throughout across within by before until through')

/** After a size: what is meant is a date of the care, `a 30-day review`. */
export const datedVisits = words('visit check check-up checkup appointment mark weigh-in')
export const datedVisitLeads = words('at by before')
export const datedSizes = words(
  'in of from and or to review reassessment re-assessment evaluation recheck goal target deadline',
)

/** Before or after a latency: `within 10 minutes of waking`. */
export const latencyMarks = words('of after from when')
export const latencyStarts = words('a an it noticing feeling waking')
export const latencyTotals = words('each every any all')

/** How often: `3 sessions a week`. */
export const sessionRates = words('per a each every / weekly monthly')

/** Marks round a span that stands alone, and behind one at the head of a note. */
export const openingMarks = words('( : - – —')
export const closingMarks = words(') . ; : , - – —')
export const headMarks = words(': - – — ,')
export const sentenceEnds = words('. ; ? !')

/** Between the days of a list: `Monday and Friday`. */
export const listMarks = words(', and / & or')

/** Label of what is no deadline: `Duration: 6 weeks`. */
export const measureLabels = words('baseline currently now was duration length')

/** Before the end of something that is named: `the end of the quarter`. */
export const endOpeners = words('end close completion conclusion remainder rest')
export const courseOpeners = words('duration length course entirety')
export const startOpeners = words('start beginning middle last first')
/** `this`, `next` and their like, and what may follow before the noun. */
export const nextWords = words('this next coming upcoming')
export const afterNext = words(
  'coming upcoming next school academic full whole weekly individual group family therapy counseling scheduled clinic',
  "quarterly annual monthly follow-up followup treatment plan home office work calendar fiscal doctor's dental medical",
  'pt ot team iep marking grading reporting regular job hospital inpatient current',
)

/** `the next step`: not one of the calendar. */
export const nextOthers = words('time to person step level door one meal day')

/** After `all`: `all summer`. */
export const allUnits = words('week month summer semester weekend year')

/** Ends of `from now to`, `from March to`. */
export const toWords = words('to until till through')
export const rangeMarks = words('to through until - – thru')

/** Before a month that no preposition leads to: `early March`, `(March)`. */
export const monthMarks = words('( : - – — /')
export const monthLeads = words('this next mid early late to')

/** After `by the day`: somebody. */
export const dayOwners = words('i he she they we client pt')

/** Lead to an event: `by discharge`. */
export const eventLeads = words(
  'ahead by at upon before prior until til till during throughout on through for to pre in over this next',
)
export const afterWords = words('after following post')
export const countedAfter = words('day days week weeks month months')
/** Lead to an event of the calendar, of the care, to a holiday. */
export const calendarLeads = words('by before until till til through prior this next over ahead')
export const careLeads = words('by before until till til prior upon')
export const duringLeads = words('during throughout through')
export const holidayLeads = words('by before until till til on through prior')
export const noHoliday = words('the each every end')

/** A clause that ends at a turn: `before school starts`, `by the time he leaves the hospital`. */
export const turns = words('starts begins ends finishes opens arrives graduates deploys')
export const leaves = words('leaves goes comes turns returns moves finishes completes enters')
export const leaving = words(
  'going returning moving leaving transferring transitioning starting entering',
)
export const comesAgain = words('bell class bus alarm meal meals bed bedtime')
export const places = words(
  'ed er icu floor building home hospital ward unit facility treatment rehab program school college work job out kindergarten shelter apartment residence',
)
export const onceComing = words('baby wedding')
export const backTo = words('school work college')

/** Labels of a day: `Target date: 2/15`. */
export const dateLabels = words('date due deadline by')
export const monthNouns = words('month months')

/** Before one thing that comes once: `before the season opener`. */
export const onceDeterminers = words('the her his my our their')
export const onceLeads = words('before until till prior by')
/** What comes round once a year, so that `by` may stand before it. */
export const onceAdjectives = words(
  'annual quarterly final upcoming spring fall holiday semi-annual yearly',
)
export const nounEnds = words(
  'of on in at with for to and or is are was will starts begins who that which by from he she they i we gets comes goes leaves has',
)
/** What is met every day, and so ends nothing. */
export const everydayThings = words(
  'meal meals bed bedtime lunch dinner breakfast shower class school work group day morning evening night urge feeling argument conversation trigger situation behavior drink activity task game bell bus alarm stove store gym door bathroom table room house car mother father staff teacher nurse therapist parent',
)
/** `before stepping down`, `before being discharged`. */
export const releasing = words('stepping being discharging')
export const released = words('down discharged released transferred')
export const endLeads = words('by before until at through')
/** What is worked in, for an ordinal: `by the third group`. */
export const groupMeetings = words('group class lesson')
/** After a size and one word: `the 90-day plan update`. */
export const plannedThings = words('plan treatment progress case')
export const plannedUpdates = words('update review meeting')
export const laterVisits = words('visit check appointment review')
/** Said of one message, not of each. */
export const eachAct = words('each every')
export const latencyObjects = words('the his her it being')

/** Words and turns with which a time frame may open; at no other word one is looked for. */
export const frameOpeners = anyOf(
  quarterNames,
  nextWords,
  endOpeners,
  courseOpeners,
  startOpeners,
  todayWords,
  weekdays,
  months,
  possessive,
  partOfMonth,
  unitEnds,
  endOf,
  dayEnding,
  ordinalWords,
  longUnits,
  singleUnits,
  numberedSessions,
  careEvents,
  calendarEvents,
  onceLeads,
  careMeetings,
  words('from between all new by before until prior pod'),
)

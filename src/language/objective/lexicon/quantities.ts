/** Words round about figures: what they count, how often, from where, and at least or at most. */
import { assistOpeners } from './assistance.ts'
import { anyWeekday, timeUnits } from './time.ts'
import { amountUnits } from './units.ts'
import { anyOf, forms, words } from './words.ts'

// ---- What is counted ----------------------------------------------------------------------

/** What a percentage can be a share of. */
export const countableBases = words(
  'time times opportunities opportunity trials trial attempts attempt sessions session meals meal days day nights night occasions doses dose tasks steps assignments assignment classes appointments meetings questions accuracy correct requests instances visits week weeks prompts sentences words observations probes homework work intake plate calories goals items answers success successful compliance attendance intelligible medications meds medication shifts shift situations interactions conversations conflicts arguments urges exercises chores activities cases responses expected bill bills income daily-intake body weight fluids norm normal range capacity full',
)

/** Whatever is counted against: `3 of 5 ___`. */
export const shareBases = words(
  'days day nights night mornings evenings weeks week trials trial opportunities opportunity attempts attempt times tries sessions session meals meal occasions classes class school weekdays visits shifts tasks questions steps probes arguments instances weekends consecutive data',
)

/** Before what is counted against: `4 of 5 school days`. */
export const beforeBase = words(
  'consecutive school daily weekly treatment structured random given observed possible data - work scheduled planned',
)

/** Before a share that is counted against them: `days: 4/7`. */
export const basesBefore = words('weekdays weeknights days nights trials meals mornings')

/** After `4 of 5`: nothing that is counted, so that it is a rating. */
export const noBase = words(
  'by on in within or and at with for when as to per from during after before over daily rating scale pain level instead rather down is until',
)

/** Between `of` and the whole: `4 of the last 7`. */
export const beforeWhole = words('the a every last next possible past')

/** Between a number and what it counts: `3 more times`, `2 different ways`. */
export const beforeThing = words(
  'more additional full extra or consecutive total of fewer less different other new separate minutes-or',
)

/** Words at which the thing counted ends. */
export const stops = words(
  'of in on at by for to from with without and or as per than when while if is are was be will within during over under before after each every a an the his her my our their that who which this next so then but not no lower higher less fewer more down up above below rather instead now today until through about because any ( ) , . ; : - – — / =',
)

/** Whose: `3 of his tasks`. */
export const owners = words('his her the my their these those our')

/** What is offered by others and has its size already: `30-minute class`, `30-day program`. */
export const outside = words(
  'class classes program programs session sessions detox group groups course courses meeting meetings plan challenge workshop wait drive commute standoff shift binge visit appointment school day days hold hospitalization stay break period window fight argument meltdown tantrum outburst episode episodes history marriage relationship lecture supply pass chip token coin fast',
)

/** After a size: what is described is told already. */
export const afterSize = words('a per each every of in for on at to')

/** Before `of` it belongs to what is counted: `3 more of his tasks`. */
export const moreOrFewer = words('more less fewer')

export const timesWords = words('times time x ×')

/** Units that with a hyphen are a name: `12-step`. */
export const namingUnits: ReadonlySet<string> = new Set(['word', 'step', 'page'])

/** Numbers after these name something: a step, a grade, a room. */
export const numbering = words(
  'step grade room chapter tier phase level section item part module unit type stage version form table line group number # apt suite category schedule f cohort lesson',
)

/** Numbers to call, and all round the clock. */
export const emergency = words('24/7 988 911')

/** Before an age. */
export const ageLeads = words("age aged ages turn turns turning i'm lot")
export const ageUnits = words('year years yr yrs y')
export const agedWords = words('y/o yo year-old')

// ---- Changes, bounds, beginnings ------------------------------------------------------------

/** After a percentage: by so much it is to change. */
export const changeWords = words(
  'lower less fewer more higher better reduction decrease increase improvement drop decline down up',
)

export const moreWords = words('more greater higher')
export const fewerWords = words('less fewer')
export const lessThanWords = words('less fewer lower')
export const moreThanWords = words('more greater')
export const belowWords = words('below under <')
export const aboveWords = words('over above > exceed exceeds exceeding')
/** Verbs that `over` belongs to: `hand over 5 tasks`. */
export const overVerbs = words('hand turn take give')

export const notAbove = words('over above exceeding')
/** After a figure: `5 or fewer`, `5 at least`. */
export const orAt = words('or at')
export const orLess = words('less lower fewer below under')
export const orMore = words('more higher greater above better longer over')
export const atMostAfter = words('max maximum tops')
export const comparedMarks = words('≤ ≥ < > =')

/** Before a figure: where the client stands or stood. */
export const formerly = words(
  'from was currently current now baseline previously formerly versus vs',
)

/** Between such a word and its figure. */
export const afterFormerly = words(
  'a an of the is at about approximately around current baseline score level rating is: averaging average roughly an up over his her my total = : pain',
)
export const clauseMarks = words(', . ; ( →')

// ---- How often ------------------------------------------------------------------------------

/** The period of a frequency. */
export const periodsOfTime = forms<
  'hour' | 'day' | 'week' | 'month' | 'year' | 'session' | 'meal' | 'shift'
>(
  ['hour', 'hour hr'],
  ['day', 'day night evening morning weekday date d'],
  ['week', 'week wk weekend fortnight w'],
  ['month', 'month mo quarter'],
  ['year', 'year yr semester'],
  ['session', 'session visit meeting class period group lesson outing'],
  ['meal', 'meal'],
  ['shift', 'shift'],
)

/** Lead to a period: `a week`, `per day`, `/wk`. */
export const periodLeads = words('per a an each every / in during x')
export const beforePeriod = words(
  'other single one school given the - 2 two week- work therapy group calendar full class',
)

/** How often, in one word. */
export const rateWords = forms<'day' | 'week' | 'month' | 'hour'>(
  ['day', 'daily nightly'],
  ['week', 'weekly'],
  ['month', 'monthly'],
  ['hour', 'hourly'],
)

/** How often, in one word or by the part of the day: the thing counted ends before it. */
export const rates = words(
  'daily nightly weekly monthly hourly yearly annually quarterly fortnightly biweekly mornings nights evenings weekdays weekends weeknights',
)

export const seldomRates = words('quarterly annually fortnightly biweekly')

/** What is called daily or weekly without being done so often: `daily living`, `weekly group`. */
export const rateNouns = words(
  'living life functioning log logs basis activities journal lives diary planner schedule mood reflection routine chart meeting meditation-app report session group medication meds dose intake average calories limit rate basis total schedule',
)

/** Between the days of a list that comes again each week: `Monday, Friday`. */
export const betweenDays = words(', and & /')

/** Days of a kind: `on school nights`. */
export const dayKinds = words('school work week training workout class therapy')
export const dayParts = words('nights days mornings evenings')
export const dayWords = words('weeknights schooldays')
/** `on weekdays`. */
export const onDayWords = words('weekdays weekends')

/** Before a rate that belongs to the treatment: `through weekly CBT`. */
export const treatmentLeads = words('through via using with in')

/** Of which there is to be none: `with no missed doses`. */
export const missedWords = words('missed skipped late unexcused repeat further new')

/** Before or after `once`, where it means one time. */
export const beforeOnce = words('least only just than')
export const afterOnce = words('in during before by within with this , . ; )')

/** After `an hour`, `a pound`: so often. */
export const eachPeriod = words('a an per each every / daily weekly')

/** Between `every` and its unit: `every other day`. */
export const beforeEach = words('other single second third school 2 two week weekday')

/** After `all`, where it is no total: `all day`, `all kinds`. */
export const allOtherwise = words('day the night over right kinds that in about sorts while along')

/** Of which all is done: `the whole meal`. */
export const wholeThings = words(
  'meal day class week session tray set page song assignment period shift',
)

/** After `half`: of what. */
export const afterHalf = words('of the his her my')
export const halfDeterminers = words('the his her my their each every')

/** Words with which a quantity without a figure may open. */
export const quantityOpeners = anyOf(
  rateWords,
  seldomRates,
  anyWeekday,
  dayWords,
  onDayWords,
  assistOpeners,
  words(
    'no zero a an once twice thrice couple dozen on every each whenever anytime always all any entire whole half',
  ),
)

/** Units of anything: `a pound a week`, `an hour a day`. */
export const anyUnit = anyOf(amountUnits, timeUnits)

/** After the ends of a scale: `0-10 scale`. */
export const scaleNouns = words('scale')

/** Finds the figures of an objective and says what each one counts, and which of them measure nothing. */
import type { Cursor } from './cursor.ts'
import {
  assistLevels,
  assistNouns,
  assistWords,
  countableBases,
  numbering,
  rates,
  readingWords,
  scaleNames,
  scaleWords,
  shareBases,
} from './lexicon/measures.ts'
import { timeUnits, weekdays } from './lexicon/time.ts'
import { amountUnits } from './lexicon/units.ts'
import { words } from './lexicon/words.ts'
import type { Bound, Quantity, QuantityKind, QuantityRole } from './reading.ts'

/** A quantity by the tokens it covers. */
export interface QuantityAt extends Omit<Quantity, 'start' | 'end' | 'text'> {
  from: number
  to: number
}

const pers = forPeriods()
function forPeriods(): ReadonlyMap<string, Quantity['per']> {
  const list: [string, Quantity['per']][] = [
    ['hour', 'hour'],
    ['hr', 'hour'],
    ['day', 'day'],
    ['night', 'day'],
    ['evening', 'day'],
    ['morning', 'day'],
    ['weekday', 'day'],
    ['date', 'day'],
    ['week', 'week'],
    ['wk', 'week'],
    ['weekend', 'week'],
    ['month', 'month'],
    ['mo', 'month'],
    ['year', 'year'],
    ['yr', 'year'],
    ['quarter', 'month'],
    ['semester', 'year'],
    ['session', 'session'],
    ['visit', 'session'],
    ['meeting', 'session'],
    ['class', 'session'],
    ['period', 'session'],
    ['meal', 'meal'],
    ['shift', 'shift'],
    ['d', 'day'],
    ['w', 'week'],
    ['fortnight', 'week'],
    ['group', 'session'],
    ['lesson', 'session'],
    ['outing', 'session'],
  ]
  return new Map(list)
}

/** Finds every quantity outside of the time frames, in the order of the text. */
export function quantitiesIn(cursor: Cursor, isTime: (at: number) => boolean): QuantityAt[] {
  const found: QuantityAt[] = []
  for (let at = 0; at < cursor.length; at += 1) {
    if (isTime(at)) continue
    const quantity = quantityAt(cursor, at)
    if (!quantity) continue
    found.push(quantity)
    at = Math.max(at, quantity.to)
  }
  return found
}

function quantityAt(cursor: Cursor, at: number): QuantityAt | undefined {
  const token = cursor.at(at)
  if (token?.kind === 'number') return figure(cursor, at)
  if (token?.kind === 'word') return inWords(cursor, at)
  return undefined
}

// ---- Figures ----------------------------------------------------------------------------

function figure(cursor: Cursor, at: number): QuantityAt | undefined {
  const token = cursor.at(at)
  if (!token || token.form === 'date' || token.form === 'clock') return undefined
  const role = roleOf(cursor, at)
  const base = {
    from: at,
    to: at,
    bound: boundOf(cursor, at),
    ...(token.value !== undefined && { value: token.value }),
    ...(token.upTo !== undefined && { upTo: token.upTo }),
  }
  if (token.form === 'series' || isName(cursor, at)) return { ...base, kind: 'count', role: 'none' }
  if (token.form === 'ordinal') return undefined
  if (token.form === 'share' || outOfAt(cursor, at)) return share(cursor, at, base, role)
  if (token.form === 'ratio')
    return !/mmhg|\bbp\b|blood pressure|vision|\d\/\d/i.test(cursor.text.replace(token.lower, ''))
      ? { ...base, kind: 'count', role: 'none' }
      : { ...base, kind: 'amount', role, ...(token.outOf && { outOf: token.outOf }) }
  if (token.percent) return percentage(cursor, at, base, role)
  if (token.money) return { ...base, ...perAfter(cursor, at), kind: 'amount', unit: 'dollar', role }
  return measured(cursor, at, base, role)
}

type Base = Pick<QuantityAt, 'from' | 'to' | 'bound' | 'value' | 'upTo'>

/** `12-step`, `age 7`, `7-year-old`, `grade 3`, `24/7`: figures that are names. */
function isName(cursor: Cursor, at: number): boolean {
  const token = cursor.at(at)
  const next = cursor.low(at + 1)
  const after = cursor.low(at + 2)
  if (token?.lower === '24/7' || token?.lower === '988' || token?.lower === '911') return true
  if (
    next === '-' &&
    /^(?:step|point-scale|year-old|year|yr|hour-fitness)/.test(after) &&
    (after === 'step' ||
      (/^(?:year|yr)/.test(after) &&
        (/old/.test(after) || cursor.low(at + 3) === '-' || cursor.low(at + 3) === 'old')))
  )
    return true
  if (/^(?:year|years|yr|yrs|y)$/.test(next) && /^(?:old|\/)$/.test(after)) return true
  if (next === 'y/o' || next === 'yo' || next === 'year-old') return true
  const before = cursor.low(at - 1)
  if (/^(?:age|aged|ages|turn|turns|turning|i'm|lot)$/.test(before)) return true
  return (
    (numbering.has(before) &&
      !token?.spelled &&
      !cursor.isNumber(at - 2) &&
      !/^(?:steps|page|items|class)$/.test(before)) ||
    (token?.lower === '12' && next === 'step')
  )
}

const outOfMarks = words('of out')

/** `4 of 7`, `4 out of 7`, `4 days of 7`: the place of the second number. */
function outOfAt(cursor: Cursor, at: number): number | undefined {
  let next = at + 1
  if (timeUnits.has(cursor.low(next)) || shareBases.has(cursor.low(next))) next += 1
  if (!outOfMarks.has(cursor.low(next))) return undefined
  if (cursor.low(next) === 'out') next += 1
  if (cursor.low(next) !== 'of') return undefined
  let number = next + 1
  while (/^(?:the|a|every|last|next|possible|past)$/.test(cursor.low(number))) number += 1
  const value = cursor.at(number)
  return value?.kind === 'number' &&
    value.form === 'plain' &&
    (value.value ?? 0) >= (cursor.at(at)?.value ?? 0) &&
    !value.percent
    ? number
    : undefined
}

function share(cursor: Cursor, at: number, base: Base, role: QuantityRole): QuantityAt {
  const second = outOfAt(cursor, at)
  const outOf = cursor.at(at)?.outOf ?? cursor.at(second ?? at)?.value
  let end = second ?? at
  let noun = end + 1
  while (
    noun < end + 4 &&
    /^(?:consecutive|school|daily|weekly|treatment|structured|random|given|observed|possible|data|-|work|scheduled|planned)$/.test(
      cursor.low(noun),
    )
  )
    noun += 1
  const unit = cursor.low(noun)
  const between =
    (second !== undefined && shareBases.has(cursor.low(at + 1))) ||
    [1, 2, 3].some((back) =>
      /^(?:weekdays|weeknights|days|nights|trials|meals|mornings)$/.test(cursor.low(at - back)),
    )
  const isShare =
    between ||
    shareBases.has(unit) ||
    (cursor.isWord(noun) &&
      !/^(?:by|on|in|within|or|and|at|with|for|when|as|to|per|from|during|after|before|over|daily|rating|scale|pain|level|instead|rather|down|is|until)$/.test(
        unit,
      ))
  if (isShare && cursor.isWord(noun) && shareBases.has(unit)) end = noun
  const kind: QuantityKind = isShare ? 'share' : 'rating'
  return {
    ...base,
    ...(outOf !== undefined && { outOf }),
    to: end,
    kind,
    role,
    ...(isShare && unit && { unit }),
    ...perAfter(cursor, end),
  }
}

function percentage(cursor: Cursor, at: number, base: Base, role: QuantityRole): QuantityAt {
  const next = cursor.low(at + 1)
  if (next === 'of') {
    const of = nounAfter(cursor, at + 2)
    return { ...base, kind: 'percentage', unit: '%', role, ...(of && { of }) }
  }
  const changes =
    /^(?:lower|less|fewer|more|higher|better|reduction|decrease|increase|improvement|drop|decline|fewer|down|up)$/.test(
      next,
    ) || cursor.low(at - 1) === 'by'
  const of = countableBases.has(next) ? next : undefined
  return {
    ...base,
    kind: 'percentage',
    unit: '%',
    role: changes && role === 'target' ? 'change' : role,
    ...(of && { of }),
  }
}

/** A number and what follows it: a unit, a thing, or nothing. */
function measured(cursor: Cursor, at: number, base: Base, role: QuantityRole): QuantityAt {
  const token = cursor.at(at)
  const joined = cursor.low(at + 1) === '-' && cursor.at(at + 1)?.joined === true
  let unitAt = joined ? at + 2 : at + 1
  while (
    /^(?:more|additional|full|extra|or|consecutive|total|of|fewer|less|different|other|new|separate|minutes-or)$/.test(
      cursor.low(unitAt),
    ) &&
    unitAt < at + 4
  ) {
    if (cursor.low(unitAt) === 'of' && !/^(?:more|less|fewer)$/.test(cursor.low(unitAt - 1))) break
    unitAt += 1
  }
  const unit = cursor.low(unitAt)
  if (token?.times || /^(?:times|time|x|×)$/.test(unit)) {
    const end = token?.times ? at : unitAt
    return { ...base, to: end, kind: 'frequency', role, ...perAfter(cursor, end) }
  }
  const time = timeUnits.get(unit)
  if (time === 'year' && cursor.low(at - 1) === 'of')
    return { ...base, to: unitAt, kind: 'duration', unit: 'year', role: 'none' }
  if (time && !(unit === 'second' && !joined))
    return timed(cursor, base, unitAt, time, joined, role)
  const amount = amountUnits.get(unit)
  if (amount && unit !== 'point' && !(unit === 'k'))
    return {
      ...base,
      to: unitAt,
      kind: joined && isThing(cursor, unitAt + 1) ? 'amount' : 'amount',
      unit: amount,
      role:
        (joined && isOutside(cursor, unitAt + 1)) || (joined && /^(?:word|step|page)$/.test(amount))
          ? 'none'
          : changed(cursor, at, role),
      ...perAfter(cursor, unitAt),
    }
  if (/^(?:points|point|pts)$/.test(unit))
    return { ...base, to: unitAt, kind: 'score', unit: 'point', role: changed(cursor, at, role) }
  return countOrScore(cursor, at, base, unitAt, role)
}

const changed = (cursor: Cursor, at: number, role: QuantityRole): QuantityRole =>
  role === 'target' && cursor.low(at - 1) === 'by' ? 'change' : role

const isThing = (cursor: Cursor, at: number): boolean => cursor.isWord(at)

/** What is offered by others and has its size already: `30-minute class`, `30-day program`. */
/** `the three-hour cleaning marathons`: what there is already. */
const pointing = words('the his her my their these those our')
const outside = words(
  'class classes program programs session sessions detox group groups course courses meeting meetings plan challenge workshop wait drive commute standoff shift binge visit appointment school day days hold hospitalization stay break period window fight argument meltdown tantrum outburst episode episodes history marriage relationship lecture supply pass chip token coin fast',
)
const isOutside = (cursor: Cursor, at: number): boolean =>
  outside.has(cursor.low(at)) ||
  (outside.has(cursor.low(at + 1)) &&
    cursor.low(at + 1) !== 'day' &&
    cursor.low(at + 1) !== 'days' &&
    !/^(?:a|per|each|every|of|in|for|on|at|to)$/.test(cursor.low(at)))

function timed(
  cursor: Cursor,
  base: Base,
  unitAt: number,
  time: string,
  joined: boolean,
  role: QuantityRole,
): QuantityAt {
  const per = perAfter(cursor, unitAt)
  if (
    joined &&
    (isOutside(cursor, unitAt + 1) ||
      pointing.has(cursor.low(base.from - 1)) ||
      /^(?:fewer|less|more)$/.test(cursor.low(base.from - 1)) ||
      cursor.low(base.from - 1).endsWith("'s"))
  )
    return { ...base, to: unitAt, kind: 'duration', unit: time, role: 'none' }
  const short = time === 'minute' || time === 'hour' || time === 'second'
  const kind: QuantityKind = short ? 'duration' : per.per ? 'frequency' : 'count'
  return { ...base, to: unitAt, kind, unit: time, role: changed(cursor, base.from, role), ...per }
}

function countOrScore(
  cursor: Cursor,
  at: number,
  base: Base,
  unitAt: number,
  role: QuantityRole,
): QuantityAt {
  const noun =
    cursor.low(unitAt) !== 'another' && cursor.isWord(unitAt) && !stops.has(cursor.low(unitAt))
      ? unitAt
      : undefined
  const listed =
    cursor.low(unitAt) === 'of' &&
    /^(?:his|her|the|my|their|these|those|our)$/.test(cursor.low(unitAt + 1))
      ? unitAt + 2
      : undefined
  const of =
    noun === undefined
      ? listed === undefined
        ? undefined
        : nounAfter(cursor, listed)
      : nounAfter(cursor, noun)
  if (of === undefined && (scoreBefore(cursor, at) || /^[≤≥<>=]$/.test(cursor.low(at - 1))))
    return { ...base, kind: 'score', role: changed(cursor, at, role) }
  if (of === undefined)
    return {
      ...base,
      kind: isOnScale(cursor) ? 'rating' : 'count',
      role: changed(cursor, at, role),
      ...perAfter(cursor, at),
    }
  const end = endOfNoun(cursor, noun ?? at)
  return {
    ...base,
    to: noun ?? at,
    kind: base.value === 0 ? 'zero' : 'count',
    of,
    unit: cursor.low(end),
    role: changed(cursor, at, role),
    ...perAfter(cursor, end),
  }
}

const stops = words(
  'of in on at by for to from with without and or as per than when while if is are was be will within during over under before after each every a an the his her my our their that who which this next so then but not no lower higher less fewer more down up above below rather instead now today until through about because any ( ) , . ; : - – — / =',
)

/** The words of a noun phrase from here on, at most five. */
function nounAfter(cursor: Cursor, from: number): string | undefined {
  const to = endOfNoun(cursor, from)
  const mention = cursor.mention(from, to)
  return mention.text && cursor.isWord(from) ? mention.text : undefined
}

function endOfNoun(cursor: Cursor, from: number): number {
  let to = from
  while (
    to < from + 5 &&
    cursor.isWord(to + 1) &&
    !stops.has(cursor.low(to + 1)) &&
    !timeUnits.has(cursor.low(to + 1)) &&
    !rates.has(cursor.low(to + 1))
  )
    to += 1
  return to
}

/** A named scale, a reading or the word score shortly before a bare number. */
function scoreBefore(cursor: Cursor, at: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - 12; back -= 1) {
    const token = cursor.at(back)
    if (token?.lower === '.' || token?.lower === ';') return false
    if (
      isScaleName(cursor, back) ||
      scaleWords.has(cursor.low(back)) ||
      readingWords.has(cursor.low(back))
    )
      return true
  }
  for (let on = at + 1; on < at + 7; on += 1)
    if (isScaleName(cursor, on) || (scaleWords.has(cursor.low(on)) && cursor.low(on) !== 'rate'))
      return true
  return false
}

const isOnScale = (cursor: Cursor): boolean =>
  /\bscale\b|\b0 ?(?:-|–|to) ?10\b|\b1 ?(?:-|–|to) ?10\b|\b10 ?=|\bSUDS?\b|\brat(?:e|es|ed|ing)\b/.test(
    cursor.text,
  )

const acronymsOfTherapy = words(
  'cbt dbt act emdr aa na iop php adl adls iadl iadls iep pt ot slp st ged tv abc rn md lcsw lpc dr mr mrs ms hep ssi ssdi dcf cps va pcp icu er us usa uk pm am bid tid qid prn rpe nsaids i ii iii copd adhd ptsd ocd mdd gad- bpd tbi cva chf dm hiv snf ltg stg aeb w/c lb bm rom cpr esl fafsa dui dmv hr rbt bcba fba bip mat epc erp cpt pe ifs ipt sfbt mi rebt tf-cbt pcit ny la ct nj id pin ok no mom dad ptsd sud lgbtq rx otc cpap uti cna soc poc',
)

const scaleTitles = words('scale inventory questionnaire index survey checklist screener test')

/** A named scale: known, or written in capitals with a figure. */
export function isScaleName(cursor: Cursor, at: number): boolean {
  const token = cursor.at(at)
  if (token?.kind !== 'word') return false
  if (token.lower === 'timed' && cursor.low(at + 1) === 'up') return true
  if (token.capital && scaleTitles.has(token.lower)) return cursor.at(at - 1)?.capital === true
  if (scaleNames.has(token.lower))
    return token.capital || token.lower.includes('-') || /\d/.test(token.lower)
  const raw = cursor.text.slice(token.start, token.end)
  if (
    cursor.low(at - 1) === '(' &&
    cursor.low(at + 1) === ')' &&
    /^[A-Z]{3,5}$/.test(raw) &&
    !acronymsOfTherapy.has(token.lower)
  )
    return true
  return (
    /^[A-Z]{2,}[A-Za-z]*-?\d+[A-Za-z]?$/.test(raw) &&
    !acronymsOfTherapy.has(token.lower) &&
    !/^(?:COVID|DSM|ICD|F|POD|TF|MP)/.test(raw)
  )
}

// ---- Role, bound, period ------------------------------------------------------------------

const formerly = words('from was currently current now baseline previously formerly versus vs')

function roleOf(cursor: Cursor, at: number): QuantityRole {
  let back = at - 1
  let steps = 0
  while (back >= 0 && steps < 6) {
    const word = cursor.low(back)
    if (formerly.has(word))
      return word === 'from' && isTravel(cursor, at)
        ? 'target'
        : word === 'now' && cursor.low(back - 1) === 'from'
          ? 'target'
          : 'baseline'
    if (
      (word === 'of' && cursor.low(back - 1) === 'instead') ||
      (word === 'than' && cursor.low(back - 1) === 'rather')
    )
      return 'baseline'
    if (word === 'of' && cursor.low(back - 1) === 'place') return 'baseline'
    if (!between.has(word) && cursor.at(back)?.kind !== 'mark') return 'target'
    if (word === ',' || word === '.' || word === ';' || word === '(' || word === '→')
      return formerly.has(cursor.low(back - 1)) ? 'baseline' : 'target'
    if (cursor.isNumber(back)) return 'target'
    back -= 1
    steps += 1
  }
  return 'target'
}
const between = words(
  'a an of the is at about approximately around current baseline score level rating is: averaging average roughly an up over his her my total = : pain',
)

/** `from bed to chair`, `from 8 to 5` is a change; a number after `from` and before no `to` is where it was. */
const isTravel = (_cursor: Cursor, _at: number): boolean => false

function boundOf(cursor: Cursor, at: number): Bound {
  if (cursor.at(at)?.upTo !== undefined) return 'between'
  const before = `${cursor.low(at - 3)} ${cursor.low(at - 2)} ${cursor.low(at - 1)}`
  const after = `${cursor.low(at + 1)} ${cursor.low(at + 2)} ${cursor.low(at + 3)}`
  if (
    /(?:no (?:more|greater|higher) than|at most|not? (?:over|above|exceeding)|maximum of|up to|≤|not exceed|limit(?:ed)? to|< =) *$/.test(
      before,
    )
  )
    return 'at-most'
  if (/(?:at least|no (?:less|fewer) than|minimum of|≥|not less than|> =) *$/.test(before))
    return 'at-least'
  if (/(?:less than|fewer than|lower than|below|under|<) *(?:a )?$/.test(before)) return 'less-than'
  if (/(?:more than|greater than|over|above|>|exceed(?:s|ing)?) *(?:a )?$/.test(before))
    return 'more-than'
  if (
    /\bor (?:less|lower|fewer|below|under|better-below)\b|\bat most\b|^(?:max|maximum|tops)\b|^\+ *max/.test(
      after,
    )
  )
    return 'at-most'
  if (
    /\bor (?:more|higher|greater|above|better|longer|over)\b|^\+|\bat least\b|^minimum\b/.test(
      after,
    )
  )
    return 'at-least'
  return 'exactly'
}

const periodLead = words('per a an each every / in during x')

/** `a week`, `per day`, `/wk`, `every other day`, `weekly`. */
function perAfter(cursor: Cursor, end: number): { per?: NonNullable<Quantity['per']> } {
  for (let at = end + 1; at < end + 7 && at < cursor.length; at += 1) {
    const word = cursor.low(at)
    if (word === '.' || word === ';' || word === 'and') return {}
    const rate = rateOf(word)
    if (rate) return { per: rate }
    if (!periodLead.has(word)) continue
    let unit = at + 1
    while (
      /^(?:other|single|one|school|given|the|-|2|two|week-|work|therapy|group|calendar|full|class)$/.test(
        cursor.low(unit),
      ) &&
      unit < at + 3
    )
      unit += 1
    const per = pers.get(cursor.low(unit).replace(/s$/, ''))
    if (per) return { per }
  }
  return {}
}

const rateOf = (word: string): Quantity['per'] | undefined => {
  if (word === 'daily' || word === 'nightly') return 'day'
  if (word === 'weekly') return 'week'
  if (word === 'monthly') return 'month'
  return word === 'hourly' ? 'hour' : undefined
}

// ---- In words -----------------------------------------------------------------------------

function inWords(cursor: Cursor, at: number): QuantityAt | undefined {
  return (
    noneMissed(cursor, at) ??
    oneOf(cursor, at) ??
    times(cursor, at) ??
    rate(cursor, at) ??
    total(cursor, at) ??
    assistance(cursor, at) ??
    half(cursor, at)
  )
}

/** `with no missed doses`. */
function noneMissed(cursor: Cursor, at: number): QuantityAt | undefined {
  if (!/^(?:no|zero)$/.test(cursor.low(at)) || cursor.low(at - 1) !== 'with') return undefined
  if (!/^(?:missed|skipped|late|unexcused|repeat|further|new)$/.test(cursor.low(at + 1)))
    return undefined
  return one(at, at + 2, 'zero', { value: 0, of: cursor.mention(at + 1, at + 2).text })
}

/** `a pound a week`, `an hour a day`. */
function oneOf(cursor: Cursor, at: number): QuantityAt | undefined {
  if (!/^an?$/.test(cursor.low(at))) return undefined
  const unit = amountUnits.get(cursor.low(at + 1)) ?? timeUnits.get(cursor.low(at + 1))
  if (
    unit === undefined ||
    cursor.low(at + 1).length < 3 ||
    !/^(?:a|an|per|each|every|\/|daily|weekly)$/.test(cursor.low(at + 2))
  )
    return undefined
  const kind = timeUnits.has(cursor.low(at + 1)) ? 'duration' : 'amount'
  return one(at, at + 1, kind, { value: 1, unit, ...perAfter(cursor, at + 1) })
}

const one = (
  at: number,
  to: number,
  kind: QuantityKind,
  more: Partial<QuantityAt> = {},
): QuantityAt => ({
  from: at,
  to,
  kind,
  role: 'target',
  bound: 'exactly',
  ...more,
})

/** `once a week`, `twice`, `every other day`, `a couple of`. */
function times(cursor: Cursor, at: number): QuantityAt | undefined {
  const word = cursor.low(at)
  if (word === 'twice' || word === 'thrice')
    return one(at, at, 'frequency', {
      value: word === 'twice' ? 2 : 3,
      bound: boundOf(cursor, at),
      ...perAfter(cursor, at),
    })
  if (word === 'once') {
    const per = perAfter(cursor, at)
    const isOne =
      per.per !== undefined ||
      /^(?:least|only|just|than)$/.test(cursor.low(at - 1)) ||
      /^(?:in|during|before|by|within|with|this|[,.;)])?$/.test(cursor.low(at + 1))
    return isOne
      ? one(at, at, 'frequency', { value: 1, bound: boundOf(cursor, at), ...per })
      : undefined
  }
  if (word === 'couple' && cursor.low(at + 1) === 'of')
    return one(at, at + 1, 'count', { value: 2 })
  if (word === 'pair' && cursor.low(at + 1) === 'of') return undefined
  if (word === 'dozen') return one(at, at, 'count', { value: 12 })
  return undefined
}

/** `daily`, `every day`, `each morning`, `Tuesday nights`, `on Mondays`. */
function rate(cursor: Cursor, at: number): QuantityAt | undefined {
  const word = cursor.low(at)
  const named = rateOf(word)
  if (
    named &&
    !/^(?:living|life|functioning|log|logs|basis|activities|journal|lives|diary|planner|schedule|mood|reflection|routine|chart|meeting|meditation-app|report|session|group|medication|meds|dose|intake|average|calories|limit|rate|basis|average|total|schedule)$/.test(
      cursor.low(at + 1),
    )
  )
    return one(at, at, 'frequency', {
      value: 1,
      per: named,
      ...(/^(?:through|via|using|with|in)$/.test(cursor.low(at - 1)) && { role: 'none' as const }),
    })
  if (word === 'quarterly' || word === 'annually' || word === 'fortnightly' || word === 'biweekly')
    return one(at, at, 'frequency', { value: 1, per: 'month' })
  if (
    weekdays.has(word.replace(/s$/, '')) &&
    (word.endsWith('days') || /^(?:nights|mornings|evenings|afternoons)$/.test(cursor.low(at + 1)))
  )
    return one(at, at, 'frequency', { value: 1, per: 'week' })
  if (
    weekdays.has(word) &&
    /^(?:,|and|&|\/)$/.test(cursor.low(at + 1)) &&
    weekdays.has(cursor.low(at + 2)) &&
    cursor.low(at - 1) !== 'by'
  )
    return one(at, at, 'frequency', { value: 1, per: 'week' })
  if (
    word === 'on' &&
    /^(?:school|work|week|training|workout|class|therapy)$/.test(cursor.low(at + 1)) &&
    /^(?:nights|days|mornings|evenings)$/.test(cursor.low(at + 2))
  )
    return one(at, at + 2, 'frequency', { value: 1, per: 'day' })
  if ((word === 'weekdays' || word === 'weekends') && cursor.low(at - 1) === 'on')
    return one(at, at, 'frequency', { value: 1, per: 'day' })
  if (word === 'weeknights' || word === 'schooldays')
    return one(at, at, 'frequency', { value: 1, per: 'day' })
  return undefined
}

/** `each`, `every time`, `all of`, `whenever`. */
function total(cursor: Cursor, at: number): QuantityAt | undefined {
  const word = cursor.low(at)
  const next = cursor.low(at + 1)
  if (word === 'every' || word === 'each') {
    if (next === 'other' && word === 'each') return undefined
    const unit =
      /^(?:other|single|second|third|school|2|two|week|weekday)$/.test(next) &&
      timeUnits.has(cursor.low(at + 2))
        ? at + 2
        : at + 1
    const per = pers.get(cursor.low(unit).replace(/s$/, ''))
    if (per || cursor.isNumber(at + 1))
      return one(at, unit, 'frequency', { value: 1, ...(per && { per }) })
    return one(at, at, 'total')
  }
  if (word === 'whenever' || word === 'anytime') return one(at, at, 'total')
  if (word === 'always') return one(at, at, 'total')
  if (word === 'all')
    return /^(?:day|the|night|over|right|kinds|that|in|about|sorts|while|along)$/.test(next) &&
      !(next === 'the' && cursor.low(at + 2) !== 'time' && cursor.low(at + 2) !== 'way')
      ? undefined
      : one(at, at, 'total')
  if (word === 'any' && /^(?:time|day|days)$/.test(next)) return one(at, at + 1, 'total')
  if (
    (word === 'entire' || word === 'whole') &&
    /^(?:meal|day|class|week|session|tray|set|page|song|assignment|period|shift)$/.test(next)
  )
    return one(at, at, 'total')
  return undefined
}

/** `independently`, `with min assist`, `without reminders`, `CGA`. */
function assistance(cursor: Cursor, at: number): QuantityAt | undefined {
  const word = cursor.low(at)
  if (assistWords.has(word)) return one(at, at, 'assistance')
  if (
    word === 'alone' &&
    !/^(?:time|be|feel|live|left|home|being)$/.test(cursor.low(at - 1)) &&
    cursor.low(at - 1) !== 'to'
  )
    return one(at, at, 'assistance')
  if (
    word === 'independent' &&
    /^(?:in|with)$/.test(cursor.low(at + 1)) &&
    cursor.low(at - 1) !== 'more'
  )
    return one(at, at, 'assistance')
  if (/^(?:hand|touch)$/.test(word) && /^(?:steadying|light|guiding)$/.test(cursor.low(at - 1)))
    return one(at, at, 'assistance')
  if (word === 'mod' && cursor.low(at + 1) === 'i') return one(at, at + 1, 'assistance')
  if (/^(?:without|no|w\/o|minus|zero|needing|requiring)$/.test(word)) {
    for (let to = at + 1; to < at + 6; to += 1) {
      const seen = cursor.low(to)
      if (
        assistNouns.has(seen) &&
        !(
          seen === 'being' &&
          !/^(?:told|reminded|asked|prompted|cued|helped|urged|nagged)$/.test(cursor.low(to + 1))
        ) &&
        !(seen === 'support' && word === 'no')
      )
        return one(at, to, 'assistance')
      if (/^(?:reminded|told|asked|prompted)$/.test(seen)) return one(at, to, 'assistance')
      if (
        !assistLevels.has(seen) &&
        !/^(?:any|the|for|adult|staff|parent|parental|teacher|of|more|further|additional|needing|requiring|a|an|or|use|outside|parents'|his|her|assistive|external)$/.test(
          seen,
        )
      )
        return undefined
    }
    return undefined
  }
  if (assistLevels.has(word) && assistNouns.has(cursor.low(at + 1)))
    return one(at, at + 1, 'assistance')
  if (
    assistLevels.has(word) &&
    /^(?:a|guard|guarding)$/.test(cursor.low(at + 1)) &&
    cursor.low(at - 1) === 'with'
  )
    return one(at, at + 1, 'assistance')
  if (word === 'contact' && /^guard/.test(cursor.low(at + 1))) return one(at, at + 1, 'assistance')
  if (
    word === 'supervision' &&
    (/^(?:w\/|under)$/.test(cursor.low(at - 1)) || /^(?:only|level)$/.test(cursor.low(at + 1)))
  )
    return one(at, at, 'assistance')
  if (word === 'assist' && cursor.low(at - 1) === 'with') return one(at, at, 'assistance')
  if (
    (word === 'help' || word === 'assistance' || word === 'supervision') &&
    cursor.low(at - 1) === 'with'
  )
    return one(at, at, 'assistance')
  if (/^(?:himself|herself|myself|themselves)$/.test(word) && cursor.low(at - 1) === 'by')
    return one(at, at, 'assistance')
  if (word === 'own' && (cursor.low(at - 2) === 'on' || cursor.low(at - 1) === 'on'))
    return one(at, at, 'assistance')
  return undefined
}

/** `half of his meal`, `half the tray`. */
function half(cursor: Cursor, at: number): QuantityAt | undefined {
  if (cursor.low(at) !== 'half') return undefined
  const next = cursor.low(at + 1)
  if (next === 'of' || next === 'the' || next === 'his' || next === 'her' || next === 'my')
    return one(at, at, 'percentage', { value: 50, of: 'half' })
  if (cursor.low(at - 1) === 'by' || cursor.low(at - 1) === 'in')
    return one(at, at, 'percentage', { value: 50, role: 'change' })
  return next === 'an' || next === 'a'
    ? one(at, at + 2, 'duration', { value: 30, unit: 'minute', ...perAfter(cursor, at + 2) })
    : undefined
}

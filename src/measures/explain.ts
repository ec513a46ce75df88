/** An instrument in words: for `txplan explain`. What is not confirmed says so at its place. */
import { commonly } from './fact.ts'
import type {
  Amount,
  Band,
  Critical,
  CutOff,
  Fact,
  Instrument,
  Subscale,
  Variant,
} from './instrument.ts'

/** A heading and what stands under it: one line, or several. */
type Row = readonly [label: string, text: string | readonly string[] | undefined]

const mark = (fact: Pick<Fact<unknown>, 'confirmed'>) => (fact.confirmed ? '' : ' (not confirmed)')

const sourced = (text: string, fact: Pick<Fact<unknown>, 'confirmed' | 'source'>) =>
  fact.source === commonly ? text + mark(fact) : `${text} [${fact.source}]${mark(fact)}`

const span = (from: number, to: number): string => {
  if (from === Number.NEGATIVE_INFINITY) return `up to ${to}`
  if (to === Number.POSITIVE_INFINITY) return `${from} or more`
  return from === to ? `${from}` : `${from} to ${to}`
}

const inPoints = ({ value, upTo }: Amount) =>
  upTo === undefined ? `${value} points` : `${value} to ${upTo} points`

/** Everything that is known, in the order in which a reader wants it. */
function rows(one: Instrument): Row[] {
  return [
    ['About', one.domains.join(', ')],
    ['Also written', one.aliases.join('; ') || undefined],
    ['Items', itemsText(one)],
    ['Reverse items', one.reverse && one.reverse.value.join(', ') + mark(one.reverse)],
    ['Blank items', one.missing && blankText(one.missing)],
    ['Score', scoreText(one)],
    ['Better', one.better],
    ['Looks back on', one.lookBack],
    ['Ages in years', one.ages && agesText(one.ages)],
    ['Answered by', one.informants?.join(', ')],
    ['Needs beside the score', one.requires?.join(' and ')],
    ['Bands', one.bands && bandLines(one.bands)],
    ['Cut-off', cutOffLines(one)],
    ...changeRows(one),
    ['Subscales', one.subscales && subscaleLines(one, one.subscales)],
    ['Variants', one.variants?.flatMap(variantLines)],
    ['Critical', one.critical?.map(criticalText)],
    ['Usually repeated', one.usualInterval && one.usualInterval.value + mark(one.usualInterval)],
    ['Licence', licenceText(one)],
    ['LOINC', loincText(one)],
    ['Notes', one.notes],
    ['Citation', one.citation],
    ['Facts collected', one.checked],
  ]
}

function itemsText({ items, itemRange, unscored }: Instrument): string | undefined {
  if (items === undefined) return undefined
  const range = itemRange ? `, each ${span(...itemRange.value)}${mark(itemRange)}` : ''
  return `${items}${range}${unscored ? `; ${unscored} more on the form, not scored` : ''}`
}

function blankText(fact: NonNullable<Instrument['missing']>): string {
  const { most, as } = fact.value
  const filler = as === 'zero' ? 'counted as 0' : 'replaced by the mean of the others'
  return `at most ${most}, ${filler}${mark(fact)}`
}

const scoreNames = { sum: 'sum of the items', mean: 'mean of the items', T: 'T score' }

function scoreText({ scoreKind, range, factor, step }: Instrument): string {
  if (scoreKind === 'none') return 'no total'
  const times = factor ? ` × ${factor}` : ''
  const steps = step === undefined || step === 1 ? '' : `, in steps of ${step}`
  const limits = range ? `, ${span(...range.value)}${steps}${mark(range)}` : ''
  return `${scoreNames[scoreKind]}${times}${limits}`
}

function agesText(fact: NonNullable<Instrument['ages']>): string {
  const { from, to, usedFrom } = fact.value
  const ages = span(from, to ?? Number.POSITIVE_INFINITY)
  return `${ages}${usedFrom === undefined ? '' : `; used from ${usedFrom}`}${mark(fact)}`
}

function bandLines(fact: Fact<readonly Band[]>): string[] {
  const lines = fact.value.map(({ from, to, name }) => `${span(from, to)}: ${name}`)
  return [...lines, `Source: ${fact.source}${mark(fact)}`]
}

function cutOffLines({ cutOff, otherCutOffs = [], better }: Instrument): string[] | undefined {
  const side = better === 'higher' ? 'or less' : 'or more'
  const line = ({ value, upTo, means, ...fact }: CutOff) => {
    const others = upTo === undefined ? '' : ` (published figures run to ${upTo})`
    return sourced(`${value} ${side}: ${means}${others}`, fact)
  }
  const all = [...(cutOff ? [{ means: 'positive', ...cutOff }] : []), ...otherCutOffs].map(line)
  return all.length ? all : undefined
}

function changeRows(one: Instrument): Row[] {
  if (one.screenerOnly) return [['Change', 'A screener: not for following change.']]
  const points = (fact: Amount | undefined) => fact && sourced(inPoints(fact), fact)
  const percent = (fact: Fact<number> | undefined, of: string) =>
    fact && sourced(`${fact.value} % ${of}`, fact)
  const end = one.better === 'higher' ? 'or more' : 'or less'
  const at = (fact: Fact<number> | undefined) => fact && sourced(`${fact.value} ${end}`, fact)
  return [
    ['Reliable change', points(one.reliableChange)],
    [
      'Noticeable difference (MCID)',
      points(one.minimalDifference) ?? percent(one.minimalDifferencePercent, 'of the baseline'),
    ],
    ['Response', points(one.responsePoints) ?? percent(one.response, 'better than the baseline')],
    ['Remission', at(one.remission)],
    ['Reliable recovery', one.caseness && recoveryText(one.caseness)],
    ['Clinically significant', one.significantAtMost && significantText(one.significantAtMost)],
  ]
}

const recoveryText = (fact: Fact<number>) =>
  sourced(`reliable change, from ${fact.value} or more to below ${fact.value}`, fact)

const significantText = (fact: Fact<number>) =>
  sourced(`reliable change that ends at ${fact.value} or less`, fact)

function subscaleLines(one: Instrument, fact: Fact<readonly Subscale[]>): string[] {
  const lines = fact.value.map((part) => subscaleText(one, part))
  return fact.confirmed ? lines : [...lines, 'The subscales are not confirmed.']
}

function subscaleText(one: Instrument, part: Subscale): string {
  const better = part.better ?? one.better
  const facts = [
    part.items && `items ${part.items.join(', ')}`,
    part.range && span(...part.range),
    part.better && `${part.better} is better`,
    part.cutOff !== undefined &&
      `cut-off ${part.cutOff} or ${better === 'higher' ? 'less' : 'more'}`,
    part.apart && 'not part of the total',
  ].filter(Boolean)
  return facts.length ? `${part.name}: ${facts.join('; ')}` : part.name
}

function variantLines({ kind, name, range, bands, lookBack, items }: Variant): string[] {
  const facts = [
    items && `${items} items`,
    range && `${span(...range.value)}${mark(range)}`,
    lookBack && `looks back on ${lookBack}`,
  ].filter(Boolean)
  const own = bands?.value.map((band) => `${span(band.from, band.to)} ${band.name}`).join(', ')
  const text = bands && own ? [...facts, sourced(own, bands)] : facts
  return [`${kind}: ${name}${text.length ? `: ${text.join('; ')}` : ''}`]
}

function criticalText(one: Critical): string {
  const { value: items, above, about, part } = one
  const which = part ?? `item${items.length === 1 ? '' : 's'} ${items.join(', ')}`
  return `${which} above ${above}: ${about}${mark(one)}`
}

const tiers = {
  A: 'free to use and to pass on',
  B: 'free under conditions; bring your own form',
  C: 'permission needed: only scores are kept, none computed',
}

function licenceText({ tier, tierUnsure, licence }: Instrument): string {
  const text = `${tier}, ${tiers[tier]}${tierUnsure ? ' (not confirmed)' : ''}`
  return licence ? `${text}. ${licence.value}${mark(licence)}` : text
}

function loincText({ loinc, loincPanel }: Instrument): string | undefined {
  const codes = [
    loinc && `${loinc.value}${mark(loinc)}`,
    loincPanel && `panel ${loincPanel.value}${mark(loincPanel)}`,
  ].filter(Boolean)
  return codes.length ? codes.join('; ') : undefined
}

const caution = 'A score is a screening result, not a diagnosis.'
const legend =
  '“Not confirmed”: nobody has checked it against its source yet. No rule makes an error of it.'

const closing = (text: string) =>
  text.includes('not confirmed') ? `${caution}\n${legend}\n` : `${caution}\n`

const head = ({ id, name, title }: Instrument) => [id, name, title]

/** For a terminal. */
export function instrumentText(one: Instrument): string {
  const lines = rows(one).flatMap(([label, text]) => {
    if (text === undefined || text.length === 0) return []
    return typeof text === 'string'
      ? [`${label}: ${text}`]
      : [`${label}:`, ...text.map((line) => `    ${line}`)]
  })
  const text = [head(one).join('  ·  '), '', ...lines, '', ''].join('\n')
  return text + closing(text)
}

/** For a page. */
export function instrumentMarkdown(one: Instrument): string {
  const [id, name, title] = head(one)
  const lines = rows(one).flatMap(([label, text]) => {
    if (text === undefined || text.length === 0) return []
    return typeof text === 'string'
      ? [`- **${label}:** ${text}`]
      : [`- **${label}:**`, ...text.map((line) => `  - ${line}`)]
  })
  const text = [`### ${id}\n`, `${name}: ${title}\n`, ...lines, '', ''].join('\n')
  return text + closing(text)
}

/** Services that are given in hours a week rather than in visits: where two places differ. */

import { remembered } from '../../../language/remembered.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { clientText, pathText } from '../../finding.ts'
import { sentencesOf } from './standing.ts'

const week = '(?:a|an|per|each|every|\\/) ?(?:week|wk)|weekly|\\/ ?(?:week|wk)'
const amount = `(?<hours>\\d{1,2}(?:\\.\\d+)?)[ -]?(?:hours?|hrs?|h)(?: of [a-z]+)? ?(?:${week})`
const whole = new RegExp(`^(?:(?:about|approximately) )?${amount}\\b`, 'i')

/** Hours in a week of “20 hours a week”; `undefined` for ranges, and what changes on the way. */
export const hoursIn = remembered((text): number | undefined => {
  const hours = whole.exec(text.trim())?.groups?.hours
  return hours === undefined || /\b(?:then|up to|taper|to start)\b/i.test(text)
    ? undefined
    : Number(hours)
})

interface Part {
  name: string
  words: RegExp
  codes?: RegExp
}

const parts: readonly Part[] = [
  {
    name: 'applied behavior analysis',
    words: /\bABA\b|\b(?:applied|adaptive) behaviou?r\w*/i,
    codes: /^9715[3-8]/,
  },
  {
    name: 'the program',
    words: /\b(?:IOP|PHP|intensive outpatient|partial hospital\w*|day (?:treatment|program))\b/i,
  },
  { name: 'respite', words: /\brespite\b/i, codes: /^(?:S5150|T1005)/ },
  { name: 'habilitation', words: /\bhabilitation\b/i, codes: /^(?:H2014|T2016|T2017)/ },
  { name: 'skills training', words: /\bskills training\b/i },
  {
    name: 'psychosocial rehabilitation',
    words: /\bpsychosocial rehabilitation\b/i,
    codes: /^H2017/,
  },
]

interface Hours {
  path: Path
  text: string
  hours: number
}

/** Few plans count in hours; the others are passed over before their texts are read. */
const isInHours = ({ services = [], interventions = [], setting }: Plan): boolean =>
  [setting?.program_hours, ...[...services, ...interventions].map((one) => one.frequency)].some(
    (text) => text !== undefined && hoursIn(text) !== undefined,
  )

export function checkHours({ plan, report }: Context): void {
  if (!isInHours(plan)) return
  for (const part of parts) {
    const program = programHours(part, plan)
    const services = serviceHours(part, plan)
    const interventions = interventionHours(part, plan)
    const texts = textHours(part, plan)
    const [ordered, ...rest] = [program, services, interventions, texts].flatMap((list) =>
      list === undefined || list.length === 0 ? [] : [list],
    )
    const [first] = ordered ?? []
    const others = rest.flat()
    if (ordered === undefined || first === undefined || isMadeUpOf(ordered, others)) continue
    const differing = others.find((one) => !isSumOf(one.hours, ordered))
    if (differing === undefined) continue
    const args = {
      said: clientText(differing.text),
      part: part.name,
      where: pathText(first.path),
      other: clientText(first.text),
    }
    report({ at: differing.path, message: 'hours', args })
  }
}

/** Parts in one place add up to the whole in the other. */
const isMadeUpOf = (ordered: readonly Hours[], others: readonly Hours[]): boolean =>
  ordered.some(({ hours }) => others.length > 1 && isSumOf(hours, others))

/** More parts than anybody lists; their sums double with each. */
const mostParts = 8

/** Whether some of them make up so many hours; a quarter of an hour is no difference. */
function isSumOf(hours: number, all: readonly Hours[]): boolean {
  if (all.length > mostParts) return true
  let sums = [0]
  for (const one of all) sums = sums.concat(sums.map((sum) => sum + one.hours))
  return sums.some((sum) => Math.abs(sum - hours) <= 0.25)
}

const named = ({ words }: Part, text: string): boolean =>
  words.test(text) && !/\bfamily|\bparent|\bcaregiver/i.test(text)

function programHours({ name, words }: Part, { setting }: Plan): Hours[] | undefined {
  const { program = '', program_hours: text } = setting ?? {}
  return name === 'the program' && words.test(program)
    ? readAll([{ path: ['setting', 'program_hours'], text }])
    : undefined
}

/** None where one of them cannot be read: it may be the rest. */
function serviceHours(part: Part, { services = [] }: Plan): Hours[] | undefined {
  const all = services.flatMap(({ service = '', modality = '', code = '', frequency }, at) =>
    part.codes?.test(code) || named(part, `${service} | ${modality}`)
      ? [{ path: ['services', at, 'frequency'], text: frequency }]
      : [],
  )
  return readAll(all)
}

function interventionHours(part: Part, { interventions = [] }: Plan): Hours[] | undefined {
  const all = interventions.flatMap(({ modality = '', technique = '', status, frequency }, at) =>
    named(part, `${modality} ${technique}`) && status !== 'completed' && status !== 'discontinued'
      ? [{ path: ['interventions', at, 'frequency'], text: frequency }]
      : [],
  )
  return readAll(all)
}

function readAll(all: readonly { path: Path; text: string | undefined }[]): Hours[] | undefined {
  const found = all.flatMap(({ path, text }) => {
    const hours = text === undefined ? undefined : hoursIn(text)
    return text === undefined || hours === undefined ? [] : { path, text, hours }
  })
  // What has no frequency at all is another service; what has one that is not in hours may be any.
  const isUnread = all.some(({ text }) => text !== undefined && hoursIn(text) === undefined)
  return isUnread ? undefined : found
}

const changing =
  /\b(?:increas|decreas|reduc|step|taper|fad|from|then|until|previous|former|was|were|if|up to|max)/i

/** One sentence that names the part and so many hours a week. */
function textHours(part: Part, { summary, necessity, agreement }: Plan): Hours[] {
  const all: [Path, string | undefined][] = [
    [['summary'], summary],
    [['necessity', 'statement'], necessity?.statement],
    [['necessity', 'level_of_care_reason'], necessity?.level_of_care_reason],
    [['agreement', 'contract'], agreement?.contract],
  ]
  return all.flatMap(([path, text]) => {
    if (text === undefined || !part.words.test(text)) return []
    const said = sentencesOf(text).flatMap((one) => saidIn(part, one))
    return said.length === 1 ? said.map((one) => ({ path, ...one })) : []
  })
}

const within = new RegExp(`(?<![\\d.–-] ?)\\b${amount}\\b`, 'gi')

/** How far from its name a figure may stand. */
const [before, behind] = [30, 20]
const elsewhere = /school|\bwork|\bclass|day ?care/i

function saidIn({ words }: Part, sentence: string): { text: string; hours: number }[] {
  if (!words.test(sentence) || changing.test(sentence)) return []
  const found = [...sentence.matchAll(within)]
  const [{ 0: text = '', index = 0, groups } = {}] = found
  const end = index + text.length
  const [left, right] = [
    sentence.slice(Math.max(0, index - before), index),
    sentence.slice(end, end + behind),
  ]
  const isNear = (words.test(left) || words.test(right)) && !elsewhere.test(`${left} ${right}`)
  return found.length === 1 && isNear ? [{ text, hours: Number(groups?.hours) }] : []
}

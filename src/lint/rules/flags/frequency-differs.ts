import { serviceCode } from '../../../codes/service-codes.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { clientText, pathText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { fitsInto, isSameRate, often, rateOf, ratesIn } from './rates.ts'
import { isClosed, sentencesOf } from './standing.ts'

export const frequencyDiffers = defineRule({
  id: 'frequency-differs',
  group: 'flags',
  severity: 'warning',
  what: 'The same service is said to take place more or less often in another part of the plan.',
  why: 'Nobody can tell which frequency was ordered, authorized and agreed to.',
  fix: 'Write the same frequency in both places, or say in the text what changed and when.',
  source:
    'Noridian JE-B, psychotherapy service-specific review, 2021: contradictory documentation as a reason for denial',
  messages: {
    text: 'This text gives {said} for {part}; {where} says {other}.',
    intervention: 'All interventions of {part} say {said}; {where} says {other}.',
    beyond: 'This is planned for {said}; the only service of that kind, {where}, is {other}.',
  },
  bad: {
    plan: 'txplan: 1\nsummary: PT 3x/week, OT 2x/week.\nservices:\n  - { id: ot, service: Occupational therapy, frequency: 3x/week }\n',
  },
  good: {
    plan: 'txplan: 1\nsummary: PT 3x/week, OT 3x/week.\nservices:\n  - { id: ot, service: Occupational therapy, frequency: 3x/week }\n',
  },
  check(context) {
    const { plan } = context
    if (isClosed(plan) || (!plan.services && !plan.interventions)) return
    const texts = textsOf(plan)
    for (const part of parts) {
      const services = servicesOf(part, plan)
      const interventions = interventionsOf(part, plan)
      checkTexts(part, texts, services.length > 0 ? services : interventions, context)
      if (part.isDiscipline) checkInterventions(part, services, interventions, context)
      else checkBeyond(services, interventions, context)
    }
  },
})

interface Part {
  name: string
  /** Its name, and its name behind or before a frequency. */
  words: RegExp
  behind: RegExp
  before: RegExp
  /** The same people give all of it, so that its interventions are as often as the service. */
  isDiscipline?: true
  format?: string
}

const part = (name: string, words: string, more: Pick<Part, 'isDiscipline' | 'format'>): Part => ({
  name,
  words: new RegExp(`\\b(?:${words})\\b`),
  behind: new RegExp(
    `\\b(?:${words})\\b(?: sessions?| visits?| is| are)?[:,(]? ?(?<often>${often})`,
  ),
  before: new RegExp(`\\b(?<often>${often}) (?:${words})\\b`, 'i'),
  ...more,
})

const therapy = '(?:[Pp]sycho)?(?:[Tt]herapy|[Cc]ounseling|[Ss]essions?)'

const parts: readonly Part[] = [
  part('physical therapy', 'PT|[Pp]hysical [Tt]herapy', { isDiscipline: true }),
  part('occupational therapy', 'OT|[Oo]ccupational [Tt]herapy', { isDiscipline: true }),
  part('speech therapy', 'SLP|ST|[Ss]peech(?:-[Ll]anguage)? (?:[Tt]herapy|[Pp]athology)', {
    isDiscipline: true,
  }),
  part('individual therapy', `[Ii]ndividual ${therapy}`, { format: 'individual' }),
  part('group therapy', `[Gg]roup ${therapy}`, { format: 'group' }),
  part('family therapy', `[Ff]amily ${therapy}`, { format: 'family' }),
]

interface Given {
  path: Path
  frequency: string
  rates: readonly number[] | undefined
}

const given = (path: Path, frequency: string | undefined): Given[] =>
  frequency === undefined || frequency.trim() === ''
    ? []
    : [{ path, frequency, rates: ratesIn(frequency) }]

const servicesOf = (part: Part, { services = [] }: Plan): Given[] =>
  services.flatMap(({ service = '', modality = '', code = '', frequency }, at) =>
    belongs(part, `${service} | ${modality}`, modality, code)
      ? given(['services', at, 'frequency'], frequency)
      : [],
  )

const over: ReadonlySet<unknown> = new Set(['completed', 'discontinued'])

const interventionsOf = (part: Part, { interventions = [] }: Plan): Given[] =>
  interventions.flatMap(({ modality = '', format = '', status, frequency }, at) =>
    !over.has(status) && belongs(part, modality, format, '')
      ? given(['interventions', at, 'frequency'], frequency)
      : [],
  )

/** “Physical and occupational therapy” belongs to neither alone. */
function belongs(part: Part, words: string, format: string, code: string): boolean {
  if (part.format !== undefined) {
    if (format.toLowerCase().trim() === part.format) return true
    if (code !== '' && serviceCode(code)?.kind.startsWith(part.format)) return true
  }
  return part.words.test(words) && !/\band\b|,|\//.test(words)
}

interface TextOf {
  path: Path
  text: string
}

/** Where a plan sums up what is given now. */
function textsOf({ summary, necessity, care_team: team = [], agreement }: Plan): TextOf[] {
  const all: [Path, string | undefined][] = [
    [['summary'], summary],
    [['necessity', 'statement'], necessity?.statement],
    [['necessity', 'level_of_care_reason'], necessity?.level_of_care_reason],
    [['agreement', 'contract'], agreement?.contract],
    ...team.map((one, at): [Path, string | undefined] => [
      ['care_team', at, 'responsible_for'],
      one.responsible_for,
    ]),
  ]
  return all.flatMap(([path, text]) => (text === undefined ? [] : { path, text }))
}

/** A sentence about a change, or about what was, names another frequency rightly. */
const changing =
  /\b(?:increas|reduc|step(?:ped|ping)? (?:up|down)|taper|from .{1,20} to\b|then\b|until|previous|former|was\b|were\b|if\b|instead)/i

function checkTexts(part: Part, texts: TextOf[], all: Given[], { report }: Context): void {
  const [first] = all
  if (first === undefined || !all.every(({ rates }) => rates !== undefined)) return
  const rates = all.flatMap((one) => one.rates ?? [])
  for (const { path, text } of texts) {
    const said = saidOf(part, text)
    const rate = said === undefined ? undefined : rateOf(said)
    if (said === undefined || rate === undefined) continue
    if (rates.some((one) => isSameRate(one, rate)) || fitsInto(rate, rates)) continue
    const args = {
      said: clientText(said),
      part: part.name,
      where: pathText(first.path),
      other: clientText(first.frequency),
    }
    report({ at: path, message: 'text', args })
  }
}

/** The frequency beside the name of the part: “OT 2x/week”, “weekly individual therapy”. */
function saidOf({ words, behind, before }: Part, text: string): string | undefined {
  if (!words.test(text)) return undefined
  for (const sentence of sentencesOf(text)) {
    if (!words.test(sentence) || changing.test(sentence)) continue
    const flat = sentence.replace(/\s+/g, ' ')
    const found = behind.exec(flat) ?? before.exec(flat)
    if (found) return found.groups?.often
  }
  return undefined
}

function checkInterventions(
  { name }: Part,
  services: Given[],
  interventions: Given[],
  { report }: Context,
): void {
  const [service] = services
  const [first] = interventions
  if (service?.rates?.length !== 1 || first?.rates?.length !== 1 || services.length > 1) return
  const [ordered = 0, planned = 0] = [service.rates[0], first.rates[0]]
  const agree = interventions.every(
    ({ rates }) => rates?.length === 1 && isSameRate(rates[0] ?? 0, planned),
  )
  if (!agree || isSameRate(ordered, planned)) return
  const args = {
    part: name,
    said: clientText(first.frequency),
    where: pathText(service.path),
    other: clientText(service.frequency),
  }
  report({ at: first.path, message: 'intervention', args })
}

/** What is done in sessions of one kind cannot be done more often than there are such sessions. */
function checkBeyond(services: Given[], interventions: Given[], { report }: Context): void {
  const [service] = services
  if (services.length !== 1 || service?.rates === undefined) return
  const most = Math.max(...service.rates)
  for (const { path, frequency, rates } of interventions) {
    // What is done daily is done at home.
    const rate = rates === undefined ? 0 : Math.max(...rates)
    if (rate <= most * 1.05 || rate >= 5) continue
    const args = {
      said: clientText(frequency),
      where: pathText(service.path),
      other: clientText(service.frequency),
    }
    report({ at: path, message: 'beyond', args })
  }
}

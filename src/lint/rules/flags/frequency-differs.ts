import type { Plan } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { clientText, pathText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { checkHours } from './hours.ts'
import { type Given, interventionsOf, type Part, parts, servicesOf } from './parts.ts'
import { fitsInto, isSameRate, rateOf } from './rates.ts'
import { isClosed, isEnglish, sentencesOf } from './standing.ts'
import { theTherapy } from './the-therapy.ts'

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
    hours: 'This says {said} for {part}; {where} says {other}.',
  },
  bad: {
    plan: 'txplan: 1\nsummary: PT 3x/week, OT 2x/week.\nservices:\n  - { id: ot, service: Occupational therapy, frequency: 3x/week }\n',
  },
  good: {
    plan: 'txplan: 1\nsummary: PT 3x/week, OT 3x/week.\nservices:\n  - { id: ot, service: Occupational therapy, frequency: 3x/week }\n',
  },
  check(context) {
    const { plan } = context
    if (isClosed(plan)) return
    checkHours(context)
    if (!plan.services && !plan.interventions) return
    checkTherapy(context)
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

/** What was agreed on, and the plan in brief; a reason for care speaks of other care too. */
const agreedTexts = ({ summary, agreement }: Plan): TextOf[] => [
  ...(summary === undefined ? [] : [{ path: ['summary'], text: summary }]),
  ...(agreement?.contract === undefined
    ? []
    : [{ path: ['agreement', 'contract'], text: agreement.contract }]),
  ...(agreement?.client_responsibilities ?? []).map((text, at) => ({
    path: ['agreement', 'client_responsibilities', at],
    text,
  })),
]

/** A sentence about a change, or about what was, names another frequency rightly. */
const changing =
  /\b(?:increas|reduc|step(?:ped|ping)? (?:up|down)|taper|from .{1,20} to\b|then\b|until|previous|former|was\b|were\b|had\b|since\b|in \d{4}\b|prior\b|past\b|if\b|not\b|(?:less|more) than\b|at least\b|instead)/i

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
  for (const one of interventions) {
    const { rates } = one
    // What is done daily is done at home.
    const rate = rates === undefined ? 0 : Math.max(...rates)
    if (rate <= most * 1.05 || rate >= 5) continue
    report({ at: one.path, message: 'beyond', args: saidAgainst(one, service) })
  }
}

/** Where a plan gives one kind of session only, “therapy” and “sessions” mean that one. */
function checkTherapy(context: Context): void {
  const therapy = theTherapy(context.plan)
  if (therapy === undefined) return
  const { service, interventions, sole, part } = therapy
  if (service) {
    checkBeyond([service], interventions, context)
    if (sole) checkBelow(service, sole, context)
  }
  const all = service ? [service] : interventions
  if (isEnglish(context.plan)) checkTexts(part, agreedTexts(context.plan), all, context)
}

/** The only thing that is done in the only sessions takes place as often as they do. */
function checkBelow(service: Given, sole: Given, { report }: Context): void {
  const [ordered, planned] = [service.rates, sole.rates]
  if (ordered?.length !== 1 || planned?.length !== 1) return
  if ((planned[0] ?? 0) >= (ordered[0] ?? 0) * 0.95) return
  report({ at: sole.path, message: 'beyond', args: saidAgainst(sole, service) })
}

const saidAgainst = (one: Given, service: Given) => ({
  said: clientText(one.frequency),
  where: pathText(service.path),
  other: clientText(service.frequency),
})

import { isDay, planDay } from '../../../plan/plan-day.ts'
import type { ClientRecord, Plan } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { rateOf } from './rates.ts'
import { isClosed } from './standing.ts'

export const medicationDiffers = defineRule({
  id: 'medication-differs',
  group: 'flags',
  severity: 'warning',
  what: 'A medication is given in two places with different doses, or is listed although it was stopped.',
  why: 'One of the two is wrong or out of date, and whoever coordinates care reads only one of them.',
  fix: 'Ask the prescriber what is taken now, and bring the list and the record into line.',
  source:
    'Noridian JE-B, psychotherapy service-specific review, 2021: contradictory documentation as a reason for denial',
  messages: {
    stopped: 'The record says that {name} was stopped on {day}; the plan still lists it.',
    dose: 'The plan lists {name} with {planned}; the record gives {recorded} since {day}.',
    twice: '{name} is listed twice, with {planned} and with {other}.',
    text: 'The plan lists {name} with {planned}; this text says {other}.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-10-20\nmedications:\n  - { name: Sertraline, dose: 50 mg }\n',
    record:
      'txplan: 1\nmedication_changes:\n  - { date: 2026-10-06, name: Sertraline, change: dose, dose: 100 mg }\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-10-20\nmedications:\n  - { name: Sertraline, dose: 100 mg }\n',
    record:
      'txplan: 1\nmedication_changes:\n  - { date: 2026-10-06, name: Sertraline, change: dose, dose: 100 mg }\n',
  },
  check(context) {
    const taken = takenNow(context.plan)
    if (taken.length === 0 || isClosed(context.plan)) return
    for (const one of taken) {
      checkChanges(one, context)
      checkTwice(one, taken, context)
    }
    checkTexts(taken, context)
  },
})

type Medication = NonNullable<Plan['medications']>[number]
type Change = NonNullable<ClientRecord['medication_changes']>[number]

interface Taken {
  of: Medication
  at: number
  /** What it may be called by. */
  words: readonly string[]
  dose: Dose | undefined
}

interface Dose {
  amount: number
  unit: string
}

const takenNow = ({ medications = [] }: Plan): Taken[] =>
  medications.flatMap((of, at) =>
    of.stopped === undefined && of.name !== undefined
      ? { of, at, words: nameWords(of.name), dose: doseIn(of.dose) }
      : [],
  )

const generic = new Set(
  'extended release sustained delayed immediate tablet tablets capsule capsules sodium hydrochloride hcl medication medicine pressure blood pain patch injection long acting spray solution sleep vitamin acid oral daily'.split(
    ' ',
  ),
)

const nameWords = (name: string): string[] =>
  (name.toLowerCase().match(/[a-z]{5,}/g) ?? []).filter((word) => !generic.has(word))

/** A single amount; “50 mg, then 100 mg” and ranges are none. */
function doseIn(text = ''): Dose | undefined {
  const found = [...text.matchAll(/(\d+(?:[.,]\d+)?) ?(mg|mcg|µg|g|ml|units?|iu)\b/gi)]
  const [, amount = '', unit = ''] = found.length === 1 ? (found[0] ?? []) : []
  if (amount === '' || /\d ?(?:-|–|to) ?\d/.test(text)) return undefined
  return { amount: Number(amount.replace(',', '.')), unit: unit.toLowerCase() }
}

const differ = (a: Dose | undefined, b: Dose | undefined): boolean =>
  a !== undefined && b !== undefined && a.unit === b.unit && a.amount !== b.amount

/** 300 mg three times a day are 900 mg a day. */
function isSameDay(of: Medication, change: Change): boolean {
  const [planned, recorded] = [doseIn(of.dose)?.amount ?? 0, doseIn(change.dose)?.amount ?? 0]
  const [often, since] = [timesADay(of), timesADay(change)]
  return [planned, planned * often].some((one) => one === recorded || one === recorded * since)
}

/** Once where it is not said. */
function timesADay({ frequency = '' }: Medication | Change): number {
  const rate = rateOf(frequency)
  return rate === undefined ? 1 : rate / 7
}

const sameName = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((word) => b.includes(word))

/** What changed after the plan was written stands in the record alone until the next revision. */
function checkChanges({ of, at, words, dose }: Taken, context: Context): void {
  const last = lastChange(words, context)
  if (last?.date === undefined) return
  const written = context.plan.revision?.date ?? planDay(context.plan)?.day
  const later = written === undefined || last.date > written
  const args = { name: clientText(of.name ?? ''), day: last.date }
  const atMost = later ? ({ atMost: 'info' } as const) : {}
  if (last.change === 'stopped')
    context.report({ at: ['medications', at], message: 'stopped', args, ...atMost })
  else if (differ(dose, doseIn(last.dose)) && !isSameDay(of, last))
    context.report({
      at: ['medications', at, 'dose'],
      message: 'dose',
      args: {
        ...args,
        planned: clientText(of.dose ?? ''),
        recorded: clientText(last.dose ?? ''),
      },
      ...atMost,
    })
}

function lastChange(words: readonly string[], { record, asOf }: Context): Change | undefined {
  return (record?.medication_changes ?? [])
    .filter(
      ({ name = '', date, change }) =>
        isDay(date) && date <= asOf && change !== 'other' && sameName(words, nameWords(name)),
    )
    .reduce<Change | undefined>(
      (last, one) => ((one.date ?? '') >= (last?.date ?? '') ? one : last),
      undefined,
    )
}

/** A morning and an evening dose are two entries of one medication. */
function checkTwice(one: Taken, taken: readonly Taken[], { report }: Context): void {
  const other = taken.find(
    ({ at, words, dose, of }) =>
      at < one.at &&
      sameName(words, one.words) &&
      differ(dose, one.dose) &&
      (of.frequency ?? '') === (one.of.frequency ?? '') &&
      of.started === undefined &&
      one.of.started === undefined,
  )
  if (other === undefined) return
  report({
    at: ['medications', one.at, 'dose'],
    message: 'twice',
    args: {
      name: clientText(one.of.name ?? ''),
      planned: clientText(other.of.dose ?? ''),
      other: clientText(one.of.dose ?? ''),
    },
  })
}

/** A text about a change names other doses rightly. */
const changing =
  /\b(?:titrat|increas|rais|reduc|taper|lower|target|up to|maximum|from|begun|began|started|previous|former|earlier|prior|trial|if\b|history|until|then|in (?:19|20)\d\d)/i

function checkTexts(taken: readonly Taken[], { plan, report }: Context): void {
  const texts = [
    { at: ['summary'], text: plan.summary },
    ...(plan.interventions ?? []).map(({ description: text, status }, at) => ({
      at: ['interventions', at, 'description'],
      text: status === 'discontinued' || status === 'completed' ? undefined : text,
    })),
  ]
  for (const { at, text = '' } of texts) {
    if (!/\d ?m?c?g\b/i.test(text) || changing.test(text)) continue
    for (const one of taken) {
      const said = doseBeside(one.words, text)
      if (said === undefined || !differ(one.dose, doseIn(said))) continue
      const args = {
        name: clientText(one.of.name ?? ''),
        planned: clientText(one.of.dose ?? ''),
        other: clientText(said),
      }
      report({ at, message: 'text', args })
    }
  }
}

/** The dose that stands right behind the name, and no other dose of it in the same text. */
function doseBeside(words: readonly string[], text: string): string | undefined {
  for (const word of words) {
    const found = [
      ...text.matchAll(
        new RegExp(
          `\\b${word}\\b(?: \\([^)]*\\))?,? (?:at |of )?(\\d+(?:\\.\\d+)? ?m?c?g)\\b`,
          'gi',
        ),
      ),
    ]
    if (found.length === 1) return found[0]?.[1]
  }
  return undefined
}

import { textUnder } from '../../../care/signed-text.ts'
import {
  isOfEarlierRevision,
  type Signature,
  signaturesOf,
  signedOn,
  standingOf,
} from '../../../care/signing.ts'
import { daysBetween } from '../../../language/dates.ts'
import { classOf } from '../../../plan/change-class.ts'
import { isDay } from '../../../plan/plan-day.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { heldSessions } from '../../../profiles/held.ts'
import type { Context } from '../../context.ts'
import type { Severity } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { happened } from './date-in-future.ts'
import { type DateAt, everyDate } from './every-date.ts'

export const signatureBeforePlan = defineRule({
  id: 'signature-before-plan',
  group: 'dates',
  severity: 'warning',
  what: 'A signature is dated before what it signs was written.',
  why: 'Nobody can agree to a text that is not there yet; a reviewer takes the signature as not valid, or as dated back.',
  fix: 'Correct the date that is wrong. If the plan changed after it was signed, have it signed again, with the day on which that is done: txplan sign PLAN --as ROLE.',
  source:
    'CGS and Noridian, signature requirements of medical review (CMS Pub. 100-08, ch. 3, 3.3.2.4): signed with the date, and not dated back; txplan: dates that cannot both be true',
  messages: {
    revision: 'Signed on {signed}, before this revision was made on {day}.',
    assessment: 'Signed on {signed}, before the assessment of {day}, on which the plan rests.',
    evaluation: 'Signed on {signed}, before the first session, an evaluation on {day}.',
    found: 'Signed on {signed}, before “{field}” of {day}, which stands in the plan as done.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-02-02\nassessment: { date: 2026-01-30 }\nsignatures:\n  - { role: clinician, name: Ben Adler, signed: 2026-01-28 }\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-02-02\nassessment: { date: 2026-01-30 }\nsignatures:\n  - { role: clinician, name: Ben Adler, signed: 2026-01-30 }\n',
  },
  check(context) {
    for (const [at, signature] of (context.plan.signatures ?? []).entries()) {
      const signed = signedOn(signature)
      if (signed === undefined || standingOf(signature) === 'withheld') continue
      if (isOfEarlierRevision(signature, context.plan)) continue
      const content = laterContent(signature, signed, context) ?? laterFact(at, signed, context)
      if (content === undefined) continue
      const { message, atMost, ...said } = content
      const path = ['signatures', at, 'signed']
      context.report({ at: path, message, args: { signed, ...said }, ...(atMost && { atMost }) })
    }
  },
})

interface Content {
  message: 'revision' | 'assessment' | 'evaluation' | 'found'
  day: string
  field?: string
  atMost?: Severity
}

/**
 * What the signature covers and had not happened yet. Where its digest matches that is certain; else it
 * may have been added since.
 */
function laterFact(at: number, signed: string, context: Context): Content | undefined {
  const line = signaturesOf(context)[at]
  const text = line && textUnder(line, context)
  if (text === undefined || text === 'changed') return undefined
  const isSure = text === 'same'
  if (!isSure && !isOfThisRevision(line?.signature ?? {}, context.plan)) return undefined
  const fact = factsOf(context).find(
    ({ field, day }) => day > signed && (isSure || evidence.has(field)),
  )
  if (!fact) return undefined
  const said = { message: 'found' as const, field: fieldName(fact), day: fact.day }
  return isSure ? said : { ...said, atMost: 'info' }
}

/** `baseline.date`: the key alone may be a mere “date”. */
const fieldName = ({ field }: Fact): string => field.split('.').slice(-2).join('.')

/** What a plan is built on; other dates are added now and then without a new revision. */
const evidence: ReadonlySet<string> = new Set([
  'assessment.screenings.date',
  'assessment.risk.assessed_on',
  'goals.measure.baseline.date',
  'goals.objectives.measure.baseline.date',
  'objectives.measure.baseline.date',
  'measures.baseline.date',
])

type Fact = DateAt & { day: string }

/** What the agreed text tells as done, with its day. */
const factsOf = (context: Context): readonly Fact[] => context.once(findFacts)

const findFacts = (context: Context): Fact[] =>
  everyDate(context).filter(
    (date): date is Fact =>
      date.in === 'plan' &&
      date.day !== undefined &&
      happened.has(date.field) &&
      classOf(date.field.split('.')) === 'clinical',
  )

/** The assessment is held against the first plan only: later ones may rest on an older signature. */
function laterContent(signature: Signature, signed: string, context: Context): Content | undefined {
  const { revision, assessment } = context.plan
  if (!isOfThisRevision(signature, context.plan)) return undefined
  const isFirst = isFirstRevision(context.plan)
  const all: (Content | undefined)[] = [
    dated('revision', revision?.date),
    ...(isFirst
      ? [dated('assessment', assessment?.date) ?? evaluationSoonAfter(signed, context)]
      : []),
  ]
  return all.find((one) => one !== undefined && signed < one.day)
}

function isOfThisRevision({ revision: number }: Signature, plan: Plan): boolean {
  return number === undefined ? isFirstRevision(plan) : number === (plan.revision?.number ?? 1)
}

const dated = (message: Content['message'], day: string | undefined): Content | undefined =>
  isDay(day) ? { message, day } : undefined

const isFirstRevision = ({ revision }: Plan): boolean =>
  (revision?.number ?? 1) <= 1 &&
  revision?.supersedes === undefined &&
  (revision?.number === 1 || revision?.kind === undefined || revision.kind === 'initial')

/** Later ones may evaluate something else, or stand in a record that was begun anew. */
const mostDays = 30

/** Where the plan dates no assessment: the session that served for it, if it was the first of all. */
function evaluationSoonAfter(signed: string, context: Context): Content | undefined {
  const first = context.once(firstEvaluation)
  return first && daysBetween(signed, first.day) <= mostDays ? first : undefined
}

function firstEvaluation({ plan, record, asOf }: Context): Content | undefined {
  const [first] = heldSessions({ assessment: plan.assessment }, record, asOf)
  return first?.assessing ? { message: 'evaluation', day: first.day } : undefined
}

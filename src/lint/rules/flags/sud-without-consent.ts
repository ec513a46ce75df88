import type { Plan } from '../../../plan/types.generated.ts'
import { demandOf } from '../../../profiles/demand.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isFilled } from './danger.ts'
import { isClosed } from './standing.ts'

export const sudWithoutConsent = defineRule({
  id: 'sud-without-consent',
  group: 'flags',
  severity: 'warning',
  what: 'A plan with a substance use diagnosis goes to others, and no consent speaks of that.',
  why: 'In a program under 42 CFR Part 2, records of substance use treatment are disclosed with the client’s written consent; one consent may cover treatment, payment and operations.',
  fix: 'If this practice is such a program, enter the consent under “agreement.consents”, for example “kind: Release of substance use records (42 CFR Part 2)” with its date. If it is not, a note saying so settles it.',
  source:
    '42 CFR Part 2 (rule of 2024, compliance 2026-02-16), from secondary sources: it applies to federally assisted programs',
  messages: {
    program:
      'This plan belongs to a program under 42 CFR Part 2 and names {who}; no consent speaks of releasing substance use records.',
    found:
      'There is a substance use diagnosis, and the plan names {who}; no consent speaks of releasing such records. 42 CFR Part 2 asks for one if this practice is a program that it covers.',
  },
  bad: {
    plan: 'txplan: 1\nclient:\n  coverages:\n    - payer: Blue Cross\ndiagnoses:\n  - { id: oud, code: F11.20 }\nagreement:\n  consents:\n    - { kind: Treatment, date: 2026-10-01 }\n',
  },
  good: {
    plan: 'txplan: 1\nclient:\n  coverages:\n    - payer: Blue Cross\ndiagnoses:\n  - { id: oud, code: F11.20 }\nagreement:\n  consents:\n    - { kind: "Release of substance use records (42 CFR Part 2)", date: 2026-10-01 }\n',
  },
  check(context) {
    const { plan } = context
    if (isClosed(plan) || !(plan.diagnoses ?? []).some(isSubstance)) return
    const who = whoReads(context)
    if (who === undefined || hasConsent(context)) return
    const report = { at: ['agreement', 'consents'], args: { who } }
    const profile = context.requirements.profiles.find(({ id }) => id === 'part-2-otp')
    const demand = profile && demandOf(profile, 'required', { sources: ['O4', 'O5', 'O7'] })
    if (demand) context.report({ ...report, message: 'program', demand })
    else if (isPartTwo(plan)) context.report({ ...report, message: 'program' })
    else context.report({ ...report, message: 'found', atMost: 'info' })
  },
})

type Diagnosis = NonNullable<Plan['diagnoses']>[number]

/** Alcohol and drugs, in remission too; nicotine is not treated under Part 2. */
const isSubstance = ({ code = '', status }: Diagnosis): boolean =>
  /^F1[0-689]/i.test(code) && status !== 'rule-out'

/** Who outside of the practice reads of it: a payer, or a provider with whom care is coordinated. */
function whoReads({ plan }: Context): string | undefined {
  const paid = (plan.client?.coverages ?? []).some(
    ({ payer, profile = '' }) =>
      payer !== undefined &&
      !/\bself[- ]?pay|^(?:none|private|cash|out[- ]of[- ]pocket)/i.test(payer) &&
      !/^self-pay/.test(profile),
  )
  if (paid) return 'a payer'
  const told = (plan.outside_providers ?? []).some(
    ({ coordination, reason_none: none }) => isFilled(coordination) && !isFilled(none),
  )
  return told ? 'an outside provider' : undefined
}

const speaksOfRelease =
  /\bsubstance|\bSUD\b|\bpart (?:2|two)\b|42 ?C\.?F\.?R|\brelease|\bdisclos|\bpayment\b|\bTPO\b|\balcohol|\bdrug\b|\bROI\b|\bredisclos/i

function hasConsent({ plan }: Context): boolean {
  const { consents = [], confidentiality = '' } = plan.agreement ?? {}
  const written = [...consents.map(({ kind, note }) => `${kind} ${note}`), confidentiality]
  if (written.some((one) => speaksOfRelease.test(one))) return true
  return [plan.notes, plan.agreement?.contract].some((one) => notCovered.test(one ?? ''))
}

/** The practice says itself that the rule does not reach it. */
const notCovered = /\bnot (?:\w+ ){0,4}(?:part 2|42 ?cfr)/i

const partTwo = /\bpart[- ]?2\b|42[- ]?cfr|\botp\b|opioid treatment program|\bsud[- ]program/i

const isPartTwo = ({ tags = [], setting }: Plan): boolean =>
  [...tags, setting?.program ?? '', setting?.facility ?? ''].some((one) => partTwo.test(one))

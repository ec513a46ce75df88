import { lookUp } from '../../../codes/icd10cm.ts'
import { remembered } from '../../../language/remembered.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { diagnosisCodes, source } from '../codes/diagnosis-codes.ts'
import { otherPole } from './bipolar-poles.ts'
import { otherDetail, otherSide } from './diagnosis-details.ts'
import { otherFamily } from './disorder-families.ts'
import { sentencesOf } from './standing.ts'

export const diagnosisDiffers = defineRule({
  id: 'diagnosis-differs',
  group: 'flags',
  severity: 'warning',
  what: 'A diagnosis is one thing by its code and another by its words, or a text names a code that is not among the diagnoses.',
  why: 'The claim goes by the code and the chart by the words; where they differ, neither supports the other.',
  fix: 'See which of the two was meant, and correct the other.',
  source: `${source}; severity of substance use disorders as DSM-5-TR codes it`,
  messages: {
    family: '{code} stands for {title}; the words name {said}.',
    detail: '{code} stands for {title}: {stands}. The words beside it say {said}.',
    pole: '{code} stands for {title}. This text calls the present episode {said}.',
    elsewhere: 'This text names the code {code}, which is not among the diagnoses.',
  },
  bad: {
    plan: 'txplan: 1\ndiagnoses:\n  - { id: mdd, code: F33.1, description: "Major depressive disorder, single episode, severe" }\n',
  },
  good: {
    plan: 'txplan: 1\ndiagnoses:\n  - { id: mdd, code: F33.1, description: "Major depressive disorder, recurrent, moderate" }\n',
  },
  check(context) {
    for (const [at, diagnosis] of (context.plan.diagnoses ?? []).entries())
      checkWords(diagnosis, ['diagnoses', at], context)
    checkPole(context)
    checkTexts(context)
  },
})

type Diagnosis = NonNullable<Plan['diagnoses']>[number]

/** Codes that do not exist have findings of their own. */
function checkWords(diagnosis: Diagnosis, path: Path, context: Context): void {
  const { code, description, specifiers = [], severity } = diagnosis
  if (code === undefined || (description === undefined && severity === undefined)) return
  const words = [description, ...specifiers, severity].join(', ')
  const isSided = description !== undefined && /\b(?:left|right)\b/i.test(description)
  const named = difference(
    `${code.replace('.', '').toUpperCase()} | ${description ?? ''} | ${words}`,
  )
  const entry = named || isSided ? lookUp(context.codes(), code) : undefined
  const other = named ?? (isSided && entry ? otherSide(entry.title, description) : undefined)
  if (other === undefined || entry === undefined) return
  const { said, stands } = other
  context.report({
    at: [...path, description === undefined ? 'severity' : 'description'],
    message: stands === undefined ? 'family' : 'detail',
    args: {
      code: clientText(entry.code),
      title: clientText(entry.title),
      said: clientText(said),
      ...(stands === undefined ? {} : { stands: clientText(stands) }),
    },
  })
}

interface Difference {
  said: string
  stands?: string
}

/** Of `CODE | description | description with all specifiers`. */
const difference = remembered((text): Difference | undefined => {
  const [plain = '', description = '', words = ''] = text.split(' | ')
  const family = otherFamily(plain, description)
  return family ? { said: family.name } : otherDetail(plain, words)
})

/** The story of the present episode against the one bipolar diagnosis. */
function checkPole(context: Context): void {
  const { assessment, diagnoses = [] } = context.plan
  const bipolar = diagnoses.filter(({ code = '' }) => /^F31/i.test(code.trim()))
  const [code] = bipolar.flatMap((one) => one.code ?? [])
  if (assessment === undefined || bipolar.length !== 1 || code === undefined) return
  const plain = code.trim().replace('.', '').toUpperCase()
  for (const field of ['formulation', 'presenting_problem'] as const) {
    const other = otherPole(plain, assessment[field] ?? '')
    const entry = other && lookUp(context.codes(), code)
    if (other === undefined || entry === undefined) continue
    context.report({
      at: ['assessment', field],
      message: 'pole',
      args: {
        code: clientText(entry.code),
        title: clientText(entry.title),
        said: clientText(other.said),
      },
    })
  }
}

const codeInText = /\bF\d\d(?:\.[\dA-Z]{1,4})?\b/g

/** A code that was considered or has changed is named rightly. */
const considered =
  /\b(?:rule[sd]?[- ]?out|r\/o|history|former(?:ly)?|previous(?:ly)?|prior|earlier|past|changed|until|replac\w*|instead|not met|no longer|consider\w*|differential|versus|vs|family|mother|father|parents?|partner|sister|brother)\b/i

function checkTexts(context: Context): void {
  const { plan } = context
  const held = [
    ...diagnosisCodes(context).map(({ code }) => code),
    ...(plan.diagnoses ?? []).flatMap(({ other_codes: others = [] }) =>
      others.flatMap(({ code }) => code ?? []),
    ),
  ].map((code) => code.toUpperCase())
  if (held.length === 0) return
  for (const { path, text } of textsOf(plan)) {
    const other = codesIn(text).find((code) => !held.some((one) => isSame(one, code)))
    if (other === undefined) continue
    context.report({ at: path, message: 'elsewhere', args: { code: clientText(other) } })
  }
}

const codesIn = (text: string): string[] =>
  /\bF\d\d/.test(text)
    ? sentencesOf(text).flatMap((sentence) =>
        considered.test(sentence) ? [] : [...sentence.matchAll(codeInText)].map(([code]) => code),
      )
    : []

/** A category stands for what is beneath it. */
const isSame = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

function textsOf({ summary, necessity, assessment }: Plan): { path: Path; text: string }[] {
  const all: [Path, string | undefined][] = [
    [['summary'], summary],
    [['necessity', 'statement'], necessity?.statement],
    [['necessity', 'level_of_care_reason'], necessity?.level_of_care_reason],
    [['assessment', 'presenting_problem'], assessment?.presenting_problem],
    [['assessment', 'formulation'], assessment?.formulation],
  ]
  return all.flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]))
}

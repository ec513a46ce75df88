/** The day of an entry, and who made it: asked alike for all kinds. */
import type { EntryKind } from '../../plan/entry-answers.ts'
import type { Practice } from '../../plan/types.generated.ts'
import { found } from '../found.ts'
import type { Option } from '../question.ts'
import { saidOr } from '../step.ts'
import { day } from '../typed.ts'
import { type About, type EntryAnswers, type EntryStep, step } from './entry.ts'

interface Wording {
  section: string
  ask: string
  why: string
}

/** `today` stands there to be confirmed. */
export function whenStep(answers: EntryAnswers, { today }: About, wording: Wording): EntryStep {
  const { section, ask, why } = wording
  return step(section, ['date'], {
    kind: 'line',
    ask,
    why,
    example: 'today, yesterday, last Thursday, 2026-11-19',
    optional: false,
    ...saidOr(answers, ['date'], 'today'),
    read: day(today, { past: true }),
  })
}

/** Asked only where more than one may have done it. */
export function whoSteps(
  field: 'clinician' | 'by',
  answers: EntryAnswers,
  about: About,
  { section, ask, why }: Wording,
): EntryStep[] {
  const { plan, practice } = about
  const known = clinicians(practice)
  if (!isAsked(about) && answers[field] === undefined) return []
  return [
    step(section, [field], {
      kind: 'search',
      ask,
      why,
      example: 'r-salter',
      ...saidOr(answers, [field], usual(plan.clinician, known)),
      own: 'Somebody else',
      search: (typed) => found(known, typed),
    }),
  ]
}

const isAsked = ({ plan, practice }: About): boolean =>
  clinicians(practice).length > 1 || plan.clinician === undefined

/** Whose plan it is, as the practice names its clinicians. */
const usual = (clinician: string | undefined, known: readonly Option[]): string | undefined =>
  known.find(({ value, label }) => value === clinician || label === clinician)?.value ??
  (known.length === 1 ? known[0]?.value : undefined)

const clinicians = (practice: Practice | undefined): Option[] =>
  (practice?.clinicians ?? []).flatMap(({ id, name, credentials }) =>
    id === undefined
      ? []
      : [{ value: id, label: [name ?? id, credentials].filter(Boolean).join(', ') }],
  )

const whoField: Partial<Record<EntryKind, 'clinician' | 'by'>> = {
  session: 'clinician',
  measure: 'by',
  contact: 'by',
}

/** It was the clinician whose plan it is: taken for granted in one line, and where there is no other. */
export function assumedWho(kind: EntryKind, about: About, isQuick: boolean): EntryAnswers {
  const field = whoField[kind]
  const { plan, practice } = about
  const who = usual(plan.clinician, clinicians(practice)) ?? plan.clinician
  const isSure = isQuick || !isAsked(about)
  return field === undefined || who === undefined || !isSure ? {} : { [field]: who }
}

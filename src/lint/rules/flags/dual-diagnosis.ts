/**
 * Substance use and mental health in one plan: which diagnoses there are of each, and which of the
 * two the goals answer, by links or by words.
 */
import type { Goal, Objective, Plan } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { isClosed, isEnglish } from './standing.ts'

type Diagnosis = NonNullable<Plan['diagnoses']>[number]
export type Side = 'substance' | 'mental'

export interface Dual {
  /** Index of the first diagnosis of each side. */
  first: Readonly<Record<Side, number>>
  /** Whether a goal, an objective or a reasoned deferral answers it. */
  answered: Readonly<Record<Side, boolean>>
  /** Something in the plan treats the two as one. */
  linked: boolean
}

export const pathOfSide = ({ first }: Dual, side: Side): Path => ['diagnoses', first[side]]

/** `undefined` unless both kinds of diagnosis are active and there is something to judge. */
export const dualOf = (context: Context): Dual | undefined => context.once(findDual)

function findDual(context: Context): Dual | undefined {
  const { plan } = context
  if ((plan.diagnoses?.length ?? 0) < 2 || isClosed(plan) || !isEnglish(plan)) return undefined
  const sides = (plan.diagnoses ?? []).map(sideOf)
  const first = { substance: sides.indexOf('substance'), mental: sides.indexOf('mental') }
  if (first.substance < 0 || first.mental < 0) return undefined
  if (context.goals.length + context.objectives.length === 0) return undefined
  const ids = idsBySide(plan, sides)
  const answered = {
    substance: isAnswered('substance', ids, context),
    mental: isAnswered('mental', ids, context),
  }
  return { first, answered, linked: isLinked(ids, context) }
}

const substanceCode = /^F1[0-689]/
/** F1x.11, F1x.21 and F1x.91 are those in remission. */
const remissionCode = /^F1\d[129]1$/
const mentalCode = /^F(?:2\d|3\d|4[0-58]|50|53|6[0-68]|9[0-4])/

const substanceName =
  /\b(?:alcohol|opioid|cannabis|marijuana|cocaine|stimulant|amphetamine|methamphetamine|sedative|hallucinogen|inhalant|substance|drug)(?:[- ]\w+)?[- ](?:use|abuse|dependence|addiction)\b|\b(?:AUD|OUD|SUD)\b/i
const mentalName =
  /\b(?:depress|dysthym|bipolar|anxiety disorder|panic disorder|post-?traumatic|schizo|obsessive|borderline|personality disorder|attention[- ]deficit)|\b(?:MDD|GAD|PTSD|OCD|ADHD|BPD)\b/i

const inactive: ReadonlySet<unknown> = new Set(['rule-out', 'history', 'provisional'])

/** Nicotine alone makes no dual diagnosis, and neither does what is in remission. */
export function sideOf({
  code,
  description = '',
  specifiers = [],
  status,
}: Diagnosis): Side | undefined {
  const words = [description, ...specifiers].join(' ')
  if (inactive.has(status) || /\bremission\b/i.test(words)) return undefined
  const plain = code?.replace('.', '').toUpperCase()
  if (plain === undefined) {
    if (substanceName.test(description)) return 'substance'
    return mentalName.test(description) ? 'mental' : undefined
  }
  if (substanceCode.test(plain)) return remissionCode.test(plain) ? undefined : 'substance'
  return mentalCode.test(plain) ? 'mental' : undefined
}

type Ids = Readonly<Record<Side, Linked>>

/** The ids of one side: its diagnoses, and the problems that name one of them. */
interface Linked {
  diagnoses: ReadonlySet<string>
  problems: ReadonlySet<string>
  /** A problem of it is put off with a reason. */
  deferred: boolean
}

function idsBySide(plan: Plan, sides: readonly (Side | undefined)[]): Ids {
  const of = (side: Side): Linked => {
    const own = (plan.diagnoses ?? []).filter((_, at) => sides[at] === side)
    const diagnoses = new Set(own.flatMap(({ id }) => id ?? []))
    const problems = (plan.problems ?? []).filter((one) => hasAny(one.diagnoses, diagnoses))
    return {
      diagnoses,
      problems: new Set(problems.flatMap(({ id }) => id ?? [])),
      deferred: problems.some(({ status, reason }) => status === 'deferred' && reason),
    }
  }
  return { substance: of('substance'), mental: of('mental') }
}

const hasAny = (ids: readonly string[] | undefined, among: ReadonlySet<string>): boolean =>
  (ids ?? []).some((id) => among.has(id))

const answers = (of: Goal | Objective, { diagnoses, problems }: Linked): boolean =>
  hasAny(of.problems, problems) || hasAny((of as Goal).diagnoses, diagnoses)

const aimsOf = ({ goals, objectives }: Context): (Goal | Objective)[] => [
  ...goals.map(({ goal }) => goal),
  ...objectives.map(({ objective }) => objective),
]

const substanceWords =
  /alcohol|\bdrink|\bdrank\b|\bsober|\bsobriety|\babstinen|\bsubstance|\bdrugs?\b|\brelapse|\bcrav(?:e|ing)|\bopioid|\bopiate|\bheroin|fentanyl|cocaine|\bcannabis|marijuana|\bmeth\b|methamphetamine|amphetamine|benzodiazepine|buprenorphine|methadone|naltrexone|\bMAT\b|\bMOUD\b|\baddict|\brecovery\b|\b12[- ]step|\bA\.?A\.? meetings?|\bAUDIT(?:-C)?\b|\bDAST|\bBAM\b|\bharm reduction|\buse[- ]free|\bsmok(?:e|es|ing) (?:weed|pot)|\btoxicology|\burine\b|\bdetox|\busing\b/i
const mentalWords =
  /\bmood\b|depress|\banxi|\bworr(?:y|ies)|\bpanic|trauma|\bPTSD\b|\bnightmare|\bflashback|\bsad(?:ness)?\b|\bhopeless|\bfear|\bphobi|\bbipolar|\bmani[ac]\b|\bhallucinat|\bvoices\b|\bpsycho(?:sis|tic)|\bdelusion|\bparanoi|obsess|compuls|\bself-harm|\bsuicid|\banger\b|\bemotion|\bgrie[fv]|\bstress|\bcoping|\bsleep|\binsomnia|\battention\b|\bimpulsiv|\bADHD\b|\bPHQ|\bGAD\b|\bPCL|\bsymptom|\bself-esteem|\bdissociat|\bbinge eat|\bmental health|\bpsychiatric/i

const patterns: Readonly<Record<Side, RegExp>> = {
  substance: substanceWords,
  mental: mentalWords,
}

/** What a goal or objective says, with what it is measured by. */
const wordsOf = ({ statement, plain, client_words, measure }: Goal | Objective): string =>
  [statement, plain, client_words, measure?.behavior, measure?.instrument].join(' | ')

function isAnswered(side: Side, ids: Ids, context: Context): boolean {
  if (ids[side].deferred) return true
  const aims = aimsOf(context)
  return aims.some((of) => answers(of, ids[side]) || patterns[side].test(wordsOf(of)))
}

const asOne =
  /\bco-?occurring\b|\bco-?morbid|\bdual[- ]diagnos|\bintegrated\b|\bseeking safety\b|\bself-medicat|\bconcurrent(?:ly)?\b|\bboth (?:conditions|disorders|diagnoses)\b/i

function isLinked(ids: Ids, context: Context): boolean {
  const { plan } = context
  const both = ({ problems, diagnoses }: { problems?: string[]; diagnoses?: string[] }) =>
    (['substance', 'mental'] as const).every(
      (side) => hasAny(diagnoses, ids[side].diagnoses) || hasAny(problems, ids[side].problems),
    )
  if ((plan.problems ?? []).some(both) || aimsOf(context).some((one) => both(one))) return true
  if (sharesIntervention(ids, context)) return true
  return context.texts.some(
    ({ text, in: file, top, own }) =>
      file === 'plan' && !own && linkingParts.has(top) && speaksOfBoth(text),
  )
}

const linkingParts = new Set([
  'summary',
  'setting',
  'assessment',
  'necessity',
  'problems',
  'goals',
  'objectives',
  'interventions',
  'services',
  'phases',
  'discharge',
  'notes',
])

const speaksOfBoth = (text: string): boolean =>
  asOne.test(text) || (substanceWords.test(text) && mentalWords.test(text))

/** One intervention that goals of both sides name. */
function sharesIntervention(ids: Ids, context: Context): boolean {
  const of = (side: Side) =>
    aimsOf(context)
      .filter((one) => answers(one, ids[side]) || patterns[side].test(wordsOf(one)))
      .flatMap(({ interventions = [] }) => interventions)
  const mental = new Set(of('mental'))
  return of('substance').some((id) => mental.has(id))
}

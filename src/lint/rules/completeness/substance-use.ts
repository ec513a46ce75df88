/** Whether a plan treats substance use: by its diagnoses, its problems, or an ASAM worksheet in it. */
import type { Problem } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'

/** Where the plan shows that it treats substance use; `undefined` where nothing does. */
export const substanceTreatment = (context: Context): Path | undefined => context.once(find)

function find({ plan }: Context): Path | undefined {
  if (plan.assessment?.asam !== undefined) return ['assessment', 'asam']
  const diagnosis = (plan.diagnoses ?? []).findIndex(
    ({ code, status }) => status !== 'rule-out' && status !== 'history' && isSubstanceCode(code),
  )
  if (diagnosis >= 0) return ['diagnoses', diagnosis]
  const problem = (plan.problems ?? []).findIndex(isOfUse)
  return problem >= 0 ? ['problems', problem] : undefined
}

/** F10 to F19 without F17: nicotine alone has no level of care. Remission ends in 1 behind the dot. */
const isSubstanceCode = (code = ''): boolean => /^F1[0-689](?!\.?.1)/i.test(code.trim())

function isOfUse({ statement = '', behavioral_definition = '', status }: Problem): boolean {
  if (status === 'resolved' || status === 'deferred') return false
  return speaksOfOwnUse(statement) || speaksOfOwnUse(behavioral_definition)
}

/** The use of a parent or partner is not what is treated, nor is one that is denied or long past. */
export function speaksOfOwnUse(text: string): boolean {
  const found = use.exec(text)
  if (found === null) return false
  const before = text.slice(0, found.index)
  return !othersBefore.test(before) && !deniedBefore.test(before)
}

const use =
  /\b(?:substances?|alcohol|drugs?|opioids?|opiates?|heroin|fentanyl|cocaine|crack|meth|methamphetamine|cannabis|marijuana|stimulants?|benzodiazepines?|polysubstance|prescription pills?)[- ](?:use|abuse|misuse|dependence|dependency|addiction|disorder)\b|\b(?:heavy|binge|excessive|problem|problematic|daily|uncontrolled|out[- ]of[- ]control) drinking\b|\bdrink(?:s|ing) (?:\d+|two|three|four|five|six|eight|ten|a) (?:\w+ )?(?:beers?|drinks|bottles?|pints?|fifth|shots?)\b|\bdrink(?:s|ing) (?:heavily|too much|daily|every (?:day|night)|alone)\b|\b(?:control|stop|reduce|cut down on) (?:his|her|their) (?:drinking|drug use|using)\b|\b(?:us(?:es|ing)|smok(?:es|ing)|inject(?:s|ing)|snort(?:s|ing)) (?:alcohol|drugs|opioids?|heroin|fentanyl|cocaine|crack|meth|methamphetamine|cannabis|marijuana)\b|\baddict(?:ed|ion) to (?:alcohol|drugs|opioids|opiates|heroin|pills|cocaine|meth)|\b(?:alcoholi(?:sm|c)|overdosed|relapsed? (?:on|to|into) (?:alcohol|drinking|drugs|heroin|opioids|meth|cocaine|use))\b/i

const othersBefore =
  /\b(?:parental|familial|spousal|father|mother|dad|mom|parents?|husband|wife|spouse|partner|boyfriend|girlfriend|son|daughter|child|children|brother|sister|sibling|family|friends?|ex|uncle|aunt|grandfather|grandmother)(?:['’]s?|s['’])?(?:,? [\w-]+){0,3},?\s*$/i

const deniedBefore =
  /\b(?:no|not|denie[sd]|denying|without|never|negative for|history of|past|former|remission from)\b(?: [\w-]+){0,3}\s*$/i

/** Which subjects of the lexicon the plan itself gives reason for, by its codes and its words. */
import type { Context } from '../../context.ts'
import type { TextAt } from '../../texts.ts'
import type { Topic } from './topics.ts'

/**
 * Whether a subject is touched by any diagnosis, problem or finding of the plan. A plan that says
 * too little to tell, or says it in another language, touches them all.
 */
export function isTouched(topic: Topic, context: Context): boolean {
  const known = context.once(makeMemory)
  const before = known.get(topic)
  if (before !== undefined) return before
  const touched = isSpokenOf(topic, context)
  known.set(topic, touched)
  return touched
}

const makeMemory = () => new Map<Topic, boolean>()

function isSpokenOf(topic: Topic, context: Context): boolean {
  if (!context.once(isTelling)) return true
  if (context.once(findCodes).some((code) => topic.codes.some((start) => code.startsWith(start))))
    return true
  return context
    .once(findTexts)
    .some(({ text, field }) => isTraumaHistory(topic, field, text) || speaksOf(topic, text))
}

function isTelling({ plan }: Context): boolean {
  const isEnglish = plan.language === undefined || /^en\b/i.test(plan.language)
  return isEnglish && (hasWords(plan.diagnoses) || hasWords(plan.problems))
}

const findCodes = ({ plan }: Context): string[] =>
  (plan.diagnoses ?? [])
    .flatMap(({ code, other_codes }) => [code, ...(other_codes ?? []).map((one) => one.code)])
    .flatMap((code) => (code === undefined ? [] : [code.replace('.', '').toUpperCase()]))

/** Parts that tell of the client, not of what is aimed for or done. */
const tellingParts = new Set([
  'summary',
  'client',
  'referred_by',
  'assessment',
  'diagnoses',
  'medications',
  'medical',
  'necessity',
  'person',
  'problems',
])

function findTexts({ plan, texts }: Context): TextAt[] {
  const telling = texts.filter((one) => one.in === 'plan' && tellingParts.has(one.top) && !one.own)
  const negative = new Set(negativeScreenings(plan.assessment?.screenings))
  return negative.size === 0 ? telling : telling.filter((one) => !isIn(negative, one))
}

type Described = { code?: string; description?: string; statement?: string }

const hasWords = (list: readonly Described[] | undefined): boolean =>
  (list ?? []).some(({ code, description, statement }) => code ?? description ?? statement)

/** Being screened for something, and found free of it, gives no reason to treat it. */
const negativeScreenings = (list: readonly { result?: string }[] | undefined): number[] =>
  (list ?? []).flatMap(({ result }, at) =>
    result !== undefined && /\bnegative\b|^no\b|^none\b/i.test(result) ? [at] : [],
  )

function isIn(screenings: ReadonlySet<number>, { top, path }: TextAt): boolean {
  return top === 'assessment' && path[1] === 'screenings' && screenings.has(path[2] as number)
}

/** What stands in the history under “trauma” is about it, whatever its words. */
const isTraumaHistory = ({ name }: Topic, field: string, text: string): boolean =>
  name === 'trauma' && field === 'trauma' && !/^\s*(?:no|none|denie[sd]|n\/?a)\b/i.test(text)

/** “No alcohol or other drugs” speaks of neither. */
function speaksOf({ words }: Topic, text: string): boolean {
  let from = 0
  for (let match = words.exec(text); match; match = words.exec(text.slice(from))) {
    const start = from + match.index
    if (!deniedBefore.test(text.slice(Math.max(0, start - 80), start))) return true
    from = start + match[0].length
  }
  return false
}

const deniedBefore = /\b(?:no|denie[sd]|denying|negative for|free of)\b(?: [^\s.;:]+){0,8}\s?$/i

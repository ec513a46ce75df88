/** What the plan says about how life is affected, for the rules on necessity. */
import type { Plan } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { isAnyWritten, isWritten } from './written.ts'

/** An area of life of which the plan says what the client can no longer do. */
export const hasDescribedArea = ({ assessment }: Plan): boolean =>
  isAnyWritten(assessment?.impairment, ['description'])

export interface Bare {
  path: Path
  /** An area with a mark beside it, or the word “impairment” in a sentence. */
  kind: 'area' | 'words'
}

/** Where life is said to be affected without a word on how. */
export const bareImpairments = (context: Context): readonly Bare[] => context.once(findBare)

function findBare({ plan, texts }: Context): Bare[] {
  const areas = plan.assessment?.impairment ?? []
  const bare = areas.flatMap(({ affected, level, description }, at): Bare[] => {
    const isMarked = affected ?? (isWritten(level) && !/^\s*(?:none|no\b|n\/?a)/i.test(level ?? ''))
    if (!isMarked || isWritten(description)) return []
    return [{ path: ['assessment', 'impairment', at], kind: 'area' }]
  })
  if (bare.length > 0 || areas.length > 0 || isWritten(plan.necessity?.statement)) return bare
  const said = texts.find(
    (one) => one.in === 'plan' && fields.has(one.field) && tops.has(one.top) && isBare(one.text),
  )
  return said ? [{ path: said.path, kind: 'words' }] : []
}

const tops = new Set(['assessment', 'problems', 'necessity', 'summary'])
const fields = new Set(['presenting_problem', 'statement', 'behavioral_definition', 'evidence'])

const isBare = (text: string): boolean => impaired.test(text) && !tellsOfLife(text)

const impaired =
  /\bfunctional(?:ly)? impair(?:ed|ments?)\b|\bimpair(?:ed|s|ments?)(?: in| of)?(?: (?:daily|overall|general|global|psychosocial|his|her|their))* function(?:ing)?\b|\b(?:poor|reduced|decreased|diminished) functioning\b|\b(?:clinically )?significant (?:distress (?:and|or) )?impairment\b/i

/**
 * True where a sentence names what the client does, or no longer does, in daily life. In another
 * language than English nobody can tell: any sentence may.
 */
export const tellsOfLife = (text: string, language = 'en'): boolean =>
  /^en\b/i.test(language) ? life.test(text) : isWritten(text)

const life =
  /\b(?:work(?:s|ing|day)?|job|(?:un)?employ(?:ed|ment)|license|school|class(?:es)?|grades?|homework|household|housework|chores?|laundry|cook\w*|clean\w*|famil(?:y|ies)|marriage|married|husband|wife|spouse|partner|friends?|friendships?|relationships?|parent(?:s|ing)?|child(?:ren|care)?|kids|son|daughter|social(?:ly)?|choir|church|community|self-care|hygiene|shower\w*|bath(?:e|es|ing)|dress\w*|bed|driv(?:e|es|ing)|bills|money|rent|errands|appointments?|late|absen(?:t|ces?)|miss(?:es|ed|ing)|leav(?:e|es|ing)|isolat\w+|withdr\w+|fired|suspended|evict\w+|homeless|arrest\w*|custody|walk\w*|stairs|transfers?)\b/i

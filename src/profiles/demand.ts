/** A demand: one element, or one deadline, that one profile asks for; and how strictly. */
import type { Profile } from '../plan/types.generated.ts'

export interface Demand {
  /** Id of the profile. */
  profile: string
  title: string
  citation: string
  level: 'required' | 'recommended'
  /** Keys of the sources; `txplan explain PROFILE` prints them in full. */
  sources: readonly string[]
  /** How well the text could be read, such as `primary` or `secondary-only`. */
  confidence: string
  /** How the demand is qualified. */
  note?: string
}

/** The demand that a profile makes, citing these sources or, without any, its own. */
export function demandOf(
  profile: Profile,
  level: Demand['level'],
  said: { sources?: readonly string[]; note?: string } = {},
): Demand {
  const { id = '', title = id, citation = title, confidence, sources = [] } = profile
  return {
    profile: id,
    title,
    citation,
    level: confidence?.level === 'derived' ? 'recommended' : level,
    sources: said.sources ?? sources,
    confidence: confidence?.level ?? 'unconfirmed',
    ...(said.note === undefined ? {} : { note: said.note }),
  }
}

/** How much a text counts that could be read so well. */
const weights: Readonly<Record<string, number>> = {
  primary: 6,
  own: 6,
  'primary-partial': 5,
  'official-restatement': 4,
  mixed: 3,
  'secondary-only': 2,
  derived: 1,
}

/** The stricter first; of two that are as strict, the one whose text was read better. */
export const byStrictness = (a: Demand, b: Demand): number =>
  Number(b.level === 'required') - Number(a.level === 'required') ||
  (weights[b.confidence] ?? 0) - (weights[a.confidence] ?? 0)

const confidenceWords: Readonly<Record<string, string>> = {
  primary: 'the provision itself was read',
  'primary-partial': 'a part of the provision was read',
  'official-restatement': 'an official restatement was read',
  mixed: 'in part from secondary sources',
  derived: 'derived from several payers: everything counts as advice',
  'secondary-only': 'a secondary source only',
  'existence-only': 'only that it exists is known',
  own: 'the practice’s own',
}

/** How well a text could be read, in words: `a part of the provision was read`. */
export const confidenceText = (level: string): string => confidenceWords[level] ?? level

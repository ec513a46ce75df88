/**
 * What an instrument is: the facts about a published outcome measure, each with its source and a
 * mark that says whether it was seen there. Data only; `find.ts`, `score.ts` and `change.ts` use it.
 */

/** A fact with its mark. One that is not `confirmed` must never produce an error. */
export interface Fact<T> {
  value: T
  /** Seen in a source while the facts were collected. What nobody marked as seen is not confirmed. */
  confirmed: boolean
  /** Where it is published: authors and year; or the registry. */
  source: string
}

/** A figure in points. With `upTo`, published figures lie between `value` and `upTo`. */
export interface Amount extends Fact<number> {
  upTo?: number
}

export interface Band {
  /**
   * First and last score of the band, both inclusive. Infinite where the scale has no end (T
   * scores).
   */
  from: number
  to: number
  name: string
}

/** In whole years, both inclusive. */
export interface Ages {
  from: number
  to?: number
  /** It is used from this younger age on as well, outside the ages it was made for. */
  usedFrom?: number
}

/** A threshold besides the main one, or one for some people only. */
export interface CutOff extends Amount {
  /** What it tells, or whom it is for: `men`, `probable depression`. */
  means: string
  sex?: 'male' | 'female'
  ages?: { from: number; to?: number }
}

/** A part of an instrument with a score of its own. */
export interface Subscale {
  id: string
  name: string
  /** Numbers of its items, from 1. Absent where only the subscale's score is kept. */
  items?: readonly number[]
  range?: readonly [number, number]
  /** Where it differs from the whole. */
  better?: 'lower' | 'higher'
  /** On the instrument's screening side of this score, itself included. */
  cutOff?: number
  /** Not part of the total. */
  apart?: true
}

/** Answers that call for a look at safety, whatever the total: any answer above `above`. */
export interface Critical extends Fact<readonly number[]> {
  above: number
  about: string
  /** The subscale, or the supplement, where it is not a matter of numbered items. */
  part?: string
}

/** What must be known beside the score to read it. */
export type VariantKind = 'informant' | 'form' | 'edition' | 'scoring'

/** A form, edition, informant or way of scoring with figures of its own. */
export interface Variant {
  kind: VariantKind
  id: string
  name: string
  /** Other words for it, such as `mother` for `parent`. */
  words?: readonly string[]
  range?: Fact<readonly [number, number]>
  itemRange?: Fact<readonly [number, number]>
  step?: number
  bands?: Fact<readonly Band[]>
  subscales?: Fact<readonly Subscale[]>
  lookBack?: string
  items?: number
  /** Its score comes from tables: it cannot be worked out from answers here. */
  scoredElsewhere?: true
}

/** How an instrument is called: all that is needed to recognise it. */
export interface Names {
  /** In kebab case, as a plan names it: `phq-9`. */
  id: string
  /** As clinicians write it: `PHQ-9`. */
  name: string
  title: string
  /** Other ways to write it, besides id, name and title. */
  aliases: readonly string[]
  /** The name is an English word too: in a sentence it counts only in capitals. */
  isWord?: true
}

/** The figures of an instrument. What is not known is absent. */
export interface Facts {
  /** What it is about: depression, anxiety, trauma, alcohol … Lower case. */
  domains: readonly string[]
  /** Items that are scored. */
  items?: number
  /** Further questions of the form that do not count. */
  unscored?: number
  /** Lowest and highest answer to one item. */
  itemRange?: Fact<readonly [number, number]>
  /** Answers of items that cannot have every value of the range, by number of the item. */
  itemValues?: Readonly<Record<number, readonly number[]>>
  /** Items that count the other way round, as the client answers them. */
  reverse?: Fact<readonly number[]>
  /** How many unanswered items are allowed, and what stands in for them. */
  missing?: Fact<{ most: number; as: 'mean' | 'zero' }>
  /** Lowest and highest total; over all forms, where they differ. Absent where there is no total. */
  range?: Fact<readonly [number, number]>
  /** Distance between two possible scores: 1, 0.1, 0.01; absent where not known. */
  step?: number
  /** The total is the sum of the items times this. */
  factor?: number
  better?: 'lower' | 'higher'
  /** Sum or mean of the items, T score, or no single score. */
  scoreKind: 'sum' | 'mean' | 'T' | 'none'
  lookBack?: string
  /** Ages in whole years for which it was made. */
  ages?: Fact<Ages>
  informants?: readonly string[]
  bands?: Fact<readonly Band[]>
  /**
   * Positive at or above (for `higher` better: at or below) this score. Only where one threshold
   * serves everybody; `otherCutOffs` holds those for some people or with another meaning.
   */
  cutOff?: Amount
  otherCutOffs?: readonly CutOff[]
  /** Caseness as NHS Talking Therapies counts it: recovery is moving below it. */
  caseness?: Fact<number>
  /** Smallest change that is beyond measurement error, in points. */
  reliableChange?: Amount
  /** Smallest difference that people notice, in points. */
  minimalDifference?: Amount
  /** The same in percent of the baseline. */
  minimalDifferencePercent?: Amount
  /** Fall (or rise) from baseline that counts as response, in percent. */
  response?: Fact<number>
  /** The same in points, where it is published so. */
  responsePoints?: Fact<number>
  /** Highest (for `higher` better: lowest) score that counts as remission. */
  remission?: Fact<number>
  /** A reliable change is clinically significant only if it ends at or below this score. */
  significantAtMost?: Fact<number>
  /** A screener is not for following change. */
  screenerOnly: boolean
  subscales?: Fact<readonly Subscale[]>
  critical?: readonly Critical[]
  variants?: readonly Variant[]
  /** Kinds of variant without which a score cannot be read. */
  requires?: readonly VariantKind[]
  /** How often it is usually repeated; hardly any has an official interval. */
  usualInterval?: Fact<string>
  /** A: free to use and pass on. B: free under conditions. C: scores only, nothing computed. */
  tier: 'A' | 'B' | 'C'
  /** The tier itself is not certain. */
  tierUnsure?: true
  licence?: Fact<string>
  /** Code of the total; `loincPanel` that of the whole form. */
  loinc?: Fact<string>
  loincPanel?: Fact<string>
  loincItems?: Fact<readonly string[]>
  /** What else a reader should know, each a sentence. */
  notes: readonly string[]
  /** Authors, year and journal of the instrument itself, without volume and page. */
  citation: string
  /** When these facts were collected. */
  checked: string
}

export interface Instrument extends Names, Facts {}

/** Facts by id, each made when it is first asked for: a plan names two or three of forty. */
export type FactsById = Readonly<Record<string, () => Facts>>

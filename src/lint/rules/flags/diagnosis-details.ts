/**
 * The details that a code of ICD-10-CM fixes and the words beside it may deny: episode, severity,
 * remission, psychotic features, type. Sources: the titles of ICD-10-CM; for severity of substance
 * use disorders the coding of DSM-5-TR (mild with abuse, moderate and severe with dependence).
 */

export interface Detail {
  /** What the words say. */
  said: string
  /** What the code stands for. */
  stands: string
}

interface Axis {
  /** Codes without the dot to which it applies. */
  codes: RegExp
  /** Each value with how it is said, and the codes that stand for it. */
  values: readonly { value: string; words: RegExp; codes: RegExp }[]
}

const remission = /\bremission\b|\bremitted\b/i

/** The current episode of bipolar disorder, in the words of a diagnosis. */
const poles = [
  {
    value: 'a hypomanic episode',
    words: /\bepisode,? hypomanic\b|\bcurrent(?:ly)? hypomanic\b/i,
    codes: /^F310/,
  },
  {
    value: 'a manic episode',
    words: /\bepisode,? manic\b|\bcurrent(?:ly)? manic\b/i,
    codes: /^F31[12]/,
  },
  {
    value: 'a depressed episode',
    words: /\bepisode,? depress(?:ed|ive)\b|\bcurrent(?:ly)? depress(?:ed|ive)\b/i,
    codes: /^F31[345]/,
  },
  {
    value: 'a mixed episode',
    words: /\bepisode,? mixed\b|\bcurrent(?:ly)? mixed\b/i,
    codes: /^F316/,
  },
]

const axes: readonly Axis[] = [
  {
    codes: /^F3[23]/,
    values: [
      { value: 'a single episode', words: /\bsingle\b|\bfirst episode\b/i, codes: /^F32/ },
      { value: 'recurrent episodes', words: /\brecurr(?:ent|ing)\b/i, codes: /^F33/ },
    ],
  },
  {
    codes: /^F3(?:2[0-3]$|3[0-3]$)/,
    values: [
      { value: 'mild', words: /\bmild\b/i, codes: /^F3[23]0/ },
      { value: 'moderate', words: /\bmoderate\b/i, codes: /^F3[23]1/ },
      { value: 'severe', words: /\bsevere\b/i, codes: /^F3[23][23]/ },
    ],
  },
  {
    codes: /^F3[23][23]$/,
    values: [
      {
        value: 'without psychotic features',
        words: /\bwithout psychotic\b|\bno psychotic\b/i,
        codes: /^F3[23]2/,
      },
      {
        value: 'with psychotic features',
        words: /\bwith (?:mood-(?:in)?congruent )?psychotic\b/i,
        codes: /^F3[23]3/,
      },
    ],
  },
  {
    codes: /^F3(?:2[0-5]$|3[0-3]$|34)|^F1[0-689][12][01]$/,
    values: [{ value: 'in remission', words: remission, codes: /^F3(?:2[45]|34)|^F1\d[12]1$/ }],
  },
  {
    codes: /^F1[0-689][12]0$/,
    values: [
      { value: 'mild', words: /\bmild\b/i, codes: /^F1\d1/ },
      { value: 'moderate or severe', words: /\bmoderate\b|\bsevere\b/i, codes: /^F1\d2/ },
    ],
  },
  {
    codes: /^F1[0-689][12]/,
    values: [
      { value: 'abuse', words: /\babuse\b/i, codes: /^F1\d1/ },
      { value: 'dependence', words: /\bdependence\b/i, codes: /^F1\d2/ },
    ],
  },
  {
    codes: /^F31(?:[0-7]|81)/,
    values: [
      { value: 'bipolar I', words: /\bbipolar (?:I|1|one|type 1|type I)\b/i, codes: /^F31[0-7]/ },
      {
        value: 'bipolar II',
        words: /\bbipolar (?:II|2|two|type 2|type II)\b/i,
        codes: /^F3181/,
      },
    ],
  },
  {
    codes: /^F31[0-6]/,
    values: poles,
  },
  {
    codes: /^F31(?:1[123]|3[12]|4)$/,
    values: [
      { value: 'mild', words: /\bmild\b/i, codes: /^F31[13]1/ },
      { value: 'moderate', words: /\bmoderate\b/i, codes: /^F31[13]2/ },
      { value: 'severe', words: /\bsevere\b/i, codes: /^F31(?:13|4)/ },
    ],
  },
  {
    codes: /^F90[0-2]/,
    values: [
      { value: 'predominantly inattentive', words: /\binattentive\b/i, codes: /^F900/ },
      {
        value: 'predominantly hyperactive',
        words: /\bhyperactive[- ]impulsive\b/i,
        codes: /^F901/,
      },
      { value: 'combined', words: /\bcombined\b/i, codes: /^F902/ },
    ],
  },
  {
    codes: /^F431[12]/,
    values: [
      { value: 'acute', words: /\bacute\b/i, codes: /^F4311/ },
      { value: 'chronic', words: /\bchronic\b/i, codes: /^F4312/ },
    ],
  },
]

/** The first detail in which words and code differ; words that say two things say neither. */
export function otherDetail(plain: string, words: string): Detail | undefined {
  for (const { codes, values } of axes) {
    if (!codes.test(plain)) continue
    const said = values.filter((one) => one.words.test(words))
    const [only] = said
    if (said.length !== 1 || only === undefined || only.codes.test(plain)) continue
    const stands = values.find((one) => one.codes.test(plain))?.value
    return { said: only.value, stands: stands ?? `no ${only.value.replace(/^in /, '')}` }
  }
  return undefined
}

/** The side that the title of a code fixes, where the words beside it name the other one. */
export function otherSide(title: string, words: string): Detail | undefined {
  const said = sideOf(words)
  const stands = sideOf(title)
  if (said === undefined || stands === undefined || said === stands) return undefined
  return { said, stands }
}

/** The one side of which a text speaks; both, or “bilateral”, is neither. */
function sideOf(text: string): 'left' | 'right' | undefined {
  if (/\bbilateral|\bboth\b/i.test(text)) return undefined
  const isLeft = /\bleft\b/i.test(text)
  const isRight = /\bright\b/i.test(text)
  if (isLeft === isRight) return undefined
  return isLeft ? 'left' : 'right'
}

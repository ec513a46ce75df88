/**
 * Which disorder a diagnosis names in words, and which codes of ICD-10-CM stand for it. The names of
 * DSM-5-TR differ from the titles of ICD-10-CM, so that a name is compared with the family of codes
 * that is used for it and not with the title.
 */

export interface Family {
  /** In a sentence: “the words name {name}”. */
  name: string
  words: RegExp
  /** Codes without the dot. */
  codes: RegExp
  /** Codes with which the words may stand as well. */
  also?: RegExp
  /** Its words stand in the names of narrower disorders too: “generalized anxiety disorder”. */
  wide?: true
}

const substance = (name: string, words: string, codes: RegExp, also = /^F19/): Family => ({
  name,
  words: new RegExp(
    `\\b(?:${words})\\b(?:[- ,(]\\w+\\)?){0,2}[- ](?:use|abuse|dependence|addiction|withdrawal|intoxication|induced|related)\\b`,
    'i',
  ),
  codes,
  also,
})

/** Narrow disorders only: “mood” or “stress” alone name none. */
export const families: readonly Family[] = [
  substance('an alcohol disorder', 'alcohol', /^F10/),
  substance('an opioid disorder', 'opioid|opiate|heroin|fentanyl', /^F11/),
  substance('a cannabis disorder', 'cannabis|marijuana', /^F12/),
  substance('a sedative disorder', 'sedative|hypnotic|anxiolytic|benzodiazepine', /^F13/),
  substance('a stimulant disorder', 'cocaine|stimulant|amphetamine|methamphetamine', /^F1[45]/),
  {
    name: 'a tobacco disorder',
    words: /\b(?:tobacco|nicotine)\b/i,
    codes: /^F17/,
    also: /^(?:Z720|F19)/,
  },
  { name: 'schizophrenia', words: /\bschizophrenia\b/i, codes: /^F20/, also: /^F2[0-9]/ },
  { name: 'schizoaffective disorder', words: /\bschizo-?affective\b/i, codes: /^F25/ },
  {
    name: 'bipolar disorder',
    words: /\bbipolar\b|\bmanic episode\b/i,
    codes: /^F3[01]/,
    also: /^F(?:06|1|25|340|39)/,
  },
  {
    name: 'major depressive disorder',
    words: /\bmajor depress\w+|\bMDD\b/i,
    codes: /^F3[23]/,
    also: /^F(?:06|1|53)|^O90/,
  },
  {
    name: 'persistent depressive disorder',
    words: /\bpersistent depressive\b|\bdysthymi\w+/i,
    codes: /^F341/,
  },
  {
    name: 'depression',
    words: /\bdepression\b|(?<!\b(?:major|persistent) )\bdepressive (?:disorder|episode)\b/i,
    codes: /^F3[23]/,
    also: /^F(?:06|1|25|31|34|39|413|418|432|53)|^O90/,
    wide: true,
  },
  {
    name: 'social anxiety disorder',
    words: /\bsocial (?:anxiety|phobia)\b/i,
    codes: /^F401/,
    also: /^F(?:408|409|418)/,
  },
  { name: 'agoraphobia', words: /\bagoraphobia\b/i, codes: /^F400/, also: /^F410/ },
  {
    name: 'panic disorder',
    words: /\bpanic disorder\b/i,
    codes: /^F410/,
    also: /^F(?:4001|06|1)/,
  },
  {
    name: 'generalized anxiety disorder',
    words: /\bgenerali[sz]ed anxiety\b|\bGAD\b(?!-?\s?[27]\b)/i,
    codes: /^F411/,
    also: /^F(?:06|1|418)/,
  },
  {
    name: 'an anxiety disorder',
    words: /\banxiety(?: disorder)?\b/i,
    codes: /^F4[01]/,
    also: /^F(?:06|1|42|43|452|930|940)/,
    wide: true,
  },
  {
    name: 'obsessive-compulsive disorder',
    words: /\bobsessive[- ]compulsive disorder\b|\bOCD\b/i,
    codes: /^F42/,
    also: /^F(?:06|1)/,
  },
  {
    name: 'post-traumatic stress disorder',
    words: /\bpost-?\s?traumatic stress\b|\bPTSD\b/i,
    codes: /^F431/,
    also: /^F43[089]/,
  },
  {
    name: 'acute stress disorder',
    words: /\bacute stress (?:disorder|reaction)\b/i,
    codes: /^F430/,
  },
  {
    name: 'an adjustment disorder',
    words: /\badjustment (?:disorder|reaction)\b/i,
    codes: /^F432/,
    also: /^F43[89]/,
  },
  { name: 'anorexia nervosa', words: /\banorexia nervosa\b/i, codes: /^F50[089]/ },
  { name: 'bulimia nervosa', words: /\bbulimia\b/i, codes: /^F50[289]/ },
  { name: 'borderline personality disorder', words: /\bborderline\b/i, codes: /^F603/ },
  {
    name: 'antisocial personality disorder',
    words: /\bantisocial personality\b/i,
    codes: /^F602/,
  },
  { name: 'autism', words: /\bautis\w+/i, codes: /^F84/ },
  {
    name: 'attention-deficit hyperactivity disorder',
    words: /\battention[- ]deficit\b|\bADHD\b/i,
    codes: /^F90/,
  },
  { name: 'oppositional defiant disorder', words: /\boppositional\b|\bODD\b/i, codes: /^F913/ },
  { name: 'gambling disorder', words: /\bgambling\b/i, codes: /^F630/, also: /^Z726/ },
]

/** What was named beside the main thing: “with anxiety”, “rule out PTSD”. */
const beside =
  /\b(?:rule[- ]?out|r\/o|history of|vs\.?|versus|differential|with|secondary to|due to|and)\b.*$/i

/** What is left when the names of narrow disorders are taken out: “anxiety” of its own. */
const withoutNarrow = (words: string): string =>
  families.reduce((text, one) => (one.wide ? text : text.replace(one.words, ' ')), words)

/**
 * The family that the words name, if no family they name goes with the code. Words that name
 * several things go with the code of any of them.
 */
export function otherFamily(plain: string, words: string): Family | undefined {
  const bare = withoutNarrow(words)
  const named = families.filter((one) => one.words.test(one.wide ? bare : words))
  const fits = ({ codes, also }: Family) => codes.test(plain) || also?.test(plain)
  if (named.length === 0 || named.some(fits)) return undefined
  if (!families.some(({ codes }) => codes.test(plain))) return undefined
  const main = words.replace(beside, '')
  return named.find((one) => one.words.test(one.wide ? withoutNarrow(main) : main))
}

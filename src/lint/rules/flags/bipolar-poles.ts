/**
 * The pole of bipolar disorder that a text gives as the present one, against the one of the code.
 * Codes: ICD-10-CM F31.0 hypomanic, F31.1 and F31.2 manic, F31.3 to F31.5 depressed.
 */
import type { Detail } from './diagnosis-details.ts'
import { sentencesOf } from './standing.ts'

type Pole = 'manic' | 'depressed'

const poleOfCode = (plain: string): Pole | undefined => {
  if (/^F31[012]/.test(plain)) return 'manic'
  return /^F31[345]/.test(plain) ? 'depressed' : undefined
}

const depressed = /\bdepress(?:ed|ive)\b/i
const manic = /\b(?:hypo)?mani(?:c|a)\b/i

/** What belongs to another time, or to the illness as a whole. */
const elsewhere =
  /\b(?:after|following|since|history|past|previous(?:ly)?|prior|former(?:ly)?|earlier|last|between|alternat\w*|cycl\w*|until|years? of|used to|risk of|prevent\w*|avoid\w*|return of|relapse|if|when(?:ever)?|no|not|denie[sd]|without|or|both|mixed|mother|father|family)\b.*$/i

const present =
  /\b(?:currently|presently|now|at present|today)\b[^,;]{0,30}\b(?:depress(?:ed|ive)|(?:hypo)?mani(?:c|a))\b|\b(?:depress(?:ed|ive)|(?:hypo)?manic) (?:phase|episode|pole|state)\b|\b(?:phase|episode|pole) of (?:depression|(?:hypo)?mania)\b/i

/** The pole of a sentence that plainly speaks of the present one, and of no other. */
function poleIn(sentence: string): Pole | undefined {
  const own = sentence.replace(elsewhere, '')
  if (!present.test(own)) return undefined
  const isDepressed = depressed.test(own) || /\bdepression\b/i.test(own)
  if (isDepressed === manic.test(own)) return undefined
  return isDepressed ? 'depressed' : 'manic'
}

/** Where every sentence that names a present pole names the other one than the code does. */
export function otherPole(plain: string, text: string): Detail | undefined {
  const stands = poleOfCode(plain)
  if (
    stands === undefined ||
    !(depressed.test(text) || manic.test(text) || /depression/i.test(text))
  )
    return undefined
  const said = new Set(sentencesOf(text).flatMap((one) => poleIn(one) ?? []))
  const [only] = said
  return said.size === 1 && only !== undefined && only !== stands
    ? { said: only, stands }
    : undefined
}

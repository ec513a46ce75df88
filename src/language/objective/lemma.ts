/** The forms under which a word may stand in a lexicon: `walks`, `walked`, `walking` as `walk`. */
import { irregularForms } from './lexicon/irregular.ts'

/** The word and all that it may be a form of, the likeliest first: `tries`: `trie`, `tri`, `try`. */
export function formsOf(word: string): string[] {
  const forms = plainForms(word)
  if (!word.startsWith('re-') || irregularForms.has(word)) return forms
  return [...forms, ...plainForms(word.slice(3)), ...plainForms(`re${word.slice(3)}`)]
}

function plainForms(word: string): string[] {
  const forms = [word]
  if (word.endsWith('s')) addWithoutS(forms, word)
  else if (word.endsWith('ing')) addStem(forms, word.slice(0, -3))
  else if (word.endsWith('ed')) addStem(forms, word.slice(0, -2))
  const base = irregularForms.get(word)
  if (base !== undefined) forms.push(base)
  return forms
}

function addWithoutS(forms: string[], word: string): void {
  forms.push(word.slice(0, -1))
  if (word.endsWith('es')) forms.push(word.slice(0, -2))
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`)
}

/** `hik(ing)`, `stopp(ing)`, `ti(ed)`: as it stands, with an e, with one letter less, with a y. */
function addStem(forms: string[], stem: string): void {
  if (stem.length < 2) return
  forms.push(stem, `${stem}e`)
  const last = stem.charCodeAt(stem.length - 1)
  if (last === stem.charCodeAt(stem.length - 2)) forms.push(stem.slice(0, -1))
  if (stem.endsWith('i')) forms.push(`${stem.slice(0, -1)}y`)
}

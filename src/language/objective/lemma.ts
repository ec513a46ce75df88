/** The form under which a word may stand in a lexicon: `walks`, `walked`, `walking` as `walk`. */

const irregular: ReadonlyMap<string, string> = new Map(
  'does:do did:do done:do goes:go went:go gone:go has:have had:have is:be are:be was:be been:be am:be being:be makes:make made:make feels:feel felt:feel gets:get got:get gotten:get says:say said:say tells:tell told:tell knows:know knew:know known:know keeps:keep kept:keep takes:take took:take taken:take writes:write wrote:write written:write ate:eat eaten:eat drank:drink drunk:drink paid:pay sat:sit stood:stand spoke:speak spoken:speak slept:sleep lost:lose found:find met:meet left:leave held:hold built:build brought:bring bought:buy sent:send spent:spend became:become began:begin begun:begin chosen:choose chose:choose given:give gave:give lying:lie dying:die tying:tie seen:see saw:see shown:show showed:show worn:wear understood:understand'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** Whether a word, or what it is a form of, stands in a list. */
export const inList = (list: ReadonlySet<string>, word: string): boolean =>
  listed(list, word) !== undefined

/** The form of a word that stands in a list. */
export function listed(list: ReadonlySet<string>, word: string): string | undefined {
  if (list.has(word)) return word
  const last = word.charCodeAt(word.length - 1)
  // Only what ends in s, g or d can be a regular form.
  if (last === 115) return among(list, withoutS(word)) ?? unusual(list, word)
  if (last === 103 && word.endsWith('ing'))
    return stemmed(list, word.slice(0, -3)) ?? unusual(list, word)
  if (last === 100 && word.endsWith('ed'))
    return stemmed(list, word.slice(0, -2)) ?? unusual(list, word)
  return unusual(list, word)
}

const among = (list: ReadonlySet<string>, forms: readonly string[]): string | undefined =>
  forms.find((form) => list.has(form))

function withoutS(word: string): string[] {
  const forms = [word.slice(0, -1)]
  if (word.endsWith('es')) forms.push(word.slice(0, -2))
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`)
  return forms
}

/** `hik(ing)`, `stopp(ing)`, `ty(ing)`. */
function stemmed(list: ReadonlySet<string>, stem: string): string | undefined {
  if (stem.length < 2) return undefined
  if (list.has(stem)) return stem
  const last = stem.slice(-1)
  const doubled = last === stem.slice(-2, -1) ? stem.slice(0, -1) : stem
  return among(list, [`${stem}e`, doubled, last === 'i' ? `${stem.slice(0, -1)}y` : stem])
}

function unusual(list: ReadonlySet<string>, word: string): string | undefined {
  const base = irregular.get(word)
  if (base !== undefined) return list.has(base) ? base : undefined
  if (!word.startsWith('re-')) return undefined
  return listed(list, word.slice(3)) ?? listed(list, `re${word.slice(3)}`)
}

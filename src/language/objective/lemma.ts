/** The form under which a word may stand in a lexicon: `walks`, `walked`, `walking` as `walk`. */

const irregular: ReadonlyMap<string, string> = new Map(
  'does:do did:do done:do goes:go went:go gone:go has:have had:have is:be are:be was:be been:be am:be being:be makes:make made:make feels:feel felt:feel gets:get got:get gotten:get says:say said:say tells:tell told:tell knows:know knew:know known:know keeps:keep kept:keep takes:take took:take taken:take writes:write wrote:write written:write ate:eat eaten:eat drank:drink drunk:drink paid:pay sat:sit stood:stand spoke:speak spoken:speak slept:sleep lost:lose found:find met:meet left:leave held:hold built:build brought:bring bought:buy sent:send spent:spend became:become began:begin begun:begin chosen:choose chose:choose cut:cut given:give gave:give lying:lie dying:die tying:tie quit:quit set:set read:read seen:see saw:see shown:show showed:show worn:wear understood:understand'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** Whether a word, or what it is a form of, stands in a list. */
export function inList(list: ReadonlySet<string>, word: string): boolean {
  if (list.has(word)) return true
  if (word.startsWith('re-'))
    return inList(list, word.slice(3)) || inList(list, `re${word.slice(3)}`)
  const base = irregular.get(word)
  if (base !== undefined) return list.has(base)
  if (word.endsWith('ies')) return list.has(`${word.slice(0, -3)}y`) || list.has(word.slice(0, -1))
  if (word.endsWith('s'))
    return list.has(word.slice(0, -1)) || (word.endsWith('es') && list.has(word.slice(0, -2)))
  const stem = word.endsWith('ing')
    ? word.slice(0, -3)
    : word.endsWith('ed')
      ? word.slice(0, -2)
      : undefined
  if (stem === undefined || stem.length < 2) return false
  return (
    list.has(stem) ||
    list.has(`${stem}e`) ||
    list.has(stem.slice(0, -1)) ||
    list.has(`${stem.slice(0, -1)}y`)
  )
}

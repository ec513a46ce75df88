/** A search in plain lines: words bring a numbered list, a number takes from it. */
import type { Option, Reply, SearchQuestion } from '../../writing/question.ts'
import { choosable, exactly, optionLines } from './plain-options.ts'
import type { Talk } from './plain-talk.ts'

/** What the last list offers, by number; words of one's own are among it. */
interface Listed {
  option: Option
  own?: true
}

/** Options in a list, so that every number is one digit. */
const most = 9

export function searchTalk(question: SearchQuestion, talk: Talk): Promise<Reply> {
  const before = answerBefore(question)
  talk.invite('Type words to search for, then the number of what was found.', before?.option.label)
  let listed = list(question, talk.view.typed ?? '', talk)
  return talk.reply((line) => {
    const said = line.trim()
    const numbered = /^[1-9]\.?$/.test(said) ? listed[Number.parseInt(said, 10) - 1] : undefined
    const meant = said === '' ? before : numbered
    if (meant) return replyWith(meant, talk)
    if (said === '') return talk.empty()
    talk.view.typing?.(said)
    const exact = exactly(question.search(said), said)
    if (exact) return talk.chosen(exact)
    listed = list(question, said, talk)
    return undefined
  })
}

const replyWith = ({ option, own }: Listed, talk: Talk): Reply => ({
  ...talk.chosen(option),
  ...(own ? { own } : {}),
})

function answerBefore({ search, initial, own }: SearchQuestion): Listed | undefined {
  if (initial === undefined) return undefined
  const known = choosable([...search(''), ...search(initial)]).find(
    ({ value }) => value === initial,
  )
  if (known) return { option: known }
  return own === undefined ? undefined : { option: { value: initial, label: initial }, own: true }
}

/** Says what was found, numbered. */
function list(question: SearchQuestion, typed: string, talk: Talk): Listed[] {
  const words = typed.trim()
  const own: Listed[] =
    question.own !== undefined && words !== ''
      ? [{ option: { value: words, label: words }, own: true }]
      : []
  const options = choosable(question.search(typed)).slice(0, most - own.length)
  if (options.length === 0 && words !== '') talk.say(`Nothing found for: ${words}`)
  talk.say(...optionLines(options))
  if (own.length > 0) talk.say(`${options.length + 1}. ${question.own}: ${words}`)
  if (words !== '') talk.say('Type a number, or other words.')
  return [...options.map((option) => ({ option })), ...own]
}

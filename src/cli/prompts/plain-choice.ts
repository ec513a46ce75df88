/** A choice of one or of several, and yes or no, in plain lines. */
import type {
  ChoiceQuestion,
  Option,
  Reply,
  SeveralQuestion,
  YesNoQuestion,
} from '../../writing/question.ts'
import { choosable, optionLines, pick, pickSeveral } from './plain-options.ts'
import type { Talk } from './plain-talk.ts'

export function choiceTalk({ options, initial }: ChoiceQuestion, talk: Talk): Promise<Reply> {
  talk.say(...optionLines(options))
  const now = choosable(options).find(({ value }) => value === initial)
  talk.invite('Type a number, or words of one of them.', now?.label)
  return talk.reply((line) => {
    const said = line.trim()
    const picked = said === '' ? now : pick(options, said)
    if (!picked) return talk.empty()
    return 'problem' in picked ? talk.told(picked.problem) : talk.chosen(picked)
  })
}

export function severalTalk({ options, initial }: SeveralQuestion, talk: Talk): Promise<Reply> {
  talk.say(...optionLines(options))
  const now = choosable(options).filter(({ value }) => initial?.includes(value))
  const how = 'Type numbers with commas or spaces between them, or all, or none.'
  talk.invite(how, now.length > 0 ? labels(now) : undefined)
  return talk.reply((line) => {
    const said = line.trim()
    const picked = said === '' ? now : pickSeveral(options, said)
    if ('problem' in picked) return talk.told(picked.problem)
    if (picked.length === 0) return talk.empty()
    talk.say(`Chosen: ${labels(picked)}`)
    return { kind: 'answer', value: picked.map(({ value }) => value) }
  })
}

const labels = (chosen: readonly Option[]): string => chosen.map(({ label }) => label).join(', ')

export function yesNoTalk({ initial }: YesNoQuestion, talk: Talk): Promise<Reply> {
  const now = initial === undefined ? undefined : initial ? 'yes' : 'no'
  talk.invite('Type yes or no.', now)
  return talk.reply((line) => {
    const said = line.trim().toLowerCase() || now
    if (said === undefined) return talk.empty()
    if (/^(y|yes|n|no)$/.test(said)) return { kind: 'answer', value: said.startsWith('y') }
    return talk.told('Type yes or no.')
  })
}

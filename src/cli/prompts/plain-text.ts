/** A line or a text, in plain lines. */
import type { LineQuestion, Reply, TextQuestion } from '../../writing/question.ts'
import type { Talk } from './plain-talk.ts'

export function lineTalk(question: LineQuestion, talk: Talk): Promise<Reply> {
  let now = talk.view.typed ?? question.initial
  talk.invite('Type the answer.', now)
  return talk.reply((line) => {
    const typed = line.trim() === '' ? (now ?? '') : line
    // Whatever was there before, the next empty line must not bring a refused answer back.
    now = undefined
    return taken(question, typed, talk)
  })
}

function taken(question: LineQuestion | TextQuestion, typed: string, talk: Talk) {
  if (typed.trim() === '') return talk.empty()
  talk.view.typing?.(typed)
  const made = question.read(typed)
  if ('problem' in made) return talk.told(made.problem)
  if (made.says) talk.say(`Understood: ${made.says}`)
  return { kind: 'answer', value: made.value } as const
}

const how = 'Type the text, as many lines as you like; a line with only a period ends it.'

export function textTalk(
  question: TextQuestion,
  talk: Talk,
  edit?: (text: string) => Promise<string>,
): Promise<Reply> {
  let now = talk.view.typed ?? question.initial
  let lines: string[] = []
  /** A text that was not taken; the editor may still mend it. */
  let refused = ''

  const inEditor = async (): Promise<void> => {
    const text = lines.length > 0 ? lines.join('\n') : (now ?? refused)
    now = (await talk.away(() => edited(text, talk, edit))) || undefined
    lines = []
    talk.invite(how, now)
  }

  if (edit) talk.edit = inEditor
  talk.invite(how, now)
  return talk.reply((line) => {
    const ends = line.trim() === '.' || (lines.length === 0 && line.trim() === '')
    if (!ends) {
      lines.push(line)
      talk.view.typing?.(lines.join('\n'))
      return undefined
    }
    refused = lines.length > 0 ? lines.join('\n') : (now ?? '')
    now = undefined
    lines = []
    return taken(question, refused, talk)
  })
}

async function edited(
  text: string,
  talk: Talk,
  edit: ((text: string) => Promise<string>) | undefined,
): Promise<string> {
  try {
    const made = (await edit?.(text)) ?? text
    talk.view.typing?.(made)
    return made
  } catch (error) {
    talk.say((error as Error).message)
    return text
  }
}

/** One of a few, or any number of them. */
import type { ChoiceQuestion, Option, SeveralQuestion, View } from '../../writing/question.ts'
import { type Face, type Look, markFirst, needed, type Step } from './face.ts'
import { isEnter, written } from './keys.ts'
import { drawList, firstOption, markAfter, nthOption } from './list.ts'

export const skipValue = '\0skip'
const skipLabel = 'Skip this question'

/** With the way past the question: in front, and marked, where no answer suggests itself. */
export const withSkipping = (
  options: readonly Option[],
  {
    optional,
    initial,
    urged,
    skip = skipLabel,
  }: Pick<ChoiceQuestion, 'optional' | 'initial' | 'urged' | 'skip'>,
): readonly Option[] => {
  if (!optional) return options
  const skipping = { value: skipValue, label: skip }
  return initial === undefined && !urged ? [skipping, ...options] : [...options, skipping]
}

/** Nothing is marked that was neither said before nor suggests itself: Enter alone must not choose. */
export function markAtFirst(
  options: readonly Option[],
  { initial, urged }: Pick<ChoiceQuestion, 'initial' | 'urged'>,
): number {
  if (initial === undefined && urged) return -1
  const wanted = initial ?? skipValue
  return options.findIndex(({ value, heading }) => !heading && value === wanted)
}

export const stepFor = (option: Option): Step =>
  option.value === skipValue
    ? { reply: { kind: 'skip' }, ...(option.label === skipLabel ? {} : { said: option.label }) }
    : { reply: { kind: 'answer', value: option.value }, said: option.label }

const backKey = (view: View): string[] => (view.canGoBack ? ['Esc back'] : [])

export function choiceFace(question: ChoiceQuestion, view: View, look: Look): Face {
  const options = withSkipping(question.options, question)
  let marked = markAtFirst(options, question)
  let letters = ''
  let problem: string | undefined

  const jump = (letter: string): void => {
    const nth = /^[1-9]$/.test(letter) ? nthOption(options, Number(letter)) : undefined
    const more = beginning(options, letters + letter, marked)
    const anew = more ?? beginning(options, letter, marked + 1)
    if (nth !== undefined || anew === undefined) letters = ''
    else letters = more === undefined ? letter : letters + letter
    marked = nth ?? anew ?? marked
  }

  return {
    press(key) {
      problem = undefined
      if (isEnter(key) || key.name === 'enter') {
        if (marked >= 0) return stepFor(options[marked]!)
        problem = markFirst
        return undefined
      }
      const moved = markAfter(key, { options, marked })
      if (moved === undefined) jump(written(key))
      else [marked, letters] = [moved, '']
      return undefined
    },
    draw: (width, rows) => ({
      rows: drawList({ options, marked, digits: true }, width, rows, look),
      ...(problem === undefined ? {} : { problem }),
    }),
    keys: ['Enter takes it', ...backKey(view), 'arrows, digits and letters move'],
  }
}

const startsWith = (option: Option, letters: string): boolean =>
  option.label.toLowerCase().startsWith(letters.toLowerCase())

/** The next option that begins so, from there on and round. */
function beginning(options: readonly Option[], letters: string, from: number): number | undefined {
  if (letters.trim() === '') return undefined
  for (let step = 0; step < options.length; step++) {
    const at = (Math.max(0, from) + step) % options.length
    if (!options[at]!.heading && startsWith(options[at]!, letters)) return at
  }
  return undefined
}

export function severalFace(question: SeveralQuestion, view: View, look: Look): Face {
  const { options } = question
  const known = options.filter((option) => !option.heading)
  const taken = new Set(question.initial)
  let marked = Math.max(
    firstOption(options),
    options.findIndex((option) => !option.heading && taken.has(option.value)),
  )
  let problem: string | undefined

  const answer = (): Step => {
    const chosen = known.filter(({ value }) => taken.has(value))
    if (chosen.length > 0)
      return {
        reply: { kind: 'answer', value: chosen.map(({ value }) => value) },
        said: chosen.map(({ label }) => label).join(', '),
      }
    if (question.optional) return { reply: { kind: 'skip' } }
    problem = `Nothing is taken yet: Space takes what is marked. ${needed}`
    return undefined
  }

  const toggle = (value: string): void => {
    if (!taken.delete(value)) taken.add(value)
  }

  const toggleAll = (): void => {
    const all = known.every(({ value }) => taken.has(value))
    for (const { value } of known)
      if (all) taken.delete(value)
      else taken.add(value)
  }

  return {
    press(key) {
      problem = undefined
      if (isEnter(key) || key.name === 'enter') return answer()
      const letter = written(key)
      if (letter === ' ' && marked >= 0) toggle(options[marked]!.value)
      else if (letter === 'a') toggleAll()
      else if (/^[1-9]$/.test(letter)) marked = nthOption(options, Number(letter)) ?? marked
      else marked = markAfter(key, { options, marked }) ?? marked
      return undefined
    },
    draw: (width, rows) => ({
      rows: drawList(
        { options, marked, ticked: ({ value }) => taken.has(value), digits: true },
        width,
        rows,
        look,
      ),
      ...(problem === undefined ? {} : { problem }),
    }),
    keys: [
      'Space takes or leaves',
      'Enter next',
      ...backKey(view),
      'a all',
      ...(question.optional ? ['none skips'] : []),
    ],
  }
}

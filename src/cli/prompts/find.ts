/** One of many, found by typing. */
import { printable } from '../../lint/formats/wrap.ts'
import type { Option, SearchQuestion, View } from '../../writing/question.ts'
import { shorten } from './cells.ts'
import { markAtFirst, skipValue, stepFor, withSkipping } from './choice.ts'
import { type Draft, draftOf, edited, insert } from './draft.ts'
import { rowsOf } from './draft-rows.ts'
import { type Body, type Face, type Look, markFirst, type Step } from './face.ts'
import { clean, lastOnly } from './field.ts'
import { isEnter, type Key } from './keys.ts'
import { drawList, firstOption, markAfter } from './list.ts'

export function searchFace(question: SearchQuestion, view: View, look: Look): Face {
  const optionsFor = lastOnly((typed: string) => allOptions(question, typed))
  let draft = draftOf(clean(view.typed ?? startOf(question), false))
  let options = optionsFor(draft.text)
  let marked = markAtStart(question, options, draft.text)
  let problem: string | undefined

  const set = (next: Draft): void => {
    const changed = next.text !== draft.text
    draft = next
    if (!changed) return
    problem = undefined
    options = optionsFor(draft.text)
    marked = draft.text.trim() === '' ? markAtFirst(options, question) : firstOption(options)
    view.typing?.(draft.text)
  }

  const take = (): Step => {
    const option = options[marked]
    if (option === undefined)
      problem = options.length > 0 || draft.text.trim() === '' ? markFirst : nothingFound
    else if (option.value === ownValue) return ownStep(draft.text)
    return option && stepFor(option)
  }

  return {
    press(key: Key): Step {
      problem = undefined
      if (isEnter(key) || key.name === 'enter') return take()
      const moved = markAfter(key, { options, marked })
      if (moved === undefined) set(edited(draft, key) ?? draft)
      else marked = moved
      return undefined
    },

    draw(width, limit): Body {
      const line = rowsOf(draft, width - lead.length - 2)
      const { row, column } = line.caret
      const hint = hintFor(question, options, draft.text)
      const hints = hint ? [look.paint.dim(shorten(`  ${hint}`, width, look.signs.more))] : []
      const list = drawList({ options, marked, digits: false }, width, limit - 1, look)
      return {
        rows: [lead + line.rows[row]!.text, ...list, ...hints],
        caret: { row: 0, column: column + lead.length },
        ...(problem === undefined ? {} : { problem }),
      }
    },

    keys: [
      question.own === undefined ? 'type to search' : 'type or search',
      'Enter takes it',
      ...(view.canGoBack ? ['Esc back'] : []),
      'arrows move',
    ],

    writing: {
      text: () => draft.text,
      paste: (text) => set(insert(draft, clean(text, false))),
      replace: (text) => set(draftOf(clean(text, false))),
      multiline: false,
    },
  }
}

/** Stands before what is typed. */
const lead = 'Search: '

const ownValue = '\0own'

/** What was found; what was typed, where it may be the answer; and the way past the question. */
function allOptions(question: SearchQuestion, typed: string): readonly Option[] {
  const own = typed.trim()
  const found = question.search(typed)
  if (own === '') return withSkipping(pin(question, found), question)
  return question.own === undefined
    ? found
    : [...found, { value: ownValue, label: `${question.own}: ${own}` }]
}

/** The answer given before stands among what suggests itself. */
function pin({ search, initial }: SearchQuestion, found: readonly Option[]): readonly Option[] {
  if (initial === undefined || found.some(({ value }) => value === initial)) return found
  const option = search(initial).find(({ value }) => value === initial)
  return option ? [option, ...found] : found
}

/** Words of one's own, given before, stand in the line. */
function startOf({ search, initial, own }: SearchQuestion): string {
  if (own === undefined || initial === undefined) return ''
  const known = [...search(''), ...search(initial)].some(({ value }) => value === initial)
  return known ? '' : initial
}

function markAtStart(question: SearchQuestion, options: readonly Option[], typed: string): number {
  if (typed.trim() === '') return markAtFirst(options, question)
  const own = options.findIndex(({ value }) => value === ownValue)
  return own < 0 ? firstOption(options) : own
}

const ownStep = (typed: string): Step => ({
  reply: { kind: 'answer', value: typed.trim(), own: true },
  said: typed.trim(),
})

const nothingFound = 'Nothing was found: try fewer or other words.'

/** Said where there is nothing to choose yet, or nothing any more. */
function hintFor(
  { own }: SearchQuestion,
  options: readonly Option[],
  typed: string,
): string | undefined {
  if (options.some(({ value }) => value !== skipValue)) return undefined
  if (typed.trim() !== '') return `Nothing found for: ${printable(typed.trim())}`
  return own === undefined ? 'Type to search.' : 'Type your own words, or words to search for.'
}

/** Yes or no. */
import type { View, YesNoQuestion } from '../../writing/question.ts'
import { type Face, type Look, needed, type Step } from './face.ts'
import { isDown, isEnter, isUp, type Key, written } from './keys.ts'

export function yesNoFace(question: YesNoQuestion, view: View, { paint, signs }: Look): Face {
  let marked = question.initial
  let problem: string | undefined

  const shown = (value: boolean, label: string): string =>
    marked === value ? `${signs.pointer} ${paint.bold(label)}` : `  ${label}`

  const enter = (): Step => {
    if (marked !== undefined) return answered(marked)
    if (question.optional) return { reply: { kind: 'skip' } }
    problem = `y is yes, n is no. ${needed}`
    return undefined
  }

  return {
    press(key) {
      problem = undefined
      const letter = written(key).toLowerCase()
      if (letter === 'y' || letter === 'n') marked = letter === 'y'
      if (letter === 's' && question.optional) return { reply: { kind: 'skip' } }
      if (isEnter(key) || key.name === 'enter') return enter()
      if (moves(key)) marked = marked === undefined ? true : !marked
      return undefined
    },
    draw: () => ({
      rows: [`${shown(true, 'Yes')}   ${shown(false, 'No')}`],
      ...(problem === undefined ? {} : { problem }),
    }),
    keys: [
      'y yes',
      'n no',
      ...(marked === undefined ? [] : ['Enter takes it']),
      ...(view.canGoBack ? ['Esc back'] : []),
      ...(question.optional ? ['s skips'] : []),
    ],
  }
}

const answered = (value: boolean): Step => ({
  reply: { kind: 'answer', value },
  said: value ? 'Yes' : 'No',
})

const moves = (key: Key): boolean =>
  isUp(key) || isDown(key) || ['left', 'right', 'tab'].includes(key.name ?? '')

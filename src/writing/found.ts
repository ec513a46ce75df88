/** Search as you type over a few hundred options: every typed word must begin a word of the option. */
import type { Option } from './question.ts'

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Those that fit what was typed, in their order, the ones that begin so first. */
export function found(options: readonly Option[], typed: string): Option[] {
  const wanted = folded(typed)
  if (wanted === '') return [...options]
  const parts = wanted.split(' ')
  const hits = options.flatMap((option) => {
    if (option.heading) return []
    const text = ` ${folded(`${option.label} ${option.hint ?? ''} ${option.value}`)}`
    const fits = parts.every((part) => text.includes(` ${part}`))
    return fits ? [{ option, begins: text.startsWith(` ${wanted}`) }] : []
  })
  return [...hits.filter(({ begins }) => begins), ...hits.filter(({ begins }) => !begins)].map(
    ({ option }) => option,
  )
}

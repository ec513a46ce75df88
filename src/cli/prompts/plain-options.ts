/** Options as numbered lines, and what a person means who answers with a number or with words. */
import type { Option } from '../../writing/question.ts'

export type Picked = Option | { problem: string }

export const choosable = (options: readonly Option[]): Option[] =>
  options.filter((option) => !option.heading)

export function optionLines(options: readonly Option[]): string[] {
  let number = 0
  return options.map((option) => {
    if (option.heading) return `${option.label}:`
    number += 1
    return `${number}. ${option.label}${option.hint ? ` - ${option.hint}` : ''}`
  })
}

export function pick(options: readonly Option[], said: string): Picked {
  const known = choosable(options)
  if (/^\d+\.?$/.test(said)) return known[Number.parseInt(said, 10) - 1] ?? none(known)
  const exact = exactly(known, said)
  if (exact) return exact
  const words = said.toLowerCase().split(/\s+/)
  const tests: ((label: string) => boolean)[] = [
    (label) => label.startsWith(said.toLowerCase()),
    (label) => words.every((word) => label.includes(word)),
  ]
  for (const test of tests) {
    const found = known.filter(({ label }) => test(label.toLowerCase()))
    if (found.length === 1) return found[0]!
    if (found.length > 1) return { problem: severalFit(known, found) }
  }
  return none(known)
}

export const exactly = (options: readonly Option[], said: string): Option | undefined =>
  choosable(options).find(({ value, label }) =>
    [value, label].some((text) => text.toLowerCase() === said.toLowerCase()),
  )

/** Numbers or words with commas between them; numbers also with spaces. */
export function pickSeveral(
  options: readonly Option[],
  said: string,
): Option[] | { problem: string } {
  const known = choosable(options)
  if (said.toLowerCase() === 'all') return known
  if (said.toLowerCase() === 'none') return []
  const parts = /^[\d\s,.]+$/.test(said) ? said.split(/[\s,]+/) : said.split(/\s*,\s*/)
  const picked = new Set<Option>()
  for (const part of parts.filter((one) => one !== '')) {
    const one = pick(known, part)
    if ('problem' in one) return { problem: `${part}: ${one.problem}` }
    picked.add(one)
  }
  return known.filter((option) => picked.has(option))
}

const none = (known: readonly Option[]) => ({
  problem:
    known.length === 0
      ? 'There is nothing to choose here.'
      : `That is none of them. Type a number from 1 to ${known.length}, or words of one of them.`,
})

const severalFit = (known: readonly Option[], found: readonly Option[]): string =>
  `That fits more than one: ${found.map((one) => known.indexOf(one) + 1).join(', ')}. Type the number.`

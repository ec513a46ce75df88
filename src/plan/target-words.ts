/** A target in words: 'at most 9', 'between 7 and 9', 'down by 5'. */
import type { Target } from './types.generated.ts'

/** Every way of saying enough that was used. */
export function targetWords(target: Target | undefined): string {
  const { at_most, at_least, between, change_by, equals } = target ?? {}
  const ways = [
    at_most === undefined ? '' : `at most ${at_most}`,
    at_least === undefined ? '' : `at least ${at_least}`,
    between?.length ? `between ${between.join(' and ')}` : '',
    change_by === undefined ? '' : changeWords(String(change_by)),
    equals === undefined ? '' : String(equals),
  ]
  return ways.filter((way) => way.trim() !== '').join(' or ')
}

function changeWords(change: string): string {
  return change.startsWith('-')
    ? `down by ${change.slice(1)}`
    : `up by ${change.replace(/^\+/, '')}`
}

/**
 * Answers without what is left of questions that are no longer asked: whoever went back and decided
 * otherwise has taken it back, and what a file says out of place would change the plan unseen.
 */
import type { Path } from '../source/document.ts'
import { valueAt, withoutValue } from '../source/meaning.ts'
import { addressOf, type Interview, isInside, type State } from './interview.ts'

export interface AskedOnly<A> {
  answers: A
  /** Addresses of what was left out. */
  left: string[]
}

export function askedOnly<A>(interview: Interview<A>, given: A): AskedOnly<A> {
  const left: string[] = []
  let answers = given
  // What is left out may have been what another question rested on.
  for (let at = unasked(interview, answers); at; at = unasked(interview, answers)) {
    left.push(addressOf(at))
    answers = withoutValue(answers, at) as A
  }
  return { answers, left }
}

/** What is asked again later, is asked as if for the first time. */
export function stateAskedOnly<A>(interview: Interview<A>, state: State<A>): State<A> {
  const { answers, left } = askedOnly(interview, state.answers)
  const isLeft = (key: string) => left.some((address) => isInside(key, address))
  return { answers, settled: new Set([...state.settled].filter((key) => !isLeft(key))) }
}

function unasked<A>({ steps }: Interview<A>, answers: A): Path | undefined {
  const asked = steps(answers).map(({ question: { at } }) => at)
  return outermost(answers, asked, [])
}

/** The first place that no question asks for, as a whole or in its parts. */
function outermost(answers: unknown, asked: readonly Path[], at: Path): Path | undefined {
  const inside = valueAt(answers, at)
  if (inside === undefined || asked.some((one) => isWithin(at, one))) return undefined
  if (!asked.some((one) => isWithin(one, at))) return at
  if (typeof inside !== 'object' || inside === null) return undefined
  const parts = Array.isArray(inside) ? inside.keys() : Object.keys(inside)
  for (const part of parts) {
    const found = outermost(answers, asked, [...at, part])
    if (found) return found
  }
  return undefined
}

const isWithin = (path: Path, outer: Path): boolean => outer.every((part, at) => path[at] === part)

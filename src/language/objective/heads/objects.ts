/** What a verb makes of its object when the object decides. */
import type { Noun, Sense } from './head.ts'
import { act, comparedState, isConcrete, none, state } from './head.ts'

/** `have a panic attack`, `get a job`: as good as the object. */
export function byNoun({ noun }: Noun): Sense {
  if (noun === 'state' || noun === 'none') return state
  if (noun === 'generic') return { kind: 'umbrella' }
  return noun === 'reading' ? { kind: 'reading' } : act
}

/** `reduce anxiety`, `increase walks`: as good as what is moved, or held. */
export function moved({ noun }: Noun, isHeld: boolean): Sense {
  if (noun === 'state' || noun === 'none') return comparedState
  if (noun === 'generic') return { kind: 'umbrella', compared: true }
  const kind = noun === 'reading' || noun === 'product' ? noun : 'act'
  return { kind, compared: !isHeld }
}

/** `give up smoking`: none of what can be seen. */
export const gone = (object: Noun): Sense => (isConcrete(object) ? none : { kind: 'umbrella' })

/** `have no falls` is none of an act, `have no worries` a state. */
export const noneOf = (object: Noun): Sense => (isConcrete(object) ? none : state)

/** Words that say which way something is to move, told by their beginning. */
import { anyOf, beginnings, words } from './words.ts'

export const downwards = beginnings(
  'less fewer lower decreas reduc down drop fall diminish smaller shorter cut minimi',
)

export const upwards = anyOf(
  beginnings('more higher increas improv rais rise greater longer better gain grow'),
  words('up'),
)

/** None at all. */
export const noneWays = anyOf(
  words('no zero never stop quit abstain without'),
  beginnings('eliminat'),
)

/** After `no`: a bound. */
export const boundComparatives = words('more less fewer later greater')

/** Words that say which way something is to move, told by their beginning. */
import { shaped, words } from './words.ts'

export const downwards = shaped(
  /^(?:less|fewer|lower|decreas|reduc|down|drop|fall|lessen|diminish|smaller|shorter|cut|minimi)/,
)

export const upwards = shaped(
  /^(?:more|higher|increas|improv|up$|rais|rise|greater|longer|better|gain|grow)/,
)

/** None at all. */
export const noneWays = words('no zero never stop quit abstain without')

/** After `no`: a bound. */
export const boundComparatives = words('more less fewer later greater')

/** Words after a verb with which it means something else. */
import { words } from './words.ts'

/** `work on`, `talk about`. */
export const workOn = words('on through toward towards')

/** `write down`, `rattle off`. */
export const listOut = words('out through off down')

/** `get over it`. */
export const getPast = words('over past on')

/** `take care`, `make sense`, `do better`. */
export const takeStates = words('care control responsibility charge ownership better')
export const makeStates = words('sense progress peace better good healthy healthier')
export const doStates = words('better well good more less okay my our her his')

/** `hand over`, `turn in`. */
export const handOver = words('over in away out')

/** `get up and about`. */
export const aboutWords = words('about moving going')

/** `help him feel`. */
export const feelings = words('feel feels feeling')

/** What one completes: `finish school`. */
export const courses = words('class course group school detox')

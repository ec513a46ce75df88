/** Small words round a noun or verb. */
import { anyOf, endings, words } from './words.ts'

/** Before a noun. */
export const determiners = words(
  'myself himself herself themselves ourselves yourself oneself the a an my his her their our this that each every any some no your its both all these those one',
)

/** At these a noun phrase ends. */
export const breakers = words(
  'throughout onto across behind under beside between amid upon',
  'in on at by for from with without as per than when while if during over under before after until within through about into onto to because so and or but , . ; : ( ) - – — / = → toward towards against between among around near along beyond like regarding concerning despite via w/ w/o that which who is are was be will would can off up down out',
)

/** Helpers inside a noun phrase: at these it ends. */
export const strictModals = words(
  "will would shall should can could may must is are be been being was were am not to have has had i'll i'm we'll",
)

/** Adverbs that do not end in -ly: nothing that is done to. */
export const adverbs = words(
  'together alone again ever outside outdoors inside indoors abroad there here upstairs downstairs online well fast ahead apart back forward forwards else once twice asleep awake away straight aloud overnight late early instead too also up',
)

/** End in -ly. */
export const lyEnding = endings('ly')

/** End in -ly and are no adverbs. */
export const noAdverbs = words(
  'family reply daily supply friendly fly bully july assembly elderly italy emily kelly sally billy',
)

/** After a verb that no list holds: `crank out a résumé`. */
export const particles = words('out off up down away back over in on')

/** Belong to most verbs before them: `pay off`. */
export const verbParticles = words('out off up down away back')

/** Verbs of going and being: with a place, and no particle. */
export const goingVerbs = words(
  'walk go run climb move come step travel drive ride sit stand stay be live play sleep',
)

/** Verbs that `in`, `on`, `over` belong to: `fill in the form`. */
export const inVerbs = words(
  'turn hand fill put try sign log plug take give carry bring call check switch',
)

/** Whoever; before them an unknown word is a verb: `join others`. */
export const people = words('people others someone somebody everyone')
export const objectDeterminers = words('a an the my his her their our myself himself herself')
export const inflectedEnding = endings('ing ed s')

/** After a word that is verb and noun: it is the verb. */
export const afterVerb = words(
  'to with for at on up out down about daily back off away more less through into calm asleep awake only around along past over without how what why when from in it',
)

/** After such a word: it is the noun. */
export const afterNoun = words('of is are will per as by')

/** After a form like `walking`: it may be a noun all the same. */
export const afterGerund = words('with in for at from')

/** Nouns that only say how much of another there is: `number of panic attacks`. */
export const transparent = words(
  'number amount frequency rate incidence intensity severity use lot couple pair variety set kind kinds type types list minutes minute hour hours days pieces piece plenty bit part parts rest average total majority half portion',
)

/** Marks inside a noun phrase. */
export const innerMarks = words('- \' ’ " “')

/** A category that is named after one of these can be seen: `breathing exercises`. */
export const naming = words(
  'step exercise',
  "i feel breathing deep-breathing stretching pursed-lip kegel range-of-motion rom pelvic chair nine-to-five math spelling reading writing speech thank-you i-feel squat squats bus train 'i' medical dental dietary vocal leg arm shoulder hamstring swallowing oral-motor tongue strengthening-band balance-board household laundry dishwashing typing piano art craft",
)

/** Of which time is spent: `screen time`. */
export const timeSpentOn = words('screen tv phone gaming computer bed lights')
export const exerciseKinds = words('relaxation coping mindfulness grounding')

/** What is said of a thing as done: `homework turned in`. */
export const doneEnding = endings('ed en ne id ut ought ade ilt ept old nt wn itten read set in')
export const finishedForms = anyOf(
  endings('ed'),
  words('written read sent paid done made built held met kept taken given in set'),
)

/** What befalls a noun: `anger reduced`, `anxiety down`. */
export const movedForms = anyOf(endings('ed ing'), words('gone cut down up fall falls drop drops'))
export const doneForms = endings('ed read written sent paid done made')

/** Before what is said of a thing. */
export const beforePredicate = words('not be been being all more so very much')

/** Where a thing is to be. */
export const levelWords = words('down up under below above over at within')

/** No, none, and what makes something else of it: `no more than`. */
export const noneWords = words('no zero 0 none')
export const comparedAfterNo = words('more less fewer greater later')
export const afterNo = words('more less fewer later')
/** Figures in a word that are no numbers. */
export const onceOrTwice = words('once twice')

export const beforeBound = words('than least no or')

/** `physical aggression`. */
export const doneKinds = words('physical verbal property sexual')

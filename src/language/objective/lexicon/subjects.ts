/** Who does it, and the helpers and hedges between a person and the verb that counts. */
import { anyOf, endings, words } from './words.ts'

/** Who may be the subject. */
export const persons = words(
  "client clients patient patients pt pts ct cts i we he she they you it's resident residents student students child mother father mom dad parent parents family families couple partners partner spouse husband wife brother sister son daughter member members participant participants veteran vet individual person consumer caregiver caregivers group i'll he'll she'll we'll they'll i'm i'd we'd i've he's she's we're they're both teen youth boy girl kid kids infant baby caller learner worker sibling siblings grandmother grandfather staff teacher cl who everyone",
)

/** After a name: it is a person who does something. */
export const modals = words(
  "will would shall should can could may must 'll i'll he'll she'll we'll they'll it'll i'd we'd is are am i'm we're he's she's they're has have to be being won't can't don't isn't doesn't needs wants want plan plans hope hopes going gonna gets got 've i've we've let's let agree agrees",
)

/** Before a person: `the identified client`. */
export const beforePerson = words('identified adult young elderly index hospice')

/** Before a name. */
export const nameTitles = words('mr mrs ms dr')
export const titleOrPoint = words('mr mrs ms dr .')

/** Between the persons of a group: `the client and her mother`. */
export const betweenPersons = words('and & . , of or / ( ) the her his my their')
export const personMarks = words('. ( )')

/** At the head of a clause, before anything is said. */
export const leadIns = words(
  `and then also so goal objective in on at by of per maybe please progress today again or why can't can could is it possible how what when someday eventually " “ ” = :`,
)

/** Labels before a colon: `STG:`, `Short-term goal:`. */
export const labels = words(
  'goal objective stg ltg short long target outcome progress my plan step smart problem expected client pt per for this week today weekly daily',
)

/** In the midst of a clause: what is said of the things before. */
export const predicateOpeners = words("will would should shall is are can won't")

/** Turn it round. */
export const negations = words("not never won't don't doesn't can't isn't")

/** Helpers that another verb follows always. */
export const plainHelpers = words(
  "will would shall should can could wanna gotta ever may might must 'll i'll he'll she'll we'll they'll it'll i'd we'd you'll won't can't don't doesn't not never only just also really simply then always please to i've we've let's gonna able 've consistently",
)

/** Forms of `be`. */
export const beForms = words("be is are am i'm we're he's she's they're been being isn't was were")

/** Helpers of any kind. */
export const helpers = anyOf(plainHelpers, beForms)

/** Between `be` and what follows. */
export const afterBeWords = words(
  'not also never just always now then both consistently independently regularly still better',
)

/** With `be` before and `to` behind: a helper. */
export const readyWords = words(
  'able going ready willing expected allowed encouraged required supposed set prepared planning hoping trying committed',
)

/** End in -ing and are no verb after `be`. */
export const beNouns = words(
  'nothing anything something outgoing willing trusting loving caring understanding outstanding during forgiving',
)

/** End in -ly and are verbs. */
export const lyVerbs = words('apply reply rely comply supply multiply fly')

/** Marks between a helper and its verb. */
export const helperMarks = words('" “ ” \' ‘ … , (')

/** Hedges: `tries to walk`, `keeps walking`. */
export const hedges = words(
  'got gotta start starts begin begins continue continues try tries keep keeps want wants like likes need needs plan plans hope hopes aim aims wish agree agrees intend intends have has love get gets attempt attempts expect expects',
)

/** What one may want of another: `I want my daughter to …`. */
export const wantedOf = words('want wants need needs like expect expects')

/** After `have`: a participle, and what only looks like one. */
export const participles = endings('ed en one wn ung ought aid ade ept old')
export const noParticiples = words('been children seven often one')

/** Names that end in s: a plural would not. */
export const givenNames = anyOf(
  endings('us is os as ys ss'),
  words('dolores james charles andres agnes jules frances ines moses mercedes miles giles yves'),
)

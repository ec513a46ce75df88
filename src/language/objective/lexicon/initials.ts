/** Words round a letter that tell whether it is somebody's initial. */
import { determiners } from './grammar.ts'
import { modals, persons } from './subjects.ts'
import { commonVerbs } from './verbs.ts'
import { anyOf, words } from './words.ts'

/** Before a letter that is the name of a thing: `Plan B.`, `group C.`. */
export const beforeLetter = words(
  'plan plans grades type types group groups room unit ward wing team step part parts section option options class level stage phase axis cluster form forms list appendix table track factor goal goals objective objectives item items question questions target tier cohort letter letters influenza bus line building apartment apt suite test lesson module chapter book floor shift zone area size version worksheet column row box answer choice example exhibit category criterion criteria domain bay block hall house lot gate terminal platform stop straight',
)

/** The same, however many letters follow: `vitamin D. M. S. will …`. */
export const beforeThingLetter = words(
  'vitamin vitamins vit hepatitis hep bipolar grade strep hemoglobin schedule',
)

/** Before letters that are nobody's name: `the U.S.`, `every A.M.`, `an A.`. */
export const beforeNoName = words('a an the every each no my his her their our its your')

/** A stop behind the letter ends the sentence. */
export const beforeAnyLetter = anyOf(beforeLetter, beforeThingLetter, beforeNoName)

/** Before a name, with a stop: `Ms. D.`, `St. A.`. */
export const shortTitles = words('mr mrs ms mx dr prof st rev sr fr')
export const longTitles = words('mr mrs ms mx miss dr coach nurse officer')

/** After a single letter: it is somebody. */
export const afterInitial = words(
  "will would shall should can could may might must is has was had needs wants agrees hopes plans tries won't can't to who",
)

/** After initials without their last stop: `J. R will`. */
export const afterBareInitials = modals

/** Before a single letter that is somebody: `with D.`. */
export const beforeOne = words(
  'with by for toward towards tell tells ask asks call calls text texts visit visits thank thanks hug hugs help helps',
)

/** Between the initials of two persons. */
export const betweenInitials = words('and & + or /')

/** Before the subject of a clause. */
export const beforeSubject = words('that and so then but & + because when if while')

/** Begin a sentence, when they have a capital; so may a verb. */
export const opensSentence = anyOf(
  persons,
  determiners,
  words(
    'by in on at within over for during before after when whenever if while until since once with without to as per then also and but so there not progress measured measurable evidence target objective goal stg ltg baseline currently now today current frequency due both such',
  ),
)
export const opensOrder = commonVerbs

/** Letters with stops that more likely are no name: `A.A. meetings`, `in the A.M.`. */
export const dottedAbbreviations = words(
  'aa na oa ga ca am pm po pt ot er ed us uk usa eu dc la tv id iq iv iu im bp hr md do rn lpn np pa dds ba bs ma ms jd ged hs prn bid tid qid qd qod qhs ac pc npo iop php op ip dbt cbt act ptsd ocd gad adhd mdd sud iep eap dob asap fyi eg ie etc cob eob aka pcp icu ekg ecg mri ct tb va dmv',
)

/** Two capitals that more likely are a thing or a small word than a client. */
export const pairsOfLetters = words(
  'aa na oa ga ca ma am pm po pt ot er ed us uk eu dc la tv id iq eq iv im bp hr rr gp md rn np pa it he we me my no so if is in on at of to up or an as be do go hi oh ok ex op ip ua gi pe mi si bm ct cl cm sw vr pr ad hd dv wt ht ac bg bs ic mh od pd rt st tx dx rx hx sx',
)

/** Words that open a part of a sentence. */
import { words } from './words.ts'

/** Their full stop ends no sentence. */
export const abbreviations = words(
  'incl excl max amb ct pt mr mrs ms dr st vs approx wk wks mo mos min mins hr hrs yr yrs lb lbs no e.g i.e etc cl pts cts jan feb mar apr jun jul aug sep sept oct nov dec appt appts sec secs ft in oz m s b d c o a p',
)

export const evidenceVerbs = words(
  'evidenced measured shown demonstrated indicated rated documented verified seen reported tracked reflected assessed determined recorded observed scored noted confirmed judged counted monitored charted logged marked',
)

/** Where evidence is read: no evidence by itself. */
export const sources = words(
  'log chart report self-report record journal diary observation staff parent teacher caregiver documentation attendance sheet tracker app interview feedback self tracking note data checklist calendar pill collateral client patient mother father wife husband spouse therapist counselor nurse clinician provider school card graph tally diary-card school-report family observer me him her worksheet form dietitian dietician pt roommate partner bac screens screen',
)

export const conditionWords = words('when whenever if while unless although though whereas once')
export const timeConjunctions = words('before after during following upon despite given')

/** A piece without a verb that begins with one of these leads up to the next. */
export const leadPrepositions = words(
  'at in on by for during over with given from within after before starting beginning through throughout upon under across between following when while prior once as per despite until',
)

export const purposeVerbs = words(
  'be feel help manage reduce improve avoid cope prevent increase decrease build express maintain gain lower get keep make regain deal become achieve promote allow ensure support stay develop learn enhance control calm relax have protect show strengthen handle address better see talk discuss stop slow ease distract',
)

/** Before `to` and a verb: no purpose follows. */
export const takesInfinitive = words(
  'learn able start begin continue try agree ways way how plan plans want like love hope need needs going ready willing used wants tries hopes aims aim steps step attempt attempts ability commit return go went get got down up from opportunity skills techniques strategies due close next respond listen talk speak according refer adhere stick committed decide choose choosing prefer expected required efforts effort wanted access remember remembers remembering asking ask asks told asked reminders reminder increase decrease reduce lower bring',
)

/** Who may be the subject of a new clause. */
export const subjects = words(
  'i we he she they client pt ct patient child student resident mother father parent parents family couple partners cm veteran consumer participant whoever',
)

/** Verbs that are as often nouns: a new clause only when an object or a preposition follows. */
export const nounLike = words(
  'walk call work practice exercise sleep talk drink plan note record log track report share rest help support respect love trust hope process cut drop limit lower lead test journal stretch count text email visit run swim drive cook bike contact play point step cross travel weigh score rate trace button tie touch ride pass copy request design update review draft park change control challenge focus shower dress brush check look return hold raise hand answer feed fold wash pack label sort set balance speech cough finish start order repair place study play',
)

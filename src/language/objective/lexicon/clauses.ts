/** Words that open a part of a sentence. */
import { anyOf, endings, words } from './words.ts'

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

// ---- Openings -------------------------------------------------------------------------------

/** After `as evidenced`, `as reported`. */
export const evidencePrepositions = words('on in with via from to')

/** After `so`: a purpose. */
export const afterSo = words('that i he she they we as client pt ct you it the my her his')
export const purposeOpeners = words('which who because since')

/** Whose act it is then: no purpose. */
export const wantWords = words('want wants need needs like expect expects')

/** End in -ing and are no act. */
export const noGerunds = words(
  'during evening morning spring thanksgiving nothing anything something everything meeting king ring',
)
export const gerunds = endings('ing')

/** Join a second thing to do. */
export const joiners = words('and then but & + plus')
export const joinersOnward = words('and then but & + also plus or')

// ---- Actors and verbs -------------------------------------------------------------------------

export const contractedActors = words("i'll he'll she'll we'll they'll i'm we're")
export const titles = words('mr ms mrs dr')

/** After an actor: here begins what is said of it. */
export const actorVerbs = words(
  "will would can should shall is are has have won't can't do does put go goes want",
)

/** Before an actor: no clause of its own. */
export const afterActor = words('and or , &')

/** A condition that was opened with one of these goes on until its own actor has come. */
export const openConditions = words('when if once while as that until')
export const innerActors = anyOf(subjects, words('it there anger panic urge anxiety'))

/** At the head of a lead: the sentence proper begins with its actor. */
export const leadOpeners = anyOf(
  leadPrepositions,
  words(
    'starting beginning given twice once daily every each today tonight this next tuesday sooner',
  ),
)

/** Before the verb of a new clause. */
export const beforeVerb = words(
  'will not to never only always can independently be openly calmly actively then consistently successfully',
)

/** After a word that is verb and noun: it is the verb. */
export const verbFollowers = words(
  'a an the my his her their our to with for at in on up out down about each every daily one it them back off away myself himself herself all more less before after friends someone',
)

// ---- Leads ------------------------------------------------------------------------------------

/** Say nothing by themselves. */
export const fillers = words(
  'the a and then will reached completed done logged verified documented recorded achieved met by at in on',
)
export const asides = words(
  'someday eventually goal per objective currently baseline now ideally hopefully maybe',
)

/** Verbs that in a lead are nouns. */
export const leadNouns = words(
  'meet face show open close pass move use start end need place do set have',
)

/** Names of a part of the plan, with nothing to do in it. */
export const planLabels = words('isp goal outcome objective problem domain')

/** What is told, and what is wanted. */
export const toldVerbs = words('was were had says currently been used')
export const wantedWords = words("will would goal want wants i'll he'll she'll i'd to")
export const ownActors = anyOf(
  subjects,
  words("will 'll would i'll she'll he'll we'll they'll i'm"),
)

/** With these a new actor belongs to what stands before. */
export const afterLead = words('and but then ; . ? !')

/** `each time`, `every time`. */
export const eachTime = words('every each any')

/** Labels of the date that follows: `Target date: …`. */
export const dateLabels = words('target due review completion')
export const colonLabels = words('deadline timeframe date')

/** Open no clause of evidence: `, starting Monday`. */
export const noEvidenceGerunds = words('starting beginning going including')

export const strictWill = words('will would shall should')
export const relativeWords = words('who that')

/** Words and marks with which a part of a sentence may open, besides capitals. */
export const clauseOpeners = anyOf(
  eachTime,
  evidenceVerbs,
  conditionWords,
  timeConjunctions,
  purposeOpeners,
  joiners,
  subjects,
  contractedActors,
  titles,
  words(
    'will aeb as according per via until till so in to without w/o with instead rather by through',
  ),
)

/**
 * Verbs by what they promise. A verb that stands in none of the lists is taken for an act that others
 * can see: the vague ones are the smaller and the closed class.
 */
import { anyOf, beginnings, words } from './words.ts'

/** To feel, to be able, to get on: nobody else can see it happen. */
export const stateVerbs = words(
  'dread bother annoy upset scare feel believe trust love like enjoy value respect care worry fear hope wish want need desire',
  'cope deal handle manage function thrive flourish heal recover adjust adapt grow mature bounce',
  'overcome conquer beat relax calm unwind rest forgive accept embrace appreciate acknowledge mourn grieve grieving',
  'bond connect relate reconnect trust belong fit matter think improve progress suffer regulate self-regulate self-soothe',
  'stabilize stabilise behave act succeed do-well tolerate endure withstand experience possess own deserve struggle resolve',
  'socialize socialise communicate interact cooperate behave cope integrate individuate detach differentiate sleep',
  'comply adhere participate-fully excel perform-well mind stress depress balance flow live concentrate focus sense',
)

/** To move something up or down, or to hold it. */
export const directionVerbs = words(
  'improve increase decrease reduce lower raise lessen minimize minimise maximize maximise eliminate enhance boost build strengthen develop restore',
  'promote maintain sustain achieve gain regain alleviate diminish cut limit control stabilize stabilise lose drop shrink grow expand extend',
  'ease relieve heighten elevate better curb moderate resolve decline fall rise climb rebuild foster cultivate establish normalize normalise optimize',
  'preserve keep prevent avoid progress advance worsen double halve shorten lengthen speed slow regulate tame conquer overcome fix address abate rid mend repair',
  'attain reach heal acquire demonstrate-increase go-down go-up come-down come-up get-down bring-down bring-up subside remit wean taper',
)

/** Of oneself or of nothing else, these mean self-harm and not a figure that goes down. */
export const harmVerbs = words('cut')

/** To be busy with something, without an end that anybody could see. */
export const processVerbs = words(
  'process explore address discuss examine consider continue strive attempt aim endeavor pursue seek prepare reflect ponder contemplate',
  'examine confront face tackle approach resolve investigate analyze analyse evaluate assess evolve commit support encourage help assist facilitate',
  'reframe challenge restructure externalize reauthor integrate internalize work-on share express vent open-up',
  'navigate honor heed invest engage involve monitor-feelings transition collaborate orient learn-about think-about deepen dig uncover unpack',
)

/** To make use of something: as good as what is used is named or counted. */
export const performVerbs = words(
  'use utilize utilise practice practise apply implement employ demonstrate show display exhibit perform do incorporate adopt model',
  'participate engage rehearse exercise-skills integrate follow-through carry set follow choose make pick select exercise take-part involve partake',
)

/** To put into words: counted by their items. */
export const listVerbs = words(
  'name list identify verbalize verbalise state describe recall cite enumerate report itemize label voice',
  'articulate explain outline paraphrase summarize teach-back recognize pinpoint',
)

/** To have it in the head. */
export const knowledgeVerbs = words(
  'know learn understand comprehend realize realise grasp remember-that become-aware recognise discover',
)

/** To be or to become; what follows decides. */
export const beVerbs = words(
  'be become get stay remain feel seem appear look keep go turn grow return',
)
export const haveVerbs = words('have has had get own gain receive experience obtain possess')

/** What is over and done once it has happened, if its object is one thing. */
export const achievingVerbs = words(
  'own prepare pack switch settle resolve solve surrender renew cancel reschedule notify host introduce consult',
  'get obtain earn complete finish undergo graduate enroll enrol apply register schedule find return quit start open buy join submit turn-in sign',
  'create make develop draft write prepare plan choose select pick establish set build move secure acquire arrange book contact call email text',
  'attend visit meet pass file pay repay save invite ask tell disclose inform talk request send mail deliver bring install remove replace repair',
  'purchase order sell donate clean organize cook bake fix paint plant assemble read memorize perform present demonstrate show draw',
  'walk climb transfer ambulate run swim drive ride ascend descend navigate stand sit rise reach lift carry push pull crawl roll dress undress bathe',
  'toilet groom feed don doff put tie button zip brush shave cross propel catch throw kick jump hop copy trace cut spell count recite pour open',
  'marry adopt divorce wed separate testify appear report surrender deposit transition-home transfer discharge reunite regain win publish record host throw',
  'land get-hired line hire interview accept sign-up go come visit see travel fly leave resume restore achieve reunify replace fill hand put swap sit eat drink take tolerate sing play dance',
  'stop cease end cancel delete block unfollow hang post label pack unpack sort decide designate nominate name-a identify-a enter begin launch',
)

/** Go on and on: without a figure nobody can say that they are done. */
export const openVerbs = words(
  'ride try attend follow keep maintain continue use practice practise engage participate wear work listen watch monitor track log journal',
  'exercise meditate pray stretch sleep socialize eat drink take avoid stay remain live play study help support play share spend volunteer walk run swim talk speak go come see sit read call text visit contact reach write sing dance act check comply adhere',
)

/** To be without it: zero of a named act. */
export const zeroVerbs = words(
  'stop quit cease eliminate discontinue end abstain refrain avoid stay-off forgo give-up kick extinguish',
)

/** Helpers and hedges before the verb that counts. */
export const auxiliaries = words(
  "will would shall should can could may might must 'll i'll he'll she'll we'll they'll i'd we'd you'll is are am was were i'm we're he's she's they're been being",
  'want wants like likes need needs plan plans hope hopes wish wishes intend intends aim aims going gonna able begin begins start starts continue continues try tries trying love has have got gets to not',
  'agree agrees agreed consistently independently regularly successfully safely effectively correctly actively appropriately gradually simply just also then always never only really openly honestly',
  "i've we've it'll wanted expects expect willing ready committed don't doesn't won't isn't aren't can't let's let be",
)

/** Verbs that a new clause may begin with after `and`, besides those above. */
export const commonVerbs = words(
  'walk call attend write go take eat drink read speak ask tell see visit run swim bike drive cook clean bring put play sing sit stand lift climb wear sign pay buy sell send turn give meet leave arrive wake shower dress brush check look listen talk work apply practice practise use do make keep stay get have be become feel find follow complete finish start stop quit begin end join enroll schedule plan identify name list verbalize describe report state explain demonstrate show express learn know understand improve increase decrease reduce maintain develop build gain explore process discuss share cope manage handle participate engage return hold log track record journal note rate score set say avoid abstain refrain remain resume obtain earn save invite greet initiate respond answer raise hand help choose pick select try limit cut lose gain drop lower accept trust love enjoy sleep rest relax meditate pray exercise stretch breathe count text email submit pass move transfer ambulate tolerate swallow chew chop fold wash bathe toilet groom feed tie button copy trace point throw catch kick jump hop roll crawl reach grasp carry push pull step cross ascend descend navigate travel ride catch park fly interview volunteer contribute donate plant paint draw build repair fix create draft design review update monitor measure test refill inject rinse inhale cough elevate weigh soak file request arrange organize sort label pack prepare replace remove delete block unfollow recognize clear spend regain laugh cry hug kiss thank apologize praise hike garden shop knit bake vacuum mop dust mow study teach train coach lead host introduce wave smile gesture imitate match sequence blend decode retell predict solve add subtract multiply type print scan renew cancel reschedule deposit withdraw invest borrow rent lease consult notify alert warn remind prompt encourage reward redirect ignore supervise observe lock unlock store dispose surrender taper exhale sip bite blow hum kneel squat bend turn rotate extend grip pinch squeeze release bounce dribble propel maneuver don doff comb floss trim empty flush wipe decrease switch skip sneak cover face open close hug play dance practice require need advocate negotiate bid declutter declare own relate process resolve settle repeat challenge reframe replace confront disclose testify appear comply adhere cooperate communicate interact socialize',
)

/** Verbs of every kind. */
export const anyVerb = anyOf(
  commonVerbs,
  directionVerbs,
  processVerbs,
  performVerbs,
  listVerbs,
  stateVerbs,
  knowledgeVerbs,
  zeroVerbs,
  achievingVerbs,
  beVerbs,
)

/** Go on inside, or only move something: no act that others could see. */
export const innerVerbs = anyOf(stateVerbs, processVerbs, directionVerbs)

/** Done to a thing, which is over then. */
export const doneVerbs = anyOf(commonVerbs, achievingVerbs, words('shower'))

/** Verbs that are as often nouns: a verb when something follows that only a verb has. */
export const verbOrNoun = words(
  'sleep exercise control stress worry fear love trust respect care support function range focus balance work walk hope rest weight progress speech help need display range conflict attempt plan report record journal practice mood return increase decrease drop fall rise limit record',
)

/** Whatever these say, they say of themselves. */
export const reportVerbs = words(
  'say tell report state express indicate endorse voice describe rate',
)

export const showingVerbs = words('show demonstrate perform display exhibit')

/** Verbs of state that name an act when their object is a thing: `tolerate half of his meal`. */
export const bodilyVerbs = words('tolerate endure enjoy accept sleep')

/** What they do is too wide to picture, if it is to be better: `eat healthier`. */
export const umbrellaVerbs = words(
  'exercise socialize interact eat hang play relax communicate move try live',
)

/** Too wide to picture by themselves: `study`, `exercise`. */
export const wideVerbs = words('exercise study socialize hang participate')

/** Whom they reach is enough to see them happen. */
export const writingVerbs = words('write email')
export const contactVerbs = words(
  'attend ask call tell text email contact visit invite phone write',
)

/** With a state for an object they say no more than the state does: `find peace`. */
export const lightVerbs = words(
  'take adopt move find give bring create make show share express put seek hold see set open reach leave place pay',
)

/** Forms of `be` and of verbs that are used like it: what follows decides. */
export const linkingVerbs = words(
  "be is are am i'm become becomes get gets getting stay stays remain remains feel seem appear keep keeps being becoming staying he's she's we're they're",
)

/** `learn to ___`: by itself no act that others could see. */
export const noLearntActs = words(
  'be feel keep have use cope set say express communicate identify recognize',
)

/** What one learns to do: `learn guitar`. */
export const learntSkills = words(
  'guitar piano chess spanish english swimming knitting driving cooking',
)

/** Before a feeling: `report feeling better`. */
export const feelingWords = words('feeling feels feel being')
export const saidOf = words('that he she they his her')
export const sayingForms = words('report reports say says state states voice tell tells express')

/** Held rather than moved: `maintain`, `achieve`. */
export const holdingVerbs = beginnings(
  'maintain sustain keep achieve attain reach develop establish preserve',
)

/** `stop being`, `avoid thinking`: nobody can see them stop. */
export const innerGerunds = words(
  'being feeling worrying thinking having letting making blaming putting',
)

/** What only the client can tell of. */
export const feltNouns = words(
  'pain anxiety mood stress depression comfort relief satisfaction wellbeing well-being confidence hope hopelessness worry fear calm energy discomfort nausea fatigue happiness improvement',
)

/** Words on which the letters turn. */
import { anyOf, beginnings, endings, words } from './words.ts'

/** States of the body that others can time. */
export const bodilyStates = words(
  'sleep sleeping attention focus balance rest posture concentration eye contact standing sitting activity wound swelling edema latency onset duration',
)

/** With a loose word before them they stay unclear however often they come: `healthy choices`. */
export const looseNouns = words(
  'eating diet meals food foods choices lifestyle snacks habits sportsmanship manners',
)

/** That there is a scale, where it has no name. */
export const scaleMentions = /\b(?:scale|inventory|questionnaire|self-rat|rating)/i

/** An amount that was left blank. */
export const blank = /_{2,}|\[ *\]|\bX{1,3} (?:times|days|minutes|out)|\(\s*\)/

/** `to at least a C`: a grade is a score. */
export const grade =
  /\b(?:to|of|at least|[Mm]aintain|with|[Ee]arn|[Gg]et)(?: at least)?(?: an?)? (?:[A-D][+-]?)(?![\w'’]|\.\w)(?: or (?:better|higher|above))?/

/** It is left to how somebody feels. */
export const openEnded =
  /\bas [a-z]+ as possible\b|\b(?:when|if|where)(?:ever)? possible\b|\bno set\b|\bas (?:he|she|they|i|we) (?:is|are|am|feels?)\b|\bwhen (?:ready|i'm ready)\b|\bif (?:he|she|i|they) (?:wants?|feels?)\b/i

/** It is done as far as somebody can, or is told to. */
export const asFar =
  /\bas (?:prescribed|needed|able|tolerated|directed|instructed)\b|\b(?:if|when) needed\b/i

/** For what was said before. */
export const pronouns = words('it them')

/** Before one thing. */
export const ones = words('a an the my his her their our this one someone somebody')
export const someone = words('someone somebody')

/** Ways to get somewhere. */
export const motion = words(
  'walk climb go get transfer ambulate come move travel drive ride run propel crawl return step ascend descend swim creep wheel',
)

/** Where people do the same again and again. */
export const habitual =
  /\b(?:in|at|during|to) (?:class|school|work|group|groups|meetings|dinner|night|recess|lunch|circle|conversations)\b(?! (?:by|before))/i

/** Done with for good, however many there are. */
export const disposal = /^(?:hand over|get rid|throw (?:away|out)|pour out|delete|turn over)/i

/** Events that by themselves come once: `attend a class`. */
export const onceEvents = words('class session meeting group appointment workshop')

/** What is done to somebody once. */
export const doneTo = words(
  'hired married licensed certified enrolled tested evaluated vaccinated registered divorced promoted accepted admitted approved discharged baptized screened assessed tattooed employed',
)

/** To get to the end of something. */
export const completing = words('complete finish undergo')

/** Things without a plural that one goes through once: `complete psychological testing`. */
export const oneOffs = words(
  'testing training surgery orientation intake bloodwork imaging detox detoxification',
)

/** Before one of them: it comes again and again, as `gait training`, `random drug testing`. */
export const everAgain = words(
  'random drug urine alcohol breath breathalyzer glucose reality ongoing weekly monthly routine regular strength strengthening resistance weight gait balance endurance interval toilet potty mobility core cardio transfer motor skills attention memory mindfulness relaxation',
)

/** Verbs that are complete without an object, once. */
export const intransitive = words(
  'apply enroll enrol register graduate retire testify marry reconcile reunite surrender detox',
)

/** `work part-time`, `work as a cook`: a job. */
export const jobs = words('as part-time full-time part full')

/** Said to somebody once. */
export const telling = words(
  'tell ask invite introduce thank apologize apologise propose forgive notify inform',
)

/** `get hired`, `be evaluated`. */
export const getOrBe = words('get gets be is')

/** Forms of `be` and its like: nothing that is ever over. */
export const keepOrBe = words('be is are stay remain keep')

/** Before the manner of it: `without yelling`. */
export const mannerWords = words('without w/o no of than')

/** Before a place that one gets to. */
export const placeLeads = words('to into up down across around')

/** To its end. */
export const whole = words('full whole entire')

/** At the head of a beginning: `starting Monday`. */
export const startOfRun = words('starting beginning effective from')
export const beginningTimes = anyOf(endings('day'), beginnings('next this in on today tomorrow'))

/** Sizes that are taken with a ruler or a clock. */
export const measuredThings = words('length width size latency time distance wound girth duration')

/** To get in touch, once by a day. */
export const reaching = words('call phone text email contact visit see meet')

/** To make use of something is done again and again. */
export const usingVerbs = words('use utilize utilise practice practise employ')

/** One of a row: `the first meeting`. */
export const singleOnes = words('first last next')

/** Between a quantity and its period: `3 times a week`. */
export const periodLeads = words('a per each every /')

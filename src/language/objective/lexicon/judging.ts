/** Words on which the letters turn. */
import { words } from './words.ts'

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
  /\b(?:to|of|at least|[Mm]aintain|with|[Ee]arn|[Gg]et)(?: at least)?(?: an?)? (?:[A-D][+-]?)(?![\w'’])(?: or (?:better|higher|above))?/

/** It is left to how somebody feels. */
export const openEnded =
  /\bas [a-z]+ as possible\b|\b(?:when|if|where)(?:ever)? possible\b|\bno set\b|\bas (?:he|she|they|i|we) (?:is|are|am|feels?)\b|\bwhen (?:ready|i'm ready)\b|\bif (?:he|she|i|they) (?:wants?|feels?)\b/i

export const asFar =
  /\bas (?:prescribed|needed|able|tolerated|directed|instructed)\b|\b(?:if|when) needed\b/i

export const pronouns = words('it them')

/** Before one thing. */
export const ones = words('a an the my his her their our this one someone somebody')
export const someone = /^some(?:one|body)$/

export const motion = words(
  'walk climb go get transfer ambulate come move travel drive ride run propel crawl return step ascend descend swim creep wheel',
)

/** Where people do the same again and again. */
export const habitual =
  /\b(?:in|at|during|to) (?:class|school|work|group|groups|meetings|dinner|night|recess|lunch|circle|conversations)\b(?! (?:by|before))/i

/** Done with for good, however many there are. */
export const disposal = /^(?:hand over|get rid|throw (?:away|out)|pour out|delete|turn over)/i

export const onceEvents = words('class session meeting group appointment workshop')

/** What is done to somebody once. */
export const doneTo = words(
  'hired married licensed certified enrolled tested evaluated vaccinated registered divorced promoted accepted admitted approved discharged baptized screened assessed tattooed employed',
)

/** Verbs that are complete without an object, once. */
export const intransitive = words(
  'apply enroll enrol register graduate retire testify marry reconcile reunite surrender detox',
)

export const jobs = words('as part-time full-time part full')

/** Said to somebody once. */
export const telling = words('tell ask invite introduce thank propose forgive notify inform')

/** Sizes that are taken with a ruler or a clock. */
export const measuredThings = words('length width size latency time distance wound girth duration')

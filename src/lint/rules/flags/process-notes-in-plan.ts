import { defineRule } from '../../rule.ts'
import type { TextAt } from '../../texts.ts'
import { isEnglish } from './standing.ts'

export const processNotesInPlan = defineRule({
  id: 'process-notes-in-plan',
  group: 'flags',
  severity: 'warning',
  what: 'A text reads like process notes: the clinician’s own analysis of what was said in a session.',
  why: 'Psychotherapy notes are protected only as long as they are kept apart from the record; in a plan or session note, whoever may see the record may see them.',
  fix: 'Move it to notes that are kept apart. Summaries of symptoms, progress, modality, times and results belong here and may stay.',
  source:
    '45 CFR 164.501, psychotherapy notes: analysis of the contents of conversation, separated from the rest of the record; which words show it is our own list',
  messages: {
    heading: 'A heading calls this text process or psychotherapy notes.',
    dialogue: 'The text sets down a conversation turn by turn.',
    transference: 'The text analyzes transference or countertransference.',
    clinician:
      'The text tells of the clinician’s own feelings or private hypotheses in the session.',
    dream: 'The text interprets a dream.',
    unconscious: 'The text interprets unconscious wishes or conflicts.',
  },
  bad: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nsessions:\n  - date: 2026-10-05\n    note: "Process notes: I felt irritated when she came late, a maternal transference."\n',
  },
  good: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nsessions:\n  - date: 2026-10-05\n    note: Came ten minutes late. CBT, 45 minutes; PHQ-9 of 11. Mood somewhat better.\n',
  },
  withoutPlan: true,
  check(context) {
    if (!isEnglish(context.plan)) return
    for (const one of context.texts) {
      if (one.text.length < shortest || !isJudged(one) || !mayHold.test(one.text)) continue
      const message = kindOf(one)
      if (message !== undefined) context.report({ at: one.path, in: one.in, message })
    }
  },
})

const shortest = 20

/** One quick look: hardly any text has one of these words. */
const mayHold =
  /process note|psychotherapy note|transference|unconscious|\bdream|\bI (?:felt|found|noticed|sensed|wondered)\b|\bmy (?:own )?(?:hypothesis|hunch|irritation|boredom|speculation|fantas)|^\s*(?:therapist|client|th?|cl?|pt?|me)\s*:/im

/** Techniques may be named after what they work with; what people sign speaks of such notes. */
const passedOver = new Set([
  'interventions',
  'services',
  'care_team',
  'agreement',
  'client_view',
  'signatures',
  'homework',
])

const isJudged = (one: TextAt): boolean =>
  !one.own && one.field !== 'client_words' && !passedOver.has(one.top)

const heading = /^[\s#*_-]*(?:process|psychotherapy) notes?[\s*_]*(?::|$)/im
const countertransference = /\bcounter-?transference\b/i
const transference =
  /\b(?:paternal|maternal|erotic|eroticized|negative|positive|idealizing|father|mother|sibling) transference\b|\btransference (?:to|toward|towards|onto) (?:me|us|the therapist|this (?:writer|clinician|therapist))\b/i
const clinician =
  /\bI felt (?:\w+ly )?(?:irritated|bored|sleepy|protective|angry|annoyed|drawn|pulled|manipulated|helpless|attracted|anxious|uneasy|frustrated|moved|seduced|devalued)\b|\bI found myself (?:\w+ing|bored|drawn)\b|\bI (?:sensed|wondered (?:if|whether)) (?:s?he|they|the client|this)\b|\bmy (?:own )?(?:working |private )?(?:hypothesis|hunch|speculation|irritation|boredom|fantas(?:y|ies))\b/i
const dream =
  /\bdream(?:s|ed|t)?\b[^.]{0,100}\b(?:represent|symboli[sz]e|stand(?:s|ing)? for|signif(?:y|ies)|unconscious|latent|interpreted as)\w*/i
const unconscious =
  /\bunconscious(?:ly)? (?:wish|fantas|hostil|desire|guilt|conflict|identif|reenact|resist)\w*/i

/** What stands in quotation marks is somebody else’s. */
const withoutQuotes = (text: string) => text.replace(/"[^"]*"|“[^”]*”/g, ' ')

/** In a formulation, a school may say what it thinks lies beneath; that is a summary. */
function kindOf({ text, top, path }: TextAt): string | undefined {
  const own = withoutQuotes(text)
  if (heading.test(text)) return 'heading'
  if (isDialogue(text)) return 'dialogue'
  if (countertransference.test(own) || transference.test(own)) return 'transference'
  if (clinician.test(own)) return 'clinician'
  if (top === 'assessment' && path[1] === 'formulation') return undefined
  if (dream.test(own)) return 'dream'
  return unconscious.test(own) ? 'unconscious' : undefined
}

const turn = /^\s*(?:\*\*)?(therapist|clinician|me|th?|client|patient|cl?|pt?)(?:\*\*)?\s*:\s*\S/i
const isTherapist = (speaker: string) => /^(?:t|th|therapist|clinician|me)$/i.test(speaker)

/** Three turns or more, of both sides. */
function isDialogue(text: string): boolean {
  const speakers = text.split('\n').flatMap((line) => turn.exec(line)?.[1] ?? [])
  const told = speakers.filter(isTherapist).length
  return speakers.length >= 3 && told > 0 && told < speakers.length
}

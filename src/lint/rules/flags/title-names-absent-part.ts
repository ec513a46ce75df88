import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'

export const titleNamesAbsentPart = defineRule({
  id: 'title-names-absent-part',
  group: 'flags',
  severity: 'info',
  what: 'The title names a discipline or kind of treatment that the plan does not hold.',
  why: 'A title that promises more than the plan has reads as one taken over from a form or from another client.',
  fix: 'Take it out of the title, or add what is planned and by whom.',
  source: 'txplan: the parts of a plan say the same',
  messages: { found: 'The title names {part}; no other part of the plan does.' },
  bad: {
    plan: 'txplan: 1\ntitle: Physical therapy and speech-language pathology plan of care\ngoals:\n  - { id: walk, statement: Walk 300 ft }\ninterventions:\n  - { id: gait, modality: Physical therapy }\n',
  },
  good: {
    plan: 'txplan: 1\ntitle: Physical therapy plan of care\ngoals:\n  - { id: walk, statement: Walk 300 ft }\ninterventions:\n  - { id: gait, modality: Physical therapy }\n',
  },
  check(context) {
    const { plan, report } = context
    const { title } = plan
    if (title === undefined || !hasCare(context)) return
    for (const { part, words, signs } of parts) {
      if (!words.test(title) || isHeld(signs ?? words, context)) continue
      report({ at: ['title'], message: 'found', args: { part } })
    }
  },
})

/** A draft that holds no care yet lacks more than one part. */
const hasCare = ({ plan, goals }: Context): boolean =>
  (plan.interventions?.length ?? 0) + (plan.services?.length ?? 0) > 0 && goals.length > 0

interface Part {
  part: string
  /** As a title says it. */
  words: RegExp
  /** As anything else in the plan may say it. */
  signs?: RegExp
}

const parts: readonly Part[] = [
  {
    part: 'speech-language pathology',
    words: /\b[Ss]peech\b|\bSLP\b|\b[Ll]anguage [Pp]atholog/,
    signs: /\bspeech|\bSLP\b|\bCCC\b|\bswallow|\bdysphag|\barticulat|\baphasi/i,
  },
  {
    part: 'occupational therapy',
    words: /\b[Oo]ccupational [Tt]herap|\bOT\b/,
    signs: /\boccupational therap|\bOTR?\b|\bCOTA\b|\bOTD\b/i,
  },
  {
    part: 'physical therapy',
    words: /\b[Pp]hysical [Tt]herap|\b[Pp]hysiotherap|\bPT\b/,
    signs: /\bphysical therap|\bphysiotherap|\bD?PTA?\b/i,
  },
  {
    part: 'medication management',
    words: /\bmedication management\b|\bpsychiatric medication\b/i,
    signs: /\bmedic(?:ation|ine)|\bprescri|\bpsychiatr|\bPMHNP|\bdose\b|\b\d+ ?mg\b/i,
  },
  { part: 'group therapy', words: /\bgroup (?:psycho)?therap/i, signs: /\bgroups?\b|^9085[37]/i },
  {
    part: 'family therapy',
    words: /\bfamily (?:psycho)?therap/i,
    signs: /\bfamil(?:y|ies)\b|\bparent|\bmother|\bfather|\bcouple|^9084[67]/i,
  },
  {
    part: 'couples therapy',
    words: /\bcouples?['’]? (?:psycho)?therap/i,
    signs: /\bcouples?\b|\bpartner|\bspouse|\bhusband|\bwife|^9084[67]/i,
  },
  { part: 'case management', words: /\bcase management\b/i, signs: /\bcase manag|\bT1017\b/i },
  { part: 'nutrition', words: /\bnutrition|\bdiet(?:itian|etic)/i },
]

const isHeld = (signs: RegExp, { texts }: Context): boolean =>
  texts.some(
    ({ text, in: file, field }) => file === 'plan' && field !== 'title' && signs.test(text),
  )

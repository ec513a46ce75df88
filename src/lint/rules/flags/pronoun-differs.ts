import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { type AboutClient, clientNames, nameWords, statementsOf } from './client-in-text.ts'
import { isEnglish, sentencesOf } from './standing.ts'

export const pronounDiffers = defineRule({
  id: 'pronoun-differs',
  group: 'flags',
  severity: 'info',
  what: 'A sentence about the client has other pronouns than the client’s own, or than another sentence.',
  why: 'It may hurt the client, and it is how text taken over from another plan is noticed first.',
  fix: 'See whose words these are; write them for this client, with the client’s pronouns.',
  source:
    'txplan: pronouns are those that the client gave; Noridian JE-B, psychotherapy service-specific review, 2021: contradictory documentation as a reason for denial',
  messages: {
    found: 'This text about the client says {said}; the pronouns are given as {wanted}.',
    often:
      'This text about the client says {said} ({count} more like it); the pronouns are given as {wanted}.',
    mixed: 'This text about the client says {said}; others say {wanted}.',
  },
  bad: {
    plan: 'txplan: 1\nclient: { pronouns: she/her }\nobjectives:\n  - { id: walks, statement: Client will walk on four days and note it in his log }\n',
  },
  good: {
    plan: 'txplan: 1\nclient: { pronouns: she/her }\nobjectives:\n  - { id: walks, statement: Client will walk on four days and note it in her log }\n',
  },
  check(context) {
    const { pronouns } = context.client
    if (!isEnglish(context.plan)) return
    const wanted = pronouns === undefined ? undefined : familyOf(pronouns)
    if (pronouns !== undefined && wanted === undefined) return
    const said = findSaid(context, wanted)
    if (wanted === undefined) checkMixed(said, context)
    else checkAgainst(said, context)
  },
})

type Family = 'he' | 'she' | 'they'

const words: Readonly<Record<'he' | 'she', RegExp>> = {
  he: /\b(?:he|him|his|himself)\b/i,
  she: /\b(?:she|her|hers|herself)\b/i,
}

/** One family; whoever goes by two, or by any, is never called wrongly here. */
function familyOf(pronouns: string): Family | undefined {
  const text = pronouns.toLowerCase()
  if (/\bany\b|\ball\b|[^a-z/\s,()&-]/.test(text)) return undefined
  const found = (['he', 'she'] as const).filter((one) => words[one].test(text))
  const they = /\bthe(?:y|m|irs?)\b/.test(text)
  if (they) return found.length === 0 ? 'they' : undefined
  return found.length === 1 ? found[0] : undefined
}

interface Said extends AboutClient {
  family: 'he' | 'she'
  word: string
}

/** Sentences that say “he” or “she” of the client; where one is known to be right, the other. */
function findSaid(context: Context, right: Family | undefined): Said[] {
  const names = clientNames(context)
  return statementsOf(context).flatMap((one) => {
    const said = saidIn(one)
    if (said === undefined || said.family === right) return []
    const isMeant = isAboutClient(said, names) || (right !== undefined && isSubject(said, context))
    return isMeant ? said : []
  })
}

/** “She will …” opens a goal or objective, and nobody else is near of whom it could speak. */
function isSubject(said: Said, context: Context): boolean {
  const { text, path } = said
  if (path[0] !== 'goals' && path[0] !== 'objectives') return false
  const [opener] = opening.exec(text) ?? []
  if (opener === undefined || !words[said.family].test(opener)) return false
  const names = clientNames(context)
  const isFree = (one: string) => !others.test(one) && !namesSomebody(one, names)
  return (
    isFree(text.slice(opener.length)) &&
    !isOfSeveral(context) &&
    aroundOf(path, context).every(isFree)
  )
}

const opening =
  /^\s*(?:(?:By|Within|Over|In) [^,.;]{2,40}(?:, \d{4})?, )?(?:s?he) (?:will|can|is|has|wants|agrees|reports|plans|needs)\b/i

/** A couple or family is in treatment together: each of them may be “she”. */
const isOfSeveral = ({ plan }: Context): boolean =>
  /\b(?:couples?|famil(?:y|ies)|marital|conjoint|dyad\w*|collateral)\b/i.test(
    [
      ...(plan.setting?.modality ?? []),
      ...(plan.interventions ?? []).flatMap(({ format, modality }) => [format, modality]),
      ...(plan.services ?? []).flatMap(({ modality, service }) => [modality, service]),
    ].join('; '),
  )

/** What the text may go on from: its goal, the goal’s other objectives, and the problems. */
function aroundOf([list, at]: Path, { plan }: Context): string[] {
  const goals =
    list === 'goals' ? (plan.goals ?? []).filter((_, index) => index === at) : (plan.goals ?? [])
  const steps = [
    ...goals.flatMap(({ objectives }) => objectives ?? []),
    ...(list === 'objectives' ? (plan.objectives ?? []) : []),
  ]
  return [...goals, ...steps, ...(plan.problems ?? [])].flatMap(({ statement }) => statement ?? [])
}

/** The one kind of pronoun in a text; a text with both speaks of two people. */
function saidIn(one: AboutClient): Said | undefined {
  const he = words.he.exec(one.text)
  const she = words.she.exec(one.text)
  const found = he ?? she
  if (found === null || (he !== null && she !== null)) return undefined
  return { ...one, family: he === null ? 'she' : 'he', word: found[0].toLowerCase() }
}

/** Nobody but the client can be meant, who is named before the pronoun. */
function isAboutClient({ text, family }: Said, names: ReadonlySet<string>): boolean {
  const own = text.replace(/"[^"]*"|“[^”]*”/g, ' ')
  const found = words[family].exec(own)
  if (found === null || others.test(own) || namesSomebody(own, names)) return false
  const before = sentencesOf(own.slice(0, found.index)).at(-1) ?? ''
  const isNamed = nameWords(before).some((word) => names.has(word))
  return isNamed || /\b(?:client|patient|pt|consumer|member)\b/i.test(before)
}

/** Anybody of whom a pronoun may speak, or with whom it may be shared. */
const others =
  /\b(?:\w*mothers?|\w*fathers?|mom|mum|dad|parents?|guardians?|wife|husband|spouse|partner|boyfriend|girlfriend|fianc\w*|\w*sons?|\w*daughters?|child(?:ren)?|kids?|baby|brothers?|sisters?|siblings?|uncle|aunt|cousin|nephew|niece|ex|in-law|famil(?:y|ies)|friends?|roommates?|peers?|classmates?|co-?workers?|colleagues?|boss|supervisor|manager|employer|landlord|neighbors?|teachers?|coach|sponsor|therapist|counselor|clinician|provider|doctor|psychiatrist|prescriber|nurse|physician|officer|judge|lawyer|abuser|perpetrator|man|woman|boy|girl|men|women|person|people|someone|somebody|anyone|god|lord|jesus|dog|cat|caregiver|staff|worker)\b/i

const known =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Client|Patient|English|Spanish|American|Medicaid|Medicare|I)$/

/** A capital inside of a sentence that is neither the client’s name nor a month. */
function namesSomebody(text: string, names: ReadonlySet<string>): boolean {
  for (const [, word = ''] of text.matchAll(/(?<=[\w,;] )([A-Z][a-z]+)/g))
    if (!known.test(word) && !nameWords(word).some((one) => names.has(one))) return true
  return false
}

function checkAgainst(wrong: readonly Said[], { client, report }: Context): void {
  const [first] = wrong
  if (first === undefined) return
  const args = {
    said: clientText(first.word),
    wanted: clientText(client.pronouns ?? ''),
    count: wrong.length - 1,
  }
  report({ at: first.path, message: wrong.length > 1 ? 'often' : 'found', args })
}

/** Without a field to go by, the smaller number is the one that stands out. */
function checkMixed(said: readonly Said[], { report }: Context): void {
  const he = said.filter(({ family }) => family === 'he')
  const she = said.filter(({ family }) => family === 'she')
  const [few, many] = he.length < she.length ? [he, she] : [she, he]
  const [first] = few
  const [other] = many
  if (first === undefined || other === undefined) return
  report({
    at: first.path,
    message: 'mixed',
    args: { said: clientText(first.word), wanted: clientText(other.word) },
  })
}

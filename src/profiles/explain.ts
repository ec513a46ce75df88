/** A profile in words, for `txplan explain`: what it asks for, by when, and how well that is known. */
import { type ElementId, elementIds, elements } from '../plan/elements.ts'
import type { Deadline, Profile, Sources } from '../plan/types.generated.ts'
import { deadlineWords } from './deadline-words.ts'
import { confidenceText } from './demand.ts'

type KnownSources = NonNullable<Sources['sources']>

/** One part of the page: a title and its lines. */
interface Part {
  title: string
  lines: string[]
}

/** For a terminal. `sources` are those that the built-in profiles name by key. */
export function profileText(profile: Profile, sources: KnownSources): string {
  const parts = partsOf(profile, sources).map(
    ({ title, lines }) => `${title}\n${lines.map((line) => `  - ${line}\n`).join('')}`,
  )
  return `${[head(profile).join('\n'), ...parts].join('\n')}`.replace(/\n?$/, '\n')
}

/** For a page. */
export function profileMarkdown(profile: Profile, sources: KnownSources): string {
  const [title = '', ...rest] = head(profile)
  const parts = partsOf(profile, sources).map(
    ({ title: name, lines }) => `#### ${name}\n\n${lines.map((line) => `- ${line}\n`).join('')}`,
  )
  return [`### ${title}\n`, `${rest.filter(Boolean).join('  \n')}\n`, ...parts].join('\n')
}

function head(profile: Profile): string[] {
  const { id, kind = 'profile', confidence, effective, extends: bases, checked } = profile
  return [
    `${id}  ·  ${kind}  ·  ${profile.title ?? id}`,
    '',
    ...(profile.applies_to ? [`Applies to: ${profile.applies_to}`] : []),
    ...(profile.citation ? [`Citation: ${profile.citation}`] : []),
    ...(profile.source_version ? [`Text: ${profile.source_version}`] : []),
    ...(effective ? [`In force: ${period(effective)}`] : []),
    ...(bases ? [`Builds on: ${bases.join(', ')}`] : []),
    ...(confidence?.level
      ? [
          `Confidence: ${confidence.level} (${confidenceText(confidence.level)}). ${confidence.note ?? ''}`.trim(),
        ]
      : []),
    ...(checked
      ? [`Sources last read: ${checked}. Read the text again before relying on it.`]
      : []),
    ...standAlone(profile),
    '',
  ]
}

const period = ({ from, to }: { from?: string; to?: string }): string =>
  [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')

const alone: Readonly<Record<string, string>> = {
  required: 'The plan has to be a document of its own.',
  'any-format': 'The plan may have any form; its parts may stand in a note.',
  'not-required': 'The plan need not be a document of its own.',
}

const standAlone = ({ stand_alone_plan: said }: Profile): string[] =>
  said !== undefined && said in alone ? [alone[said] as string] : []

function partsOf(profile: Profile, sources: KnownSources): Part[] {
  return [
    { title: 'Required (an error where it is missing)', lines: elementLines(profile, 'required') },
    { title: 'Recommended (a warning)', lines: elementLines(profile, 'recommended') },
    { title: 'First plan', lines: timing(profile.first_plan, 'within') },
    { title: 'Review', lines: reviewLines(profile) },
    { title: 'Who signs', lines: signingLines(profile) },
    { title: 'Answered elsewhere', lines: elementLines(profile, 'elsewhere') },
    { title: 'Not asked for (the whole text was read)', lines: elementLines(profile, 'silent') },
    { title: 'Further facts', lines: factLines(profile) },
    { title: 'Not confirmed (nothing is checked)', lines: unconfirmedLines(profile) },
    { title: 'In force earlier', lines: earlierLines(profile) },
    { title: 'Sources', lines: sourceLines(profile, sources) },
  ].filter(({ lines }) => lines.length > 0)
}

function elementLines(profile: Profile, level: string): string[] {
  return elementIds.flatMap((id) => {
    const said = profile.elements?.[id]
    if (said?.level !== level) return []
    return [`${elements[id]}${keys(said.sources)}${said.note ? `: ${said.note}` : ''}`]
  })
}

const keys = (sources: readonly string[] | undefined): string =>
  sources && sources.length > 0 ? ` [${sources.join(', ')}]` : ''

const statusWords: Readonly<Record<string, string>> = {
  stated: '',
  'stated-without-interval': 'Asked for, without a number.',
  'advised-without-interval': 'Advised, without a number.',
  none: 'No number is asked for.',
  unconfirmed: 'Not confirmed: nothing is checked.',
}

function timing(part: Profile['first_plan'], lead: 'within' | 'every'): string[] {
  if (!part) return []
  const status = statusWords[part.status ?? 'unconfirmed'] ?? ''
  const due = (part.due ?? []).map((one) => dueLine(one, lead))
  return [...(status ? [status] : []), ...due, ...(part.note ? [part.note] : [])]
}

const dueLine = (due: Deadline, lead: 'within' | 'every'): string =>
  `${deadlineWords(due, lead)}${keys(due.sources)}${due.note ? `: ${due.note}` : ''}`

function reviewLines({ review }: Profile): string[] {
  if (!review) return []
  const { full_update_months: update, max_age_months: age } = review
  return [
    ...timing(review, 'every'),
    ...(update ? [`The whole plan is made anew after ${update} months.`] : []),
    ...(age ? [`A plan older than ${age} months does not cover a session.`] : []),
  ]
}

type Signing = NonNullable<NonNullable<Profile['signatures']>['client']>

function signingLines({ signatures }: Profile): string[] {
  return (['clinician', 'client', 'cosigner'] as const).flatMap((role) => {
    const words = signingWords(signatures?.[role])
    return words.length > 0 ? [`${role}: ${words.join(' ')}`] : []
  })
}

function signingWords(signing: Signing | undefined): string[] {
  if (!signing) return []
  const { who, coverage, triggers, instead, within, on_revisions: revisions } = signing
  return [
    ...(who ? [who] : []),
    ...(coverage ? [`Only for ${coverage}.`] : []),
    ...(triggers ? [`When: ${triggers.join(', ')}.`] : []),
    ...(within ? [`${deadlineWords(within, 'within')}.`] : []),
    ...(revisions ? ['On every revision too.'] : []),
    ...(instead ? [`In its place: ${instead.map(insteadWords).join('; ')}.`] : []),
  ]
}

const insteadWords = (one: NonNullable<Signing['instead']>[number]): string =>
  [
    (one.kind ?? '').replaceAll('-', ' '),
    one.with_reason ? 'with the reason' : '',
    one.only_by_telehealth ? 'by telehealth only' : '',
    one.note ? `(${one.note.replace(/\.$/, '')})` : '',
  ]
    .filter(Boolean)
    .join(' ')

const factLines = ({ facts }: Profile): string[] =>
  Object.entries(facts ?? {}).map(([name, fact]) => `${name.replaceAll('_', ' ')}: ${fact}`)

/** What was said to be unconfirmed, and every element of which nothing is said. */
function unconfirmedLines(profile: Profile): string[] {
  const open = elementIds.filter((id) => isOpen(profile, id)).map((id) => elements[id])
  return [
    ...(profile.unconfirmed ?? []),
    ...(open.length > 0 ? [`elements of which nothing was read: ${open.join('; ')}`] : []),
  ]
}

const isOpen = ({ elements: said }: Profile, id: ElementId): boolean =>
  (said?.[id]?.level ?? 'unconfirmed') === 'unconfirmed'

const earlierLines = ({ earlier }: Profile): string[] =>
  (earlier ?? []).flatMap((one) => [
    `${period(one.effective ?? {})}: ${one.source_version ?? ''}`.trim(),
    ...timing(one.first_plan, 'within').map((line) => `first plan: ${line}`),
    ...timing(one.review, 'every').map((line) => `review: ${line}`),
    ...elementLines(one, 'required').map((line) => `required: ${line}`),
  ])

function sourceLines({ sources: named = [] }: Profile, known: KnownSources): string[] {
  return named.map((key) => {
    const source = known[key]
    if (!source) return key
    const { title, date, read, url } = source
    return [`${key}: ${title}`, date, read && `read: ${read}`, url].filter(Boolean).join('; ')
  })
}

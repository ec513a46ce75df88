import type { Release } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { capped, draftCap } from '../completeness/judged.ts'
import { substanceTreatment } from '../completeness/substance-use.ts'
import { type Recipient, recipientsIn, recipientWords } from './contact-words.ts'
import { type ContactShown, contactsShown } from './contacts-shown.ts'
import { type Outsider, outsidersOf } from './outsiders.ts'
import { isClosed, isEnglish } from './standing.ts'

export const releaseMissing = defineRule({
  id: 'release-missing',
  group: 'flags',
  severity: 'warning',
  what: 'Somebody outside is told of the client, and there is no release of information for it.',
  why: 'A school, a court or an employer is told with the client’s written authorization, save where the law or an order says otherwise. Another provider may be told for treatment without one, though many states and practices ask for it; of substance use treatment under 42 CFR Part 2 nobody is told without consent.',
  fix: 'Enter the signed release under “release” with its day, or as a consent under “agreement: consents”. If none is needed here, say why beside the contact: a court order, the client in the room, the client’s word.',
  source:
    '45 CFR 164.508 (authorization), 164.506(c) (treatment needs none), 164.510(b) (family, if the client agrees); 42 CFR 2.31 (Part 2 consent)',
  messages: {
    'not-on-file':
      '{shown} tells of contact with this person about the client, and the release is marked as not on file.',
    family:
      '{shown} tells of contact with this person about the client, and the release is marked as not on file. For family the client’s word may be enough: then say so.',
    treating:
      '{shown} tells of contact with this provider, and the release is marked as not on file. For treatment HIPAA asks for none; state law or the practice may.',
    substance:
      '{shown} tells of contact with this provider, and the release is marked as not on file. The plan tells of substance use treatment: under 42 CFR Part 2, if this practice is a program that it covers, the client’s written consent comes first.',
    unrecorded:
      '{shown} tells of contact with this person about the client, and no release is recorded.',
    unlisted: '{who} is told of the client, and no release, consent or order for that is recorded.',
    'unlisted-substance':
      '{who} is told of the client, and no release, consent or order for that is recorded. The plan tells of substance use treatment: under 42 CFR Part 2, if this practice is a program that it covers, the client’s written consent comes first.',
  },
  bad: {
    plan: 'txplan: 1\noutside_providers:\n  - { role: Teacher, coordination: A call each month, release: { on_file: false } }\n',
  },
  good: {
    plan: 'txplan: 1\noutside_providers:\n  - { role: Teacher, coordination: A call each month, release: { on_file: true, date: 2026-11-02 } }\n',
  },
  check(context) {
    const { plan } = context
    if (isClosed(plan) || !isEnglish(plan)) return
    const people = outsidersOf(context)
    const shown = contactsShown(context, people)
    for (const one of people) checkPerson(one, shown, context)
    checkUnlisted(people, shown, context)
  },
})

function checkPerson(one: Outsider, all: readonly ContactShown[], context: Context): void {
  const isDenied = one.release?.on_file === false
  if (!isDenied && (isOnFile(one.release) || one.kind === 'treating')) return
  const shown = one.shown ?? all.find((contact) => isWith(contact, one))?.shown
  if (shown === undefined || isCovered(one, context)) return
  const message = isDenied ? deniedMessage(one, context) : 'unrecorded'
  if (message === undefined) return
  const isMild = message === 'unrecorded' || message === 'treating'
  const cap = isMild ? capped(context, 'info') : draftCap(context)
  const at = [...one.path, 'release', ...(isDenied ? ['on_file'] : [])]
  context.report({ at, message, args: { shown }, ...cap })
}

function deniedMessage({ kind }: Outsider, context: Context): string | undefined {
  if (kind === 'family') return 'family'
  if (kind === 'other') return 'not-on-file'
  if (substanceTreatment(context)) return 'substance'
  // Where a profile asks for coordination, `coordination-missing` speaks of the release.
  return context.requirements.demand('coordination') ? undefined : 'treating'
}

const isOnFile = (release: Release | undefined): boolean =>
  Boolean(release?.on_file || release?.date || release?.covers?.trim())

/** The contact is with this very person, or with a school or court of which this person is the one listed. */
const isWith = ({ person, recipients }: ContactShown, one: Outsider): boolean =>
  person === one || recipients.some((recipient) => one.recipients.includes(recipient))

/** Once for each of them, at the first place. */
function checkUnlisted(
  people: readonly Outsider[],
  all: readonly ContactShown[],
  context: Context,
): void {
  const seen = new Set<Recipient>(people.flatMap(({ recipients }) => recipients))
  for (const { person, recipients, path, in: file } of all)
    for (const recipient of person ? [] : recipients) {
      if (seen.has(recipient) || speaksOf(recipient, context)) continue
      seen.add(recipient)
      const args = { who: recipientWords[recipient] }
      const isSubstance = substanceTreatment(context) !== undefined
      const message = isSubstance ? 'unlisted-substance' : 'unlisted'
      const cap = isSubstance ? draftCap(context) : capped(context, 'info')
      context.report({ in: file, at: path, message, args, ...cap })
    }
}

const ofRelease =
  /\breleas\w*|\bdisclos\w*|\bROI\b|\bexchange\b|\bauthoriz\w+|\bcoordinat\w*|\b(?:talk|speak|contact|report)\w* (?:to|with)\b/i
/** Whom it names behind “to”, “with” or “for”; a release that names nobody may hold for all. */
const named = /\b(?:to|with|for|from)\b (.+)$/i

function releases({ plan }: Context): { text: string; whom: string | undefined }[] {
  return (plan.agreement?.consents ?? []).flatMap(({ kind = '', note = '' }) => {
    const text = `${kind} ${note}`
    if (!ofRelease.test(text)) return []
    return { text, whom: named.exec(text)?.[1] }
  })
}

const onFile =
  /\b(?:releases?|ROI|authorizations?)\b[^.;]{0,60}\b(?:on file|signed|obtained|in (?:the )?chart|in place)\b|\bsigned (?:releases?|ROI)\b/i

/** In the words of the plan: “Signed releases for school and pediatrician are on file”. */
function isSaid({ plan }: Context): boolean {
  const { contract = '', confidentiality = '' } = plan.agreement ?? {}
  const text = [contract, confidentiality, plan.notes].join('\n')
  return onFile.test(text) && !/\b(?:no|not|without|pending)\b[^.]{0,30}\breleases?\b/i.test(text)
}

/** A consent that names this person or, where nothing says that there is none, nobody in particular. */
function isCovered(one: Outsider, context: Context): boolean {
  const isDenied = one.release?.on_file === false
  if (!isDenied && isSaid(context)) return true
  return releases(context).some(({ text, whom }) => {
    if (whom === undefined) return !isDenied
    return (
      sharesWord(text, one.words) || recipientsIn(text).some((at) => one.recipients.includes(at))
    )
  })
}

const speaksOf = (recipient: Recipient, context: Context): boolean =>
  isSaid(context) ||
  releases(context).some(
    ({ text, whom }) => whom === undefined || recipientsIn(text).includes(recipient),
  )

const common = new Set('the and for with health care clinic center information release'.split(' '))

function sharesWord(a: string, b: string): boolean {
  const words = (text: string) =>
    (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !common.has(word))
  const other = new Set(words(b))
  return words(a).some((word) => other.has(word))
}

import { cptNotice, type ServiceKind, serviceCode } from '../../../codes/service-codes.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { type Format, formatNamed, formatsNamed } from '../../aims/session-formats.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { type Session, wasHeld } from '../dates/session-clock.ts'

export const serviceCodeDiffersFromModality = defineRule({
  id: 'service-code-differs-from-modality',
  group: 'codes',
  severity: 'warning',
  what: 'The service code stands for another kind of session than the one described.',
  why: 'A note has to bear out the service that is billed; individual, group and family sessions are paid differently.',
  fix: 'Correct the code, or what is said about the session.',
  source: `OIG audit of On-Site Psychological Services (notes that do not support the service billed); Medicare contractor coverage document L35101. ${cptNotice}`,
  messages: {
    words: '{code} stands for {kind}; this is described as {said}.',
    participants: '{code} stands for {kind}; others took part, and the plan gives {said} only.',
    interventions: '{code} stands for {kind}; all that was done in it is planned for {said}.',
    present: '{code} stands for {kind}; here the client is said to have been there.',
    absent: '{code} stands for {kind}; here the client is said not to have been there.',
  },
  bad: {
    plan: 'txplan: 1\nservices:\n  - { service: Skills group, code: "90834", modality: group }\n',
  },
  good: {
    plan: 'txplan: 1\nservices:\n  - { service: Skills group, code: "90853", modality: group }\n',
  },
  withoutPlan: true,
  check(context) {
    for (const [at, { code, service, modality }] of (context.plan.services ?? []).entries()) {
      const known = knownCode(code)
      const fault = known && faultOfWords(known.kind, [modality, service])
      if (known && fault) report({ known, fault, at: ['services', at, 'code'], context })
    }
    for (const [at, session] of (context.record?.sessions ?? []).entries()) {
      const known = knownCode(session.service_code)
      const fault = known && wasHeld(session) && faultOfSession(known.kind, session, context)
      if (known && fault)
        report({ known, fault, at: ['sessions', at, 'service_code'], context, in: 'record' })
    }
  },
})

type Kind = Format | 'family-without-client' | 'family-with-client'

interface Known {
  code: string
  kind: Kind
}

const kinds: Partial<Record<ServiceKind, Kind>> = {
  individual: 'individual',
  'individual-with-medical': 'individual',
  'family-without-client': 'family-without-client',
  'family-with-client': 'family-with-client',
  group: 'group',
}

function knownCode(written: string | undefined): Known | undefined {
  const service = written === undefined ? undefined : serviceCode(written)
  const kind = service && kinds[service.kind]
  return kind && { code: service.code, kind }
}

interface Fault {
  message: 'words' | 'participants' | 'interventions' | 'present' | 'absent'
  said?: Format
}

const formatOf = (kind: Kind): Format =>
  kind === 'individual' || kind === 'group' ? kind : 'family'

const withoutClient =
  /\bwithout (?:the )?(?:client|patient)\b|\b(?:parents?|partner|guardians?|caregivers?)[- ]only\b|\b(?:client|patient) (?:was )?(?:not (?:present|there)|absent)\b/i
const withClient =
  /\bwith (?:the )?(?:client|patient)\b|\b(?:client|patient) (?:was )?present\b|\bconjoint\b/i

/** Of several texts the first that names one kind decides. */
function faultOfWords(kind: Kind, texts: readonly (string | undefined)[]): Fault | undefined {
  const words = texts.filter((text) => text !== undefined)
  const said = words.map(formatNamed).find((format) => format !== undefined)
  if (said !== undefined && said !== formatOf(kind)) {
    const isNamed = words.some((text) => formatsNamed(text).includes(formatOf(kind)))
    return isNamed ? undefined : { message: 'words', said }
  }
  const text = words.join(' | ')
  if (kind === 'family-without-client' && withClient.test(text)) return { message: 'present' }
  if (kind !== 'family-without-client' && withoutClient.test(text)) return { message: 'absent' }
  return undefined
}

function faultOfSession(kind: Kind, session: Session, context: Context): Fault | undefined {
  const fault = faultOfWords(kind, [session.modality])
  if (fault) return fault
  if (kind === 'family-without-client' && tookPart(session, context)) return { message: 'present' }
  const isSilent = formatsNamed(session.modality ?? '').length === 0
  if (!isSilent) return undefined
  const planned = formatOfInterventions(session, context.plan)
  if (planned !== undefined && planned !== formatOf(kind))
    return { message: 'interventions', said: planned }
  // A relative may inform an individual session; where only couples or families are seen, none is.
  const isShared = kind === 'individual' && (session.participants ?? []).some(isOfFamily)
  return isShared && context.once(givesFamilyOnly)
    ? { message: 'participants', said: 'family' }
    : undefined
}

const isOfFamily = (participant: string): boolean =>
  !/\b(?:interpret|supervis|student|intern\b|trainee|observ|co-?therap)/i.test(participant)

/** The client among those who “also took part”. */
function tookPart({ participants = [] }: Session, { client }: Context): boolean {
  const names = [client.name, client.preferred_name].flatMap((name) => name?.toLowerCase() ?? [])
  return participants.some(
    (one) => /^(?:the )?(?:client|patient)$/i.test(one.trim()) || names.includes(one.toLowerCase()),
  )
}

const byFormat: Readonly<Record<string, Format>> = {
  individual: 'individual',
  group: 'group',
  couple: 'family',
  family: 'family',
}

/** The one format of everything that was used in a session. */
function formatOfInterventions({ interventions = [] }: Session, plan: Plan): Format | undefined {
  const found = new Set(
    interventions.map((id) => {
      const one = plan.interventions?.find((other) => other.id === id)
      return byFormat[one?.format ?? '']
    }),
  )
  return found.size === 1 ? [...found][0] : undefined
}

function givesFamilyOnly({ plan }: Context): boolean {
  const formats = [
    ...(plan.interventions ?? []).map(({ format }) => byFormat[format ?? '']),
    ...(plan.services ?? []).map((one) =>
      formatNamed(`${one.modality ?? ''} | ${one.service ?? ''}`),
    ),
    ...(plan.setting?.modality ?? []).map(formatNamed),
  ]
  return formats.length > 0 && formats.every((format) => format === 'family')
}

const words: Readonly<Record<Kind, string>> = {
  individual: 'an individual session',
  group: 'a group session',
  family: 'a couple or family session',
  'family-without-client': 'a couple or family session without the client',
  'family-with-client': 'a couple or family session with the client',
}

const saidWords: Readonly<Record<Format, string>> = {
  individual: 'individual sessions',
  group: 'group sessions',
  family: 'couple or family sessions',
}

const fitting: Readonly<Record<Format, string>> = {
  individual: 'Individual sessions are 90832, 90834 or 90837, by their minutes.',
  group: 'A group session is 90853.',
  family: 'A couple or family session is 90847 with the client and 90846 without.',
}

interface Found {
  known: Known
  fault: Fault
  at: (string | number)[]
  context: Context
  in?: 'record'
}

function report({ known: { code, kind }, fault: { message, said }, at, context, ...more }: Found) {
  context.report({
    at,
    ...more,
    message,
    args: {
      code,
      kind: words[kind],
      said: saidWords[said ?? formatOf(kind)],
      fitting: fitting[said ?? 'family'],
    },
    fix: 'Correct the code, or what is said about the session. {fitting}',
  })
}

/** What a session is billed as: the code by its minutes, the place, and what both come to in words. */
import { allPlaces, isTelehealth } from '../../codes/place-of-service.ts'
import {
  allServiceCodes,
  codesForMinutes,
  type ServiceCode,
  type ServiceKind,
  serviceCode,
} from '../../codes/service-codes.ts'
import { sessionMinutes } from '../../language/session-clock.ts'
import type { ClientRecord } from '../../plan/types.generated.ts'
import type { Option } from '../question.ts'
import { type About, type EntryAnswers, textOf } from './entry.ts'

type Session = NonNullable<ClientRecord['sessions']>[number]

export const minutesOf = (answers: EntryAnswers): number | undefined =>
  sessionMinutes({ start: textOf(answers, 'start'), end: textOf(answers, 'end') })

/** The last session that was held, in the order of the file where days are alike. */
export function lastHeld({ record }: About): Session | undefined {
  const held = (record?.sessions ?? []).filter((one) => !isMissed(one))
  return held.reduce<Session | undefined>(
    (last, one) => ((one.date ?? '') >= (last?.date ?? '') ? one : last),
    undefined,
  )
}

/** What sessions of this plan usually are: by the last one that was no intake, else by what is planned. */
export function usualKind(about: About): ServiceKind {
  const last = lastHeld(about)?.service_code
  const planned = about.plan.services?.map(({ code }) => code) ?? []
  const kinds = [last, ...planned].flatMap((code) =>
    code === undefined ? [] : (serviceCode(code)?.kind ?? []),
  )
  return kinds.find((kind) => !kind.startsWith('intake')) ?? 'individual'
}

/** `53 minutes: 90837`, or which codes there are near so many. */
export function minutesInWords(minutes: number, about: About): string {
  const codes = codesForMinutes(usualKind(about), minutes)
  const length = `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
  return codes.length > 0 ? `${length}: ${codes.join(' and ')}` : `${length}: too short for a code`
}

export const hasCode = (minutes: number, about: About): boolean =>
  codesForMinutes(usualKind(about), minutes).length > 0

/** The client did not come: nothing was given that could be billed. */
export const isMissed = ({ attendance }: { attendance?: unknown }): boolean =>
  attendance === 'cancelled' || attendance === 'no-show'

export function usualCode(answers: EntryAnswers, about: About): string | undefined {
  const minutes = minutesOf(answers)
  if (minutes === undefined) return undefined
  const codes = codesForMinutes(usualKind(about), minutes)
  return codes.length === 1 ? codes[0] : undefined
}

export const codeOptions = (): Option[] =>
  allServiceCodes().map(({ code, words, ...service }) => ({
    value: code,
    label: `${code} ${words}`,
    ...hint(service),
  }))

function hint({ minutes, addOn }: Omit<ServiceCode, 'code' | 'words'>): { hint?: string } {
  const parts = [
    ...(minutes
      ? [
          minutes.max
            ? `${minutes.min} to ${minutes.max} minutes`
            : `${minutes.min} minutes or more`,
        ]
      : []),
    ...(addOn ? ['beside another code'] : []),
  ]
  return parts.length > 0 ? { hint: parts.join(', ') } : {}
}

export const placeOptions = (): Option[] =>
  allPlaces().map(({ code, words }) => ({ value: code, label: `${code} ${words}` }))

const kinds: Partial<Record<ServiceKind, string>> = {
  individual: 'Individual',
  'individual-with-medical': 'Individual',
  'family-without-client': 'Family, without the client',
  'family-with-client': 'Family',
  group: 'Group',
  intake: 'Intake',
  'intake-with-medical': 'Intake',
  crisis: 'Crisis',
}

/** `Individual, in person`: what code and place come to. */
export function usualModality(answers: EntryAnswers): string | undefined {
  const code = textOf(answers, 'service_code')
  const place = textOf(answers, 'place_of_service')
  const kind = code === undefined ? undefined : kinds[serviceCode(code)?.kind ?? 'complexity']
  if (kind === undefined || place === undefined) return undefined
  return `${kind}, ${isTelehealth(place) ? 'by video' : 'in person'}`
}

/** Whether others than the client are to be expected. */
export function isWithOthers(answers: EntryAnswers): boolean {
  const code = textOf(answers, 'service_code')
  const words = textOf(answers, 'modality') ?? ''
  const kind = code === undefined ? undefined : serviceCode(code)?.kind
  return /^family/.test(kind ?? '') || /\b(?:family|couple|parent|partner)/i.test(words)
}

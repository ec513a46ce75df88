// Service codes of outpatient psychotherapy and the minutes they stand for. CPT numbers and time
// ranges with words of our own, no descriptors of the American Medical Association.
//
// Legal check wanted before a release: the AMA holds that use of its code numbers in a product
// needs a licence. The table is small and stands alone so that it can be replaced or left out.
//
// Source of the minutes: Medicare contractors' coverage documents on psychiatry (L35101 and like
// ones). 90840 counts each further half hour after the 74 minutes that 90839 reaches.

/** To be shown wherever service codes are listed or explained. */
export const cptNotice =
  'CPT is a registered trademark of the American Medical Association. ' +
  'The words for service codes in this program are its own.'

export type ServiceKind =
  | 'individual'
  | 'individual-with-medical'
  | 'family-without-client'
  | 'family-with-client'
  | 'group'
  | 'intake'
  | 'intake-with-medical'
  | 'crisis'
  | 'complexity'

export interface ServiceCode {
  code: string
  words: string
  kind: ServiceKind
  /** Whole minutes of the session, both inclusive; none where time does not decide. */
  minutes?: { min: number; max?: number }
  /** Reported only beside another code. */
  addOn: boolean
}

const individual = 'individual psychotherapy'
const withMedical = 'individual psychotherapy added to a medical visit'

const services: readonly ServiceCode[] = [
  service('90832', `${individual}, short`, 'individual', { min: 16, max: 37 }),
  service('90834', `${individual}, middle`, 'individual', { min: 38, max: 52 }),
  service('90837', `${individual}, long`, 'individual', { min: 53 }),
  addOn('90833', `${withMedical}, short`, 'individual-with-medical', { min: 16, max: 37 }),
  addOn('90836', `${withMedical}, middle`, 'individual-with-medical', { min: 38, max: 52 }),
  addOn('90838', `${withMedical}, long`, 'individual-with-medical', { min: 53 }),
  service('90846', 'family session without the client', 'family-without-client', { min: 26 }),
  service('90847', 'family session with the client', 'family-with-client', { min: 26 }),
  service('90853', 'group session', 'group'),
  service('90791', 'intake evaluation', 'intake'),
  service('90792', 'intake evaluation with medical service', 'intake-with-medical'),
  service('90839', 'crisis session, first hour', 'crisis', { min: 30, max: 74 }),
  addOn('90840', 'crisis session, each further half hour', 'crisis', { min: 75 }),
  addOn('90785', 'more complex communication', 'complexity'),
]

function service(
  code: string,
  words: string,
  kind: ServiceKind,
  minutes?: ServiceCode['minutes'],
): ServiceCode {
  return { code, words, kind, addOn: false, ...(minutes ? { minutes } : {}) }
}

function addOn(...facts: Parameters<typeof service>): ServiceCode {
  return { ...service(...facts), addOn: true }
}

/** A code as typed, taken apart: `+90785`, `90837-95` and `h0004 HO` are all understood. */
export interface WrittenServiceCode {
  system: 'cpt' | 'hcpcs'
  code: string
  modifiers: string[]
}

/**
 * Reads the shape of a service code: five digits (or four and F, T) for CPT, a letter and four
 * digits for HCPCS level II, and modifiers of two signs. Whether the code exists is not judged.
 */
export const readServiceCode = (text: string): WrittenServiceCode | undefined => {
  const shape = /^\+?(\d{4}[\dFT]|[A-V]\d{4})((?:[-: ,]+[A-Z\d]{2})*)$/i
  const found = shape.exec(text.trim())
  if (!found) return undefined
  const [, code = '', modifiers = ''] = found
  return {
    system: /^\d/.test(code) ? 'cpt' : 'hcpcs',
    code: code.toUpperCase(),
    modifiers: modifiers.toUpperCase().match(/[A-Z\d]{2}/g) ?? [],
  }
}

/** What we know of a service code in any spelling; undefined for codes outside the small table. */
export const serviceCode = (text: string): ServiceCode | undefined => {
  const code = readServiceCode(text)?.code
  return services.find((service) => service.code === code)
}

/** Every code of the table, in its order. */
export const allServiceCodes = (): readonly ServiceCode[] => services

export type MinutesFit = 'fits' | 'too-short' | 'too-long' | 'no-range' | 'unknown'

/**
 * Whether a session of so many minutes may carry the code. `unknown`: the code is not in the table.
 * 90839 is `too-long` past 74 minutes, for then 90840 belongs beside it: see `codesForMinutes`.
 */
export const minutesFit = (code: string, minutes: number): MinutesFit => {
  const service = serviceCode(code)
  if (!service) return 'unknown'
  if (!service.minutes) return 'no-range'
  if (!(minutes >= service.minutes.min)) return 'too-short'
  return minutes > (service.minutes.max ?? Number.POSITIVE_INFINITY) ? 'too-long' : 'fits'
}

/**
 * The codes, to be reported together, for a session of this kind (or of the kind of this code) and
 * length: `('90834', 55)` gives `['90837']`, `('crisis', 80)` gives `['90839', '90840']`. Empty
 * when the session is too short for any, or the kind or code is not in the table.
 */
export const codesForMinutes = (kindOrCode: string, minutes: number): string[] => {
  const kind = serviceCode(kindOrCode)?.kind ?? kindOrCode
  const alike = services.filter((service) => service.kind === kind)
  if (kind === 'crisis' && minutes > 74) return alike.map(({ code }) => code)
  return alike
    .filter(({ code }) => ['fits', 'no-range'].includes(minutesFit(code, minutes)))
    .map(({ code }) => code)
}

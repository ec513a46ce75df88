/**
 * Which kind of program a plan belongs to, since a state's deadlines differ by it. Read from the
 * level of care, the names of program and facility, and the place of service; where they disagree,
 * or say something that is not understood, no kind is given.
 */
import type { Deadline, Plan } from '../plan/types.generated.ts'
import type { Path } from '../source/document.ts'

export type ProgramWord = NonNullable<Deadline['programs']>[number]

export interface ProgramAnswer {
  /** Mostly one; ASAM 2.5 is partial hospital and day treatment at once. */
  kinds: readonly ProgramWord[]
  /** Where it was read; absent where outpatient is assumed, since nothing says otherwise. */
  path?: Path
}

/** Several kinds are named, and nothing tells which is meant. */
type Reading = readonly ProgramWord[] | 'unclear'

/** `undefined` where the plan does not say it so that one can rely on it. */
export function programOf({ setting = {} }: Plan): ProgramAnswer | undefined {
  const level = kindsOfLevel(setting.level_of_care?.trim() ?? '')
  const program = kindsInWords(setting.program ?? '')
  if (level === 'unclear') return undefined
  if (level.length > 0) return refined(level, program)
  const others: [string, Reading][] = [
    ['program', program],
    ['facility', kindsInWords(setting.facility ?? '')],
    ['place_of_service', placeKinds.get(setting.place_of_service ?? '') ?? []],
  ]
  for (const [field, kinds] of others) {
    if (kinds === 'unclear') return undefined
    if (kinds.length > 0) return answer(kinds, field)
  }
  return setting.level_of_care?.trim() ? undefined : { kinds: ['outpatient'] }
}

const answer = (kinds: readonly ProgramWord[], field: string): ProgramAnswer => ({
  kinds,
  path: ['setting', field],
})

/** Opioid, intensive and day treatment are outpatient care too: the program may say which it is. */
function refined(level: readonly ProgramWord[], program: Reading): ProgramAnswer | undefined {
  const [kind = 'outpatient'] = program === 'unclear' ? [] : program
  if (level[0] !== 'outpatient' || kind === 'outpatient') return answer(level, 'level_of_care')
  return kind === 'residential' || kind === 'inpatient' ? undefined : answer([kind], 'program')
}

/** Levels of the ASAM Criteria, third and fourth edition; older texts write them in Roman numerals. */
const asamLevel =
  /^(?:asam\b)?[\s:,-]*(?:level\b|loc\b)?[\s:,-]*([1-4](?:\.\d)?|(?:i{1,3}|iv)(?:\.\d)?)(?:[\s-]*(wm|otp|ots|otm))?(?![\w.])/i

const romans: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' }

function kindsOfLevel(text: string): Reading {
  // LOCUS and CALOCUS count levels 1 to 6 of their own.
  const [number = '', written = '', suffix = ''] =
    (!/locus/i.test(text) && asamLevel.exec(text)) || []
  if (/^ot/i.test(suffix)) return ['otp']
  const level = written.toLowerCase().replace(/^[iv]+/, (roman) => romans[roman] ?? roman)
  const byLevel = levelKinds(level)
  if (byLevel === undefined) return kindsInWords(text)
  // `Level 1 residential` counts the levels of a state, not those of ASAM: the words tell.
  const byName = kindsInWords(residentialFirst.test(text) ? text : text.slice(number.length))
  const [named] = byName === 'unclear' ? [] : byName
  return named === undefined || byLevel.includes(named) ? byLevel : byName
}

/** Florida counts its residential programs by level. */
const residentialFirst =
  /^level (?:1|i) residential\b|\bresidential(?: treatment)?,? level (?:1|i|one)\b/i

/** A bare 2 or 3 is wider than any kind of program, and may be of another scale: they say nothing. */
function levelKinds(level: string): readonly ProgramWord[] | undefined {
  if (level === '1' || level.startsWith('1.')) return ['outpatient']
  if (level === '2.1' || level === '2.7') return ['intensive-outpatient']
  if (level === '2.5') return ['partial-hospital', 'day-or-night']
  if (level.startsWith('3.')) return ['residential']
  return level === '4' || level === '4.0' ? ['inpatient'] : undefined
}

const words: readonly (readonly [ProgramWord, RegExp])[] = [
  ['otp', /\b(?:otp|ots|opioid treatment|opioid maintenance|methadone)\b/g],
  ['intensive-outpatient', /\b(?:s?a?iop|intensive out-? ?patient)\b/g],
  ['partial-hospital', /\b(?:php|partial[ -]hospital\w*|day hospital)\b/g],
  ['day-or-night', /\b(?:day|night)[ -]treatment\b|\bday(?: or |\/)night\b/g],
  ['residential', /\b(?:residential|rtc|rtf)\b/g],
  ['inpatient', /\bin-?patient\b/g],
  ['case-management', /\bcase[ -]management\b/g],
  ['developmental', /\bdevelopmental (?:services|disabilit(?:y|ies))\b/g],
  ['outpatient', /\bout-?patient\b/g],
]

const kindsOfOutpatient: ReadonlySet<ProgramWord> = new Set([
  'otp',
  'intensive-outpatient',
  'partial-hospital',
  'day-or-night',
])

function kindsInWords(text: string): Reading {
  let rest = text.toLowerCase().replace(/\bnon-? ?residential\b/g, 'outpatient')
  const found: ProgramWord[] = []
  for (const [kind, pattern] of words) {
    const without = rest.replace(pattern, ' ')
    if (without !== rest) found.push(kind)
    rest = without
  }
  const [first, second] = found
  if (first === 'residential' && !second && residentialFirst.test(text))
    return ['residential', 'residential-level-1']
  if (first === undefined || second === undefined) return found
  const narrower = found.length === 2 && second === 'outpatient' && kindsOfOutpatient.has(first)
  return narrower ? [first] : 'unclear'
}

/** Of the CMS place-of-service codes those that name a kind of program. */
const placeKinds: ReadonlyMap<string, readonly ProgramWord[]> = new Map([
  ['21', ['inpatient']],
  ['51', ['inpatient']],
  ['52', ['partial-hospital']],
  ['55', ['residential']],
  ['56', ['residential']],
  ['58', ['otp']],
  ['61', ['inpatient']],
])

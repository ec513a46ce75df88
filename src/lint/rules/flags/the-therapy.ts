/** The one kind of session that a plan gives, and what is planned for it, where there is only one. */
import type { Intervention, Plan } from '../../../plan/types.generated.ts'
import { kindOfService } from '../thread/attended.ts'
import { isOfSessions } from '../thread/patience.ts'
import { type Given, given, type Part } from './parts.ts'
import { often } from './rates.ts'

export interface Therapy {
  service: Given | undefined
  /** Those that name no format of their own; all of them where there is no service. */
  interventions: Given[]
  /** The only intervention of the plan that takes place in sessions. */
  sole: Given | undefined
  part: Part
}

/** Not “therapy group”, nor sessions with somebody else. */
const part: Part = {
  name: 'the sessions',
  words: /\b(?:psychotherapy|therapy|counseling|sessions)\b/i,
  behind: /(?!)/,
  before: new RegExp(
    `\\b(?<often>${often}) (?:(?:psycho)?therapy sessions|psychotherapy|therapy|counseling|sessions)\\b(?! (?:groups?|with|of|at|led|by|program)\\b)`,
    'i',
  ),
}

/** Undefined where there are several kinds, phases of their own frequency, or nothing to compare. */
export function theTherapy(plan: Plan): Therapy | undefined {
  const { services = [], interventions = [], phases = [] } = plan
  if (phases.some(({ frequency }) => frequency !== undefined)) return undefined
  const therapies = services.flatMap((one, at) => (isTherapy(one) ? [{ one, at }] : []))
  const inSessions = interventions.flatMap((one, at) => (isSession(one) ? [{ one, at }] : []))
  if (therapies.length > 1 || inSessions.some(({ one }) => rehabilitation.test(wordsOf(one))))
    return
  const formats = new Set(inSessions.map(({ one }) => one.format))
  if (therapies.length === 0 && (services.length > 0 || formats.size > 1)) return undefined
  const [only] = therapies
  return {
    service: only && given(['services', only.at, 'frequency'], only.one.frequency)[0],
    interventions: inSessions
      .filter(({ one }) => one.format === undefined || !only)
      .flatMap(givenOf),
    sole: inSessions.length === 1 ? inSessions.flatMap(givenOf)[0] : undefined,
    part,
  }
}

const givenOf = ({ one, at }: { one: Intervention; at: number }): Given[] =>
  given(['interventions', at, 'frequency'], one.frequency)

type Service = NonNullable<Plan['services']>[number]

const rehabilitation =
  /\b(?:PT|OT|SLP|ST|ABA|physical|occupational|speech|adaptive|applied behaviou?r\w*|recreation\w*|respiratory|art|music|equine)\b/i

const formats: ReadonlySet<unknown> = new Set(['individual', 'group', 'family'])

function isTherapy({ code, modality = '', service = '' }: Service): boolean {
  const words = `${modality} | ${service}`
  if (formats.has(kindOfService(code, words))) return true
  return /\b(?:psycho)?therapy\b|\bcounseling\b/i.test(words) && !rehabilitation.test(words)
}

const wordsOf = ({ modality = '', technique = '' }: Intervention) => `${modality} ${technique}`

const treatment =
  /therapy|counsel|\b(?:CBT|DBT|ACT|CPT|EMDR|ERP|IPT|EFT|PE|MI|BA|EMDR)\b|interviewing|activation|exposure|problem[- ]solving|psychoeducation/i

/** Treatment that takes place in sessions; what is done daily is done at home. */
function isSession(one: Intervention): boolean {
  const { status, minutes, frequency = '', modality = '', technique = '' } = one
  if (status === 'completed' || status === 'discontinued' || !isOfSessions(one)) return false
  if (/\bdaily|\bnightly|\bhome\b|every session|each session/i.test(frequency)) return false
  return minutes !== undefined || treatment.test(`${modality} ${modality === '' ? technique : ''}`)
}

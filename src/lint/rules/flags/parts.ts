/** The services that a plan may give in several places, by the words and codes that name them. */
import { serviceCode } from '../../../codes/service-codes.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import { often, ratesIn } from './rates.ts'

export interface Part {
  name: string
  /** Its name, and its name behind or before a frequency. */
  words: RegExp
  behind: RegExp
  before: RegExp
  /** The same people give all of it, so that its interventions are as often as the service. */
  isDiscipline?: true
  format?: string
}

const part = (name: string, words: string, more: Pick<Part, 'isDiscipline' | 'format'>): Part => ({
  name,
  words: new RegExp(`\\b(?:${words})\\b`),
  behind: new RegExp(
    `\\b(?:${words})\\b(?: sessions?| visits?| is| are)?[:,(]? ?(?<often>${often})`,
  ),
  before: new RegExp(`\\b(?<often>${often}) (?:${words})\\b`, 'i'),
  ...more,
})

const therapy = '(?:[Pp]sycho)?(?:[Tt]herapy|[Cc]ounseling|[Ss]essions?)'

export const parts: readonly Part[] = [
  part('physical therapy', 'PT|[Pp]hysical [Tt]herapy', { isDiscipline: true }),
  part('occupational therapy', 'OT|[Oo]ccupational [Tt]herapy', { isDiscipline: true }),
  part('speech therapy', 'SLP|ST|[Ss]peech(?:-[Ll]anguage)? (?:[Tt]herapy|[Pp]athology)', {
    isDiscipline: true,
  }),
  part('individual therapy', `[Ii]ndividual ${therapy}`, { format: 'individual' }),
  part('group therapy', `[Gg]roup ${therapy}`, { format: 'group' }),
  part('family therapy', `[Ff]amily ${therapy}`, { format: 'family' }),
]

export interface Given {
  path: Path
  frequency: string
  rates: readonly number[] | undefined
}

export const given = (path: Path, frequency: string | undefined): Given[] =>
  frequency === undefined || frequency.trim() === ''
    ? []
    : [{ path, frequency, rates: ratesIn(frequency) }]

export const servicesOf = (part: Part, { services = [] }: Plan): Given[] =>
  services.flatMap(({ service = '', modality = '', code = '', frequency }, at) =>
    belongs(part, `${service} | ${modality}`, modality, code)
      ? given(['services', at, 'frequency'], frequency)
      : [],
  )

const over: ReadonlySet<unknown> = new Set(['completed', 'discontinued'])

export const interventionsOf = (part: Part, { interventions = [] }: Plan): Given[] =>
  interventions.flatMap(({ modality = '', format = '', status, frequency }, at) =>
    !over.has(status) && belongs(part, modality, format, '')
      ? given(['interventions', at, 'frequency'], frequency)
      : [],
  )

/** “Physical and occupational therapy” belongs to neither alone. */
function belongs(part: Part, words: string, format: string, code: string): boolean {
  if (part.format !== undefined) {
    if (format.toLowerCase().trim() === part.format) return true
    if (code !== '' && serviceCode(code)?.kind.startsWith(part.format)) return true
  }
  return part.words.test(words) && !/\band\b|,|\//.test(words)
}

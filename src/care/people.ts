/**
 * Who is meant: from an id, a name or a role in a plan to a person of the care team, an outside
 * provider or a clinician of the practice. Built once for each client, when somebody first asks.
 */
import type { Path } from '../source/document.ts'
import type { Care } from './care.ts'
import { hasRoleWord } from './roles.ts'

/** A person who treats or supports the client, from wherever it is known. */
export interface Person {
  id?: string
  name?: string
  role?: string
  discipline?: string
  credentials?: string
  license?: { number?: string; state?: string; expires?: string }
  npi?: string
}

/** The one clinician whose plan this is, and where the plan says so. */
export interface ResponsibleClinician {
  name: string
  /** Absent where the plan gives no more than a name. */
  person: Person | undefined
  path: Path
}

export class People {
  readonly list: readonly Person[]
  /** Those whom the plan itself lists: its care team and the providers outside. */
  readonly inPlan: readonly Person[]
  private readonly byId = new Map<string, Person>()
  private readonly byName = new Map<string, Person>()

  constructor({ plan, practice }: Pick<Care, 'plan' | 'practice'>) {
    const inPractice = practice?.clinicians ?? []
    const home = new Map(inPractice.map((person) => [person.id, person]))
    const team = (plan.care_team ?? []).map((person) =>
      person.id === undefined ? person : { ...home.get(person.id), ...person },
    )
    this.inPlan = [...team, ...(plan.outside_providers ?? [])]
    this.list = [...this.inPlan, ...inPractice]
    for (const person of this.list) this.add(person)
  }

  get ids(): string[] {
    return [...this.byId.keys()]
  }

  /** The person with this id or, failing that, this name: “Dr. Lin” is Wei Lin, PhD. */
  find(text: string): Person | undefined {
    return this.byId.get(text) ?? this.byName.get(nameKey(text))
  }

  /** A person named in the plan whose role or discipline holds these words; “therapist” is “Primary therapist”. */
  inRole(words: string): Person | undefined {
    const wanted = ` ${roleKey(words)} `
    return this.inPlan.find(
      ({ name, role, discipline }) =>
        name !== undefined && ` ${roleKey(role)} | ${roleKey(discipline)} `.includes(wanted),
    )
  }

  private add(person: Person): void {
    if (person.id !== undefined && !this.byId.has(person.id)) this.byId.set(person.id, person)
    for (const key of nameKeys(person.name ?? ''))
      if (!this.byName.has(key)) this.byName.set(key, person)
  }
}

export const peopleOf = (care: Care): People => care.once(findPeople)

const findPeople = (care: Care): People => new People(care)

/** Written like an id and not like a name, which has a capital. */
export const looksLikeId = (text: string): boolean => /^[a-z0-9][a-z0-9._-]*$/.test(text)

/** Like no word of a sentence either: `s-reyes`, `lowe2`. */
export const isPlainlyId = (text: string): boolean =>
  looksLikeId(text) && /[a-z]/.test(text) && /[-_\d]/.test(text) && !hasRoleWord(text)

/**
 * The clinician whose plan it is: as the plan says, or the only one there is. Undefined when nobody
 * or nobody in particular is known.
 */
export function responsibleClinician(care: Care): ResponsibleClinician | undefined {
  const { plan, practice } = care
  if (plan.clinician !== undefined) return statedClinician(plan.clinician, peopleOf(care))
  const team = (plan.care_team ?? []).map((_, at) => at).filter((at) => teamName(care, at))
  const first = team[0]
  if (first !== undefined) return team.length === 1 ? inTeam(care, first) : undefined
  const only = practice?.clinicians?.length === 1 ? practice.clinicians[0] : undefined
  return only?.name ? { name: only.name, person: only, path: ['clinician'] } : undefined
}

function statedClinician(text: string, people: People): ResponsibleClinician | undefined {
  const person = people.find(text)
  const name = person?.name ?? (looksLikeId(text) ? undefined : text)
  return name ? { name, person, path: ['clinician'] } : undefined
}

function inTeam(care: Care, at: number): ResponsibleClinician {
  const person = peopleOf(care).list[at]
  return { name: person?.name ?? '', person, path: ['care_team', at] }
}

const teamName = (care: Care, at: number) => peopleOf(care).list[at]?.name

const title = /^(?:dr|prof|mr|mrs|ms|mx|sr|fr|rev)\b\.?\s*/i
const lettersBehind = /(?:[\s,]+(?:[A-Z][A-Z0-9.-]+|Ph\.?D\.?|Psy\.?D\.?|Ed\.?D\.?))+$/

/** A name without its title and the letters behind it. */
function nameKey(name: string): string {
  const [first = ''] = name.split(',')
  const bare = first.trim().replace(title, '')
  const short = /[a-z]/.test(bare) ? bare.replace(lettersBehind, '') : bare
  return (short || bare)
    .toLowerCase()
    .replace(/[.\s]+/g, ' ')
    .trim()
}

/** The ways in which a name is written: in full, with an initial, the last name alone. */
function nameKeys(name: string): string[] {
  const full = nameKey(name)
  if (full === '') return []
  const words = full.split(' ')
  const last = words.at(-1) as string
  return [full, `${full[0]} ${last}`, last].filter((key) => key.length > 2)
}

const fields: Readonly<Record<string, string>> = {
  therapist: 'therapy',
  psychotherapist: 'psychotherapy',
  counselor: 'counseling',
  counsellor: 'counseling',
  counselling: 'counseling',
  psychologist: 'psychology',
  psychiatrist: 'psychiatry',
  worker: 'work',
  manager: 'management',
  nurse: 'nursing',
}

const roleKey = (role = '') =>
  (role.toLowerCase().match(/[a-z]+/g) ?? []).map((word) => fields[word] ?? word).join(' ')

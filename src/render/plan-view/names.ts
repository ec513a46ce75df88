/**
 * What an id stands for: the person, problem, goal or intervention that it names, in words.
 *
 * An id that leads nowhere is shown as it is, so that nothing an author wrote disappears.
 */
import { normalizeCode } from '../../codes/icd10cm.ts'
import { looseObjectives, type NumberedObjective, numberedGoals } from '../../plan/numbering.ts'
import type { Goal, Intervention, Objective, Plan, Practice } from '../../plan/types.generated.ts'
import { parseRichText } from '../rich-text.ts'
import type { Diagnosis, Member } from './parts.ts'
import { capital, flat, joinFilled } from './rich.ts'

const kinds = [
  'person',
  'diagnosis',
  'code',
  'problem',
  'goal',
  'objective',
  'intervention',
  'payer',
] as const

export type NameKind = (typeof kinds)[number]

export interface Names {
  /** The day from which spans are counted. */
  effective?: string
  /** What the id stands for; the id itself where it leads nowhere. */
  of(kind: NameKind, id: string): string
}

export interface PlacedObjective {
  label: string
  objective: Objective
}

export interface PlacedGoal {
  label: string
  goal: Goal
  objectives: PlacedObjective[]
}

type Named = [id: string | undefined, name: string]

export function namesOf(plan: Plan, practice: Practice | undefined): Names {
  const goals = placeGoals(plan)
  const tables = {
    person: firstOf(people(plan, practice)),
    diagnosis: firstOf(diagnosisNames(plan.diagnoses ?? [])),
    code: firstOf(diagnosisCodes(plan.diagnoses ?? [])),
    problem: firstOf((plan.problems ?? []).map((it, i) => [it.id, problemName(i, it.statement)])),
    goal: firstOf(goals.map(({ goal, label }) => [goal.id, label])),
    objective: firstOf(objectiveNames(goals, placeLooseObjectives(plan))),
    intervention: firstOf(interventionNames(plan.interventions ?? [])),
    payer: firstOf((practice?.payers ?? []).map((it) => [it.id, it.name ?? ''])),
  }
  return { effective: plan.effective, of: (kind, id) => tables[kind].get(id) || id }
}

/** Goals in order, each with its objectives and those that name it from outside. */
export const placeGoals = (plan: Plan): PlacedGoal[] =>
  numberedGoals(plan).map(({ number, goal, objectives }) => ({
    label: `Goal ${number}`,
    goal,
    objectives: objectives.map(placed),
  }))

/** Objectives that no goal takes in. */
export const placeLooseObjectives = (plan: Plan): PlacedObjective[] =>
  looseObjectives(plan).map(placed)

const placed = ({ number, objective }: NumberedObjective): PlacedObjective => ({
  label: `Objective ${number}`,
  objective,
})

/** Somebody with degree and licence behind the name, or by role where no name is known. */
export function personName(person: Pick<Member, 'name' | 'credentials' | 'role'>): string {
  return joinFilled([person.name || person.role, person.credentials])
}

const callings = ['technique', 'modality', 'kind', 'description'] as const

export type Calling = (typeof callings)[number]

/** The field that an intervention is called by: its technique, else its modality, and so on. */
export function callingOf(it: Intervention): Calling | undefined {
  return callings.find((key) => it[key]?.trim())
}

/** Those that are called the same are told apart by their number. */
function interventionNames(interventions: Intervention[]): Named[] {
  const names = interventions.map(interventionName)
  return interventions.map(({ id }, i) => {
    const name = names[i] ?? ''
    const isEnough = name !== '' && names.filter((other) => other === name).length === 1
    return [id, isEnough ? name : joinFilled([`Intervention ${i + 1}`, name], ': ')]
  })
}

function interventionName(it: Intervention): string {
  const calling = callingOf(it)
  return calling ? capital(oneLine(it[calling])) : ''
}

/** 'F33.1 Major depressive disorder'. What is no code stands in the table of diagnoses only. */
export function diagnosisName({ code, description }: Diagnosis): string {
  return joinFilled([isCode(code) ? code : undefined, description], ' ')
}

/** The code, which is enough where the words stand near; else the words. */
export function diagnosisCode({ code, description }: Diagnosis): string {
  return (isCode(code) ? code : description || code) ?? ''
}

function isCode(text: string | undefined): text is string {
  return Boolean(text) && normalizeCode(text ?? '') !== undefined
}

/** Clinicians and care team as one list: the plan's own words go before the practice's. */
export function careTeam(plan: Plan, practice: Practice | undefined): Member[] {
  const own = plan.care_team ?? []
  const known = practice?.clinicians ?? []
  const completed = own.map((it) => ({ ...known.find((other) => isSame(it, other)), ...it }))
  return [...completed, ...known.filter((it) => !own.some((other) => isSame(it, other)))]
}

function isSame(one: Member, other: Member): boolean {
  return one.id !== undefined && one.id === other.id
}

function people(plan: Plan, practice: Practice | undefined): Named[] {
  return [...careTeam(plan, practice), ...(plan.outside_providers ?? [])].map((it) => [
    it.id,
    personName(it),
  ])
}

/** A diagnosis may be named by its id or by its code. */
function diagnosisNames(diagnoses: Diagnosis[]): Named[] {
  const names = diagnoses.map((it, i) => diagnosisName(it) || it.code || diagnosisLabel(i))
  const named = (key: 'id' | 'code') => diagnoses.map((it, i): Named => [it[key], names[i] ?? ''])
  return [...named('id'), ...named('code')]
}

function diagnosisCodes(diagnoses: Diagnosis[]): Named[] {
  return diagnoses.map((it, i) => [it.id, diagnosisCode(it) || diagnosisLabel(i)])
}

/** What a diagnosis is called that is yet to be filled in. */
function diagnosisLabel(index: number): string {
  return `Diagnosis ${index + 1}`
}

function objectiveNames(goals: PlacedGoal[], loose: PlacedObjective[]): Named[] {
  const placed = [...goals.flatMap((goal) => goal.objectives), ...loose]
  return placed.map(({ objective, label }) => [objective.id, label])
}

function problemName(index: number, statement: string | undefined): string {
  return joinFilled([`Problem ${index + 1}`, oneLine(statement)], ': ')
}

function oneLine(text: string | undefined): string {
  return text === undefined ? '' : flat(parseRichText(text))
}

/** Where an id was given twice, the first one has it. */
function firstOf(named: Named[]): Map<string, string> {
  const table = new Map<string, string>()
  for (const [id, name] of named) if (id && !table.has(id)) table.set(id, name)
  return table
}

/** Which scale a score is of: an instrument whose facts are known, or a measure of the plan’s own. */
import { nearest } from '../../language/similar.ts'
import { findInstrument } from '../../measures/find.ts'
import type { Instrument } from '../../measures/instrument.ts'
import { instrumentNames } from '../../measures/names.ts'
import { type ItemFault, scoreItems } from '../../measures/score.ts'
import type { Given } from '../../measures/variant.ts'
import type { ClientRecord, Measure, Plan } from '../../plan/types.generated.ts'
import type { Option } from '../question.ts'
import { type EntryAnswers, textOf } from './entry.ts'

export const scaleOf = (answers: EntryAnswers): Instrument | undefined => {
  const name = textOf(answers, 'instrument')
  return name === undefined ? undefined : findInstrument(name)
}

/** What was said of the form beside the answers. */
export function givenOf(answers: EntryAnswers): Given {
  const said = ['informant', 'edition', 'form', 'scoring'].flatMap((kind) => {
    const word = textOf(answers, kind)
    return word === undefined ? [] : [[kind, word] as const]
  })
  return Object.fromEntries(said)
}

/** Why its answers cannot be turned into a score here, whatever they are; nothing where they can. */
export function scoringFault(instrument: Instrument, given: Given): ItemFault | undefined {
  const { fault } = scoreItems(instrument, [], given)
  return fault?.kind === 'scores-only' || fault?.kind === 'needs' ? fault : undefined
}

/** How many answers it has. */
export function itemCount(instrument: Instrument, given: Given): number {
  const { fault } = scoreItems(instrument, [], given)
  return fault?.kind === 'too-few' ? fault.wanted : 0
}

/** The scale of this name, or what is wrong with the name. */
export function readScale(name: string, plan: Plan): { id: string } | { problem: string } {
  const instrument = findInstrument(name)
  if (instrument) return { id: instrument.id }
  const own = followed(plan).find((one) => one.toLowerCase() === name.trim().toLowerCase())
  return own === undefined ? { problem: unknown(name, plan) } : { id: own }
}

/** Instruments and own measures that the plan follows, as it names them. */
export function followed({ measures = [], goals = [], objectives = [] }: Plan): string[] {
  const inGoals = goals.flatMap((goal) => [goal, ...(goal.objectives ?? [])])
  const aimed: (Measure | undefined)[] = [...inGoals, ...objectives].map(({ measure }) => measure)
  const listed = measures.map(({ instrument, id, name }) => instrument ?? id ?? name)
  const named = [...listed, ...aimed.map((measure) => measure?.instrument)]
  const ids = named.flatMap((name) =>
    name === undefined ? [] : (findInstrument(name)?.id ?? name),
  )
  return [...new Set(ids)]
}

function unknown(name: string, plan: Plan): string {
  const wanted = name.trim().toLowerCase()
  const own = followed(plan)
  const names = instrumentNames.map(({ id }) => id)
  const near =
    nearest(wanted, [...own, ...names]) ?? names.find((id) => id.startsWith(`${wanted}-`))
  const head = `There is no instrument “${name}”`
  if (near !== undefined)
    return `${head}; did you mean ${near}? Each edition is an instrument of its own: their scores are not compared.`
  const follows = own.length === 0 ? '' : ` The plan follows: ${own.join(', ')}.`
  return `${head}.${follows} All that are known: txplan explain --list instruments`
}

/** Those that the plan follows, then those that the record holds, then all others. */
export function scaleOptions(plan: Plan, record: ClientRecord | undefined): Option[] {
  const used = (record?.measures ?? []).flatMap(({ instrument }) =>
    instrument === undefined ? [] : (findInstrument(instrument)?.id ?? instrument),
  )
  const all = [...followed(plan), ...used, ...instrumentNames.map(({ id }) => id)]
  return [...new Set(all)].map((id) => {
    const names = instrumentNames.find((one) => one.id === id)
    return {
      value: id,
      label: names?.name ?? id,
      ...(names && names.title !== names.name ? { hint: names.title } : {}),
    }
  })
}

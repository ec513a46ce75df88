/**
 * The words of the field that the document uses, explained at its end. Nothing is put into the
 * sentences themselves: what was agreed to stands as it was agreed to.
 */
import { type PlainWord, wordFinder } from '../../language/plain-words.ts'
import type { Plan, Practice } from '../../plan/types.generated.ts'
import { section, textBlock } from '../plan-view/blocks.ts'
import { capital } from '../plan-view/rich.ts'
import { tableBlock } from '../plan-view/table.ts'
import { line } from '../rich-text.ts'
import type { Section } from '../view.ts'
import { piecesOfSection } from '../view-text.ts'
import { sentences } from './sentences.ts'

const heads = [
  { title: 'Word', isName: true, isNumber: false },
  { title: 'In plain words', isName: false, isNumber: false },
  { title: 'What it means', isName: false, isNumber: false },
]

/** An entry, and what it is called here. */
export interface WordUsed {
  name: string
  entry: PlainWord
}

/** Those that occur, once each, in the order of the alphabet. */
export function wordsUsed(
  sections: readonly Section[],
  glossary: readonly PlainWord[],
  names: readonly string[],
): WordUsed[] {
  const find = wordFinder(glossary, names)
  const used = new Map<PlainWord, string>()
  for (const { text } of sections.flatMap((one) => [...piecesOfSection(one)]))
    for (const { entry, start, end } of find(text))
      if (!used.has(entry)) used.set(entry, nameOf(entry, text.slice(start, end)))
  return [...used]
    .map(([entry, name]) => ({ name, entry }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** As the plan calls it, “fear ladder” and not “fear hierarchy”; “ruminates” is looked up as a noun. */
const nameOf = ({ word }: PlainWord, found: string): string =>
  capital(/[\s\d]|-[A-Z]/.test(found) ? found.replace(/\s+/g, ' ') : word)

export function glossarySection(words: readonly WordUsed[]): Section[] {
  if (words.length === 0) return []
  const rows = words.map(({ name, entry }) => [
    line(name),
    line(capital(entry.plain ?? '')),
    line(entry.means),
  ])
  return section('words', 'Words in this plan', [
    ...textBlock(undefined, line(sentences.words)),
    ...tableBlock(heads, rows),
  ])
}

/** Everybody whom the plan names: nobody’s name is a word of the field. */
export function namesIn(plan: Plan, practice: Practice | undefined): string[] {
  const { client } = plan
  const people = [
    ...(plan.care_team ?? []),
    ...(plan.outside_providers ?? []),
    ...(practice?.clinicians ?? []),
    ...(client?.guardians ?? []),
    ...(client?.emergency_contacts ?? []),
    ...(client?.collateral_contacts ?? []),
  ]
  const practiceName = practice?.practice?.name
  return [
    client?.name,
    client?.preferred_name,
    practiceName,
    ...people.map(({ name }) => name),
  ].flatMap((name) =>
    name === undefined
      ? []
      : [name, ...name.split(/\s+/).filter((part) => /^\p{Lu}\p{L}{3,}/u.test(part))],
  )
}

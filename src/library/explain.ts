/** A presentation, or one of its texts, in words: for `txplan library show`. */
import type { Presentation } from '../plan/types.generated.ts'
import {
  blankFacts,
  factItems,
  facts,
  goalItem,
  instrumentWords,
  interventionItem,
  itemOf,
  line,
  nameOf,
  problemItem,
  sentenceOf,
  sourceWords,
} from './items.ts'
import type { Entry } from './library.ts'
import type { Item, Part, Sheet } from './sheet.ts'

/** The official title of a code, if it is known. */
type TitleOf = (code: string) => string | undefined

/** Everything that a presentation holds, for a reader. */
export function presentationSheet(presentation: Presentation, titleOf: TitleOf): Sheet {
  const { id = '', title = id, summary, populations = [] } = presentation
  return {
    title,
    note: [id, populations.join(', ')].filter(Boolean).join('  ·  '),
    lead: texts(summary),
    parts: [...begin(presentation, titleOf), ...texted(presentation), ...end(presentation)].filter(
      ({ items }) => items.length > 0,
    ),
  }
}

/** One text, with what is asked for its blanks. */
export function entrySheet(entry: Entry): Sheet {
  const { id, kind, presentation, goal } = entry
  const { name: _, text, ...rest } = itemOf(entry)
  const from = presentation.title ?? presentation.id ?? ''
  const served = kind === 'intervention' ? servedBy(entry) : []
  const under = goal?.statement === undefined ? [] : [{ label: 'Goal', text: line(goal.statement) }]
  return {
    title: id,
    note: `${kind}  ·  ${from}`,
    lead: texts(text),
    parts: [
      { title: 'About it', items: [...factItems([...under, ...(rest.facts ?? [])])] },
      { title: 'Objectives', items: [...(rest.items ?? []), ...served] },
    ].filter(({ items }) => items.length > 0),
  }
}

const texts = (text: string | undefined): string[] => (text === undefined ? [] : [line(text)])

function begin(presentation: Presentation, titleOf: TitleOf): Part[] {
  const { diagnoses = [], instruments = [], screen_for = [], cues = {} } = presentation
  return [
    {
      title: 'Diagnoses',
      items: diagnoses.map((code) => ({ text: [code, titleOf(code)].filter(Boolean).join('  ') })),
    },
    {
      title: 'Instruments',
      items: instruments.map(({ instrument = '', use, every }) => ({
        text: joined(instrumentWords(instrument), joined(use, every, '; ')),
      })),
    },
    {
      title: 'Worth screening for',
      items: screen_for.map(({ for: what = '', instrument }) => ({
        text: instrument ? `${what} (${nameOf(instrument)})` : what,
      })),
    },
    {
      title: 'Worth asking and writing down',
      items: factItems(
        Object.entries(cues).map(([about, text]) => ({ label: spoken(about), text: line(text) })),
      ),
    },
  ]
}

const joined = (first: string | undefined, second: string | undefined, sign = ': '): string =>
  [first, second].filter(Boolean).join(sign)

const spoken = (key: string): string =>
  (key.charAt(0).toUpperCase() + key.slice(1)).replaceAll('_', ' ')

function texted(presentation: Presentation): Part[] {
  const { problems = [], goals = [], interventions = [] } = presentation
  return [
    { title: 'Problems', items: problems.map(problemItem) },
    { title: 'Goals and objectives', items: goals.map(goalItem) },
    {
      title: 'Interventions',
      items: interventions.map((one) => interventionItem(one, presentation)),
    },
  ]
}

function end(presentation: Presentation): Part[] {
  const { level_of_care = [], discharge, plain } = presentation
  return [
    {
      title: 'Level of care',
      items: level_of_care.map(({ level = '', when = '' }) => ({
        text: joined(level, line(when)),
      })),
    },
    {
      title: 'Discharge',
      items: [
        ...(discharge?.criteria ?? []).map((text) => ({ text: line(text) })),
        ...factItems(facts(['Afterward', discharge?.aftercare])),
        ...factItems(blankFacts(discharge?.blanks)),
      ],
    },
    { title: 'In words for the client', items: texts(plain).map((text) => ({ text })) },
    { title: 'Further sources', items: furtherSources(presentation).map((text) => ({ text })) },
  ]
}

/** Those that no intervention names. */
function furtherSources(presentation: Presentation): string[] {
  const { sources = [], interventions = [] } = presentation
  const named = new Set(interventions.flatMap((one) => one.sources ?? []))
  return sources
    .flatMap(({ id }) => (id === undefined || named.has(id) ? [] : id))
    .map((id) => sourceWords(id, presentation))
}

/** The objectives that an intervention serves. */
const servedBy = ({ text: { id = '' }, presentation }: Entry): Item[] =>
  (presentation.goals ?? [])
    .flatMap(({ objectives = [] }) => objectives)
    .filter(({ interventions }) => interventions?.includes(id))
    .map((one) => ({ name: `${presentation.id}/${one.id}`, text: sentenceOf({ text: one }) }))

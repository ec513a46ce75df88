/** Whether a presentation holds together: its blanks, its links, and the names it uses. */
import { findInstrument } from '../measures/find.ts'
import type { Blank, Presentation } from '../plan/types.generated.ts'
import type { Path } from '../source/document.ts'
import { type Blanks, blanksIn } from './fill.ts'

export interface LibraryFault {
  path: Path
  message: string
}

/** What is wrong with a presentation that fits the schema; for built-in ones a test expects nothing. */
export function libraryFaults(presentation: Presentation): LibraryFault[] {
  return [
    ...sameIds(presentation),
    ...itemsOf(presentation).flatMap(({ path, item }) => blankFaults(path, item)),
    ...linkFaults(presentation),
    ...instrumentFaults(presentation),
  ]
}

interface Item {
  path: Path
  item: { id?: string; statement?: string; blanks?: Blanks }
}

function itemsOf({
  problems = [],
  goals = [],
  interventions = [],
  discharge,
}: Presentation): Item[] {
  const listed = (key: string, items: readonly Item['item'][]): Item[] =>
    items.map((item, at) => ({ path: [key, at], item }))
  const objectives = goals.flatMap(({ objectives = [] }, goal) =>
    objectives.map((item, at) => ({ path: ['goals', goal, 'objectives', at], item })),
  )
  const bare = goals.map(({ objectives: _, ...goal }) => goal)
  return [
    ...listed('problems', problems),
    ...listed('goals', bare),
    ...objectives,
    ...listed('interventions', interventions),
    ...(discharge ? [{ path: ['discharge'], item: { id: 'discharge', ...discharge } }] : []),
  ]
}

function sameIds(presentation: Presentation): LibraryFault[] {
  const seen = new Set<string>()
  return itemsOf(presentation).flatMap(({ path, item: { id } }) => {
    if (id === undefined) return [{ path, message: 'This text has no id; give it a short one.' }]
    if (seen.has(id)) return [{ path, message: `The id “${id}” is used twice in this file.` }]
    seen.add(id)
    return []
  })
}

/** Each blank of a text is described, each that is described is used, and each has an example. */
function blankFaults(path: Path, { blanks = {}, ...text }: Item['item']): LibraryFault[] {
  const used = blanksIn(text)
  const missing = used
    .filter((name) => !Object.hasOwn(blanks, name))
    .map((name) => ({ path, message: `The blank {{${name}}} is not described under “blanks”.` }))
  const described = Object.entries(blanks).flatMap(([name, blank]) => {
    const at = [...path, 'blanks', name]
    if (!used.includes(name)) return [{ path: at, message: `No text uses the blank {{${name}}}.` }]
    return blankFault(blank).map((message) => ({ path: at, message }))
  })
  return [...missing, ...described]
}

function blankFault({ ask, kind, example, instrument }: Blank): string[] {
  return [
    ...(ask === undefined ? ['The blank has no question: “ask”.'] : []),
    ...(kind === undefined ? ['The blank has no kind.'] : []),
    ...(example === undefined ? ['The blank has no example.'] : []),
    ...(kind === 'score' && instrument === undefined ? ['A score needs its instrument.'] : []),
  ]
}

/** Names of texts in the same file lead somewhere. */
function linkFaults({
  problems,
  goals = [],
  interventions = [],
  sources,
}: Presentation): LibraryFault[] {
  const check = (path: Path, ids: readonly string[] = [], known: Named, of: string) =>
    ids
      .filter((id) => !known?.some((one) => one.id === id))
      .map((id) => ({ path, message: `There is no ${of} “${id}” in this file.` }))
  return [
    ...goals.flatMap((goal, at) => [
      ...check(['goals', at, 'problems'], goal.problems, problems, 'problem'),
      ...(goal.objectives ?? []).flatMap((objective, which) =>
        check(
          ['goals', at, 'objectives', which, 'interventions'],
          objective.interventions,
          interventions,
          'intervention',
        ),
      ),
    ]),
    ...interventions.flatMap((one, at) =>
      check(['interventions', at, 'sources'], one.sources, sources, 'source'),
    ),
  ]
}

type Named = readonly { id?: string }[] | undefined

function instrumentFaults(presentation: Presentation): LibraryFault[] {
  const { instruments = [], screen_for = [], goals = [] } = presentation
  const named = [
    ...instruments.map(({ instrument }, at) => ({ path: ['instruments', at], instrument })),
    ...screen_for.map(({ instrument }, at) => ({ path: ['screen_for', at], instrument })),
    ...goals.flatMap(({ objectives = [] }, goal) =>
      objectives.flatMap(({ measure, blanks = {} }, at) => {
        const path = ['goals', goal, 'objectives', at]
        const all = [measure?.instrument, ...Object.values(blanks).map((one) => one.instrument)]
        return all.map((instrument) => ({ path, instrument }))
      }),
    ),
  ]
  return named.flatMap(({ path, instrument }) =>
    instrument === undefined || findInstrument(instrument)
      ? []
      : [
          {
            path,
            message: `The instrument “${instrument}” is not known: txplan explain --list instruments`,
          },
        ],
  )
}

/**
 * What became of each item of a plan, version by version: through new names of the file, new ids, new
 * places and new words.
 */
import type { Path } from '../../source/document.ts'
import { type Fields, itemsOf, type PlacedItem, placeOf, sameItems, samePlaces } from './items.ts'
import type { Stage, WrittenChange } from './stages.ts'
import type { ItemState, ItemStory } from './story.ts'
import type { PlanVersion } from './version.ts'

interface Draft extends ItemStory {
  formerIds: string[]
  within?: Draft
  states: ItemState[]
  events: WrittenChange[]
}

/** The items of the version reached, and the story of each place. */
interface Reached {
  items: readonly PlacedItem[]
  stories: ReadonlyMap<string, Draft>
}

/**
 * First those of items that are there, in the order of the plan, then those of items that are gone.
 * `isCut` says that there were versions before the first one.
 */
export function storiesOf(stages: readonly Stage[], isCut = false): ItemStory[] {
  const gone = new Set<Draft>()
  let reached: Reached = { items: [], stories: new Map() }
  for (const stage of stages) reached = advance(reached, stage, gone, isCut)
  return [...reached.stories.values(), ...gone]
}

function advance(reached: Reached, stage: Stage, gone: Set<Draft>, isCut: boolean): Reached {
  const { version, before, changes } = stage
  const { plan } = version
  if (!plan || (before && changes.length === 0 && sameItems(before.plan, plan))) return reached
  const items = itemsOf(plan)
  const same = samePlaces(
    reached.items,
    items,
    changes.map(({ change }) => change),
  )
  const stories = new Map<string, Draft>()
  for (const one of items) {
    const known = reached.stories.get(same.get(one.place) ?? '') ?? revived(one, gone)
    stories.set(one.place, known ?? begun(one, stage, isCut))
  }
  for (const written of changes) storyOf(written, reached.stories, stories)?.events.push(written)
  noteGone(reached, stories, changes, version, gone)
  for (const one of items) noteState(one, stories, version)
  return { items, stories }
}

/** What was taken away and put back as it was is the same item: somebody thought better of it. */
function revived({ kind, item }: PlacedItem, gone: Set<Draft>): Draft | undefined {
  const story = [...gone].find(
    (one) =>
      one.kind === kind && one.id === item['id'] && saysTheSame(one.states.at(-1)?.item, item),
  )
  if (!story) return undefined
  gone.delete(story)
  delete story.removed
  return story
}

const saysTheSame = (one: Fields | undefined, other: Fields): boolean =>
  ['statement', 'description', 'technique', 'service', 'name'].every(
    (key) => one?.[key] === other[key],
  )

function begun({ kind, place }: PlacedItem, stage: Stage, isCut: boolean): Draft {
  const said = stage.changes.find(
    ({ change }) => change.what === 'added' && isAt(change.subject.after, place),
  )
  return {
    kind,
    formerIds: [],
    created: said?.by ?? stage.version,
    maybeOlder: isCut && stage.before === undefined,
    states: [],
    events: [],
  }
}

const isAt = (path: Path | undefined, place: string): boolean =>
  path !== undefined && placeOf(path) === place

/** The innermost item that a change is in; that an item began is told by its story itself. */
function storyOf(
  { change: { what, subject } }: WrittenChange,
  before: ReadonlyMap<string, Draft>,
  after: ReadonlyMap<string, Draft>,
): Draft | undefined {
  if (!subject.after) return innermost(subject.before, before)
  const story = innermost(subject.after, after)
  const isBeginning = what === 'added' && story?.states.length === 0
  return isBeginning && after.get(placeOf(subject.after)) === story ? undefined : story
}

function innermost(path: Path = [], stories: ReadonlyMap<string, Draft>): Draft | undefined {
  for (let end = path.length; end > 1; end--) {
    const story = stories.get(placeOf(path.slice(0, end)))
    if (story) return story
  }
  return undefined
}

function noteGone(
  reached: Reached,
  stories: ReadonlyMap<string, Draft>,
  changes: readonly WrittenChange[],
  version: PlanVersion,
  gone: Set<Draft>,
): void {
  const there = new Set(stories.values())
  for (const [place, story] of reached.stories) {
    if (there.has(story)) continue
    const said = changes.find(
      ({ change: { what, subject } }) => what === 'removed' && isAt(subject.before, place),
    )
    story.removed = said?.by ?? version
    gone.add(story)
  }
}

function noteState(
  { place, item, within }: PlacedItem,
  stories: ReadonlyMap<string, Draft>,
  version: PlanVersion,
): void {
  const story = stories.get(place) as Draft
  const goal = within === undefined ? undefined : stories.get(within)
  if (goal) story.within = goal
  else delete story.within
  noteId(story, item['id'])
  const last = story.states.at(-1)
  if (last === undefined) story.states.push({ by: story.created, item })
  else if (!isSameItem(last.item, item)) story.states.push({ by: version, item })
}

function noteId(story: Draft, id: unknown): void {
  if (typeof id !== 'string' || story.id === id) return
  if (story.id !== undefined) story.formerIds.push(story.id)
  story.id = id
}

/** Its objectives have states of their own. */
function isSameItem(one: Fields, other: Fields): boolean {
  if (one === other) return true
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  keys.delete('objectives')
  return [...keys].every((key) => one[key] === other[key])
}

/** Blame for programs. `version` changes when a reader of it would have to. */
import type { Counted, Valued } from '../../../revisions/history/figures.ts'
import type { ItemStory } from '../../../revisions/history/story.ts'
import { changeJson, commitJson } from '../../history/json-parts.ts'
import type { PlanHistory } from '../../history/plan-history.ts'
import { notesOn } from '../../history/words.ts'
import { type Blamed, itemWords } from './told-blame.ts'

const version = 1

export interface JsonLook {
  showValues: boolean
  /** With every change of each item. */
  whole: boolean
}

export function json(history: PlanHistory, blamed: readonly Blamed[], look: JsonLook): string {
  const report = {
    version,
    plan: history.file,
    commits: history.versions.filter(({ commit }) => commit !== undefined).length,
    notes: notesOn(history),
    items: blamed.map((one) => itemJson(one, look)),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function itemJson({ story, figures }: Blamed, look: JsonLook): object {
  const { showValues } = look
  const { words, target, status, date, others } = figures
  const valued = (values: readonly Valued[] | undefined) =>
    (values ?? []).map(({ value, by }) => ({
      value: value ?? null,
      by: commitJson(by, showValues),
    }))
  return {
    ...nameJson(story, showValues),
    created: commitJson(story.created, showValues),
    maybeOlder: story.maybeOlder,
    words: countedJson(words, showValues),
    target: valued(target),
    targetDate: { moved: date?.times ?? 0, days: date?.days ?? 0, values: valued(date?.values) },
    status: valued(status),
    others: countedJson(others, showValues),
    ...(story.removed ? { removed: commitJson(story.removed, showValues) } : {}),
    ...(look.whole ? { events: eventsJson(story, showValues) } : {}),
  }
}

const countedJson = (some: Counted | undefined, showValues: boolean): object | null =>
  some ? { times: some.times, last: commitJson(some.last, showValues) } : null

const nameJson = ({ kind, id, formerIds, within, ...rest }: ItemStory, showValues: boolean) => ({
  kind,
  id: id ?? null,
  formerIds,
  in: within?.id ?? null,
  ...(showValues ? { text: itemWords({ kind, formerIds, ...rest }) } : {}),
})

const eventsJson = ({ events }: ItemStory, showValues: boolean): object[] =>
  events.map(({ change, by }) => ({
    by: commitJson(by, showValues),
    ...changeJson(change, showValues),
  }))

/** The goals and objectives of a version of the plan, and whether two versions mean the same one. */
import { parseIsoMonth } from '../../language/dates.ts'
import { normalWords } from '../../language/normal-text.ts'
import { editDistance } from '../../language/similar.ts'
import { resolveDateOrSpan } from '../../language/spans.ts'
import { planDay } from '../../plan/plan-day.ts'
import type { Goal, Objective, Plan } from '../../plan/types.generated.ts'
import { aimOf } from '../../plan/values.ts'
import type { Path } from '../../source/document.ts'

/** A goal or an objective, and the day on which it was to be reached. */
export interface DatedAim {
  kind: 'goal' | 'objective'
  aim: Goal | Objective
  path: Path
  /** A month stands for its last day, a span counts from the date of its own version. */
  day: string | undefined
}

/** Those of one version, in the order of the text. */
export function datedAims(plan: Plan): DatedAim[] {
  const anchor = planDay(plan)?.day ?? ''
  const found: DatedAim[] = []
  const add = (kind: DatedAim['kind'], aim: DatedAim['aim'], path: Path) =>
    found.push({ kind, aim, path, day: dayOf(aim.target_date, anchor) })
  for (const [at, goal] of (plan.goals ?? []).entries()) {
    add('goal', goal, ['goals', at])
    for (const [index, objective] of (goal.objectives ?? []).entries())
      add('objective', objective, ['goals', at, 'objectives', index])
  }
  for (const [at, objective] of (plan.objectives ?? []).entries())
    add('objective', objective, ['objectives', at])
  return found
}

function dayOf(text: string | undefined, anchor: string): string | undefined {
  if (text === undefined) return undefined
  return parseIsoMonth(text.trim())?.last ?? resolveDateOrSpan(text, anchor)?.date
}

/** Finds in one version what another calls by the same id or, where one has no id, by the same words. */
export class AimsByName {
  private readonly byId = new Map<string, DatedAim | undefined>()
  private readonly byWords = new Map<string, DatedAim | undefined>()

  constructor(plan: Plan) {
    for (const one of datedAims(plan)) {
      const { id } = one.aim
      if (id !== undefined) put(this.byId, `${one.kind} ${id}`, one)
      const words = wordsOf(one)
      if (words !== '') put(this.byWords, `${one.kind} ${words}`, one)
    }
  }

  find(wanted: DatedAim): DatedAim | undefined {
    const { kind, aim } = wanted
    const named = aim.id === undefined ? undefined : this.byId.get(`${kind} ${aim.id}`)
    if (named) return named
    const worded = this.byWords.get(`${kind} ${wordsOf(wanted)}`)
    return worded?.aim.id === undefined || aim.id === undefined ? worded : undefined
  }
}

/** What goes by one name with another is found by neither. */
const put = (map: Map<string, DatedAim | undefined>, name: string, one: DatedAim) =>
  map.set(name, map.has(name) ? undefined : one)

const wordsOf = ({ aim }: DatedAim): string => normalWords(aim.statement ?? '')

/**
 * Whether the later one sets out anew: other words under the old id, another measure, or a target that
 * is not simply easier. What asks for more, or for something else, may ask for it later.
 */
export function isNewStart(before: DatedAim, after: DatedAim): boolean {
  return !areSimilar(wordsOf(before), wordsOf(after)) || isRaised(before.aim, after.aim)
}

/** At most half of the words are others. */
function areSimilar(before: string, after: string): boolean {
  if (before === after || before === '' || after === '') return true
  const letters = new Map<string, string>()
  const [a = '', b = ''] = [before, after].map((text) => inLetters(text, letters))
  const most = Math.floor(Math.max(a.length, b.length) / 2)
  return editDistance(a, b, most) <= most
}

/** A letter for each word, so that edits count words. */
function inLetters(text: string, letters: Map<string, string>): string {
  return text
    .split(' ')
    .map((word) => {
      const letter = letters.get(word) ?? String.fromCharCode(0xe000 + letters.size)
      letters.set(word, letter)
      return letter
    })
    .join('')
}

function isRaised({ measure: before }: Goal, { measure: after }: Goal): boolean {
  if (differ(before?.instrument, after?.instrument) || differ(before?.behavior, after?.behavior))
    return true
  const [old, now] = [aimOf(before?.target), aimOf(after?.target)]
  if (!old || !now || JSON.stringify(old) === JSON.stringify(now)) return false
  if (old.kind === 'at_most' && now.kind === 'at_most') return now.value < old.value
  if (old.kind === 'at_least' && now.kind === 'at_least') return now.value > old.value
  return true
}

/** What was not said before is a detail added. */
const differ = (before: string | undefined, after: string | undefined): boolean =>
  before !== undefined && after !== undefined && normalWords(before) !== normalWords(after)

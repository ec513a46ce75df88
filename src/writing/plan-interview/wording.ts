/** The words of an item: the library's with its blanks filled, or the clinician's own. */
import { blanksIn, filled } from '../../library/fill.ts'
import type { Entry } from '../../library/library.ts'
import type { Answers } from '../../plan/answers.ts'
import { idFor } from '../../plan/ids.ts'
import type { Path } from '../../source/document.ts'
import { valueAt } from '../../source/meaning.ts'
import { oldWords } from '../from-plan.ts'
import { addressOf } from '../interview.ts'
import { fillingOf, tellingNames } from '../plan-of.ts'
import { words } from '../typed-words.ts'
import { besideStep } from './beside.ts'
import { blankStep } from './blank.ts'
import { entryOf, type Item, itemAt, type TakenItem } from './item.ts'
import { type PlanStep, putAt, said, step, withoutAt } from './step.ts'
import { effectiveOf, takenIds } from './steps.ts'

/**
 * One question for each blank of the text, then its wording. Own words, which were asked for where the
 * text was chosen, stand in `ownField`; they can be gone back to.
 */
export function blanksAndWording(
  item: Item,
  field: string,
  ask: string,
  ownField = field,
): PlanStep[] {
  const entry = entryOf(item)
  if (!entry) return [ownWording(item, ownField, ask)]
  const { blanks: _, ...text } = entry.text as Entry['text'] & { objectives?: unknown }
  const { objectives: __, ...own } = text as { objectives?: unknown }
  const names = blanksIn(own)
  return [
    ...names.map((name) => blankStep(item, entry, name)),
    wordingStep(item, entry, field, ask, names),
    ...besideStep(item, entry),
  ]
}

const asItStands = 'As it will stand in the plan; every word can be changed.'

function ownWording({ section, at, answers }: Item, field: string, ask: string): PlanStep {
  const path = [...at, field]
  const before = valueAt(answers, [...at, oldWords])
  if (typeof before === 'string' && valueAt(answers, path) === undefined)
    return { ...renewed(section, path, ask, before), needed: true }
  return step(
    section,
    path,
    { kind: 'text', ask, why: asItStands, ...said(answers, path), read: words },
    (now, value) => renamed(putAt(path)(now, value, true), at, String(value)),
  )
}

/** An id made of words that are gone tells the wrong thing; as long as nothing goes by it, it changes too. */
function renamed(answers: Answers, at: Path, wording: string): Answers {
  const { id } = (valueAt(answers, at) ?? {}) as TakenItem
  const goals = answers.goals ?? []
  const named = [
    ...goals.flatMap(({ problems = [] }) => problems),
    ...goals.flatMap((goal) => (goal.objectives ?? []).flatMap((one) => one.interventions ?? [])),
  ]
  if (id === undefined || named.includes(id)) return answers
  const ids = takenIds(answers)
  ids.delete(id)
  const made = idFor(wording, ids, { avoid: tellingNames(answers), otherwise: id })
  return putAt([...at, 'id'])(answers, made, false)
}

/** Words of the last plan, about that time: they stand there to be brought up to date. */
const renewed = (section: string, path: Path, ask: string, before: string): PlanStep =>
  step(section, path, {
    kind: 'text',
    ask,
    why: 'So it stood in the last plan. Bring its numbers and its day up to date.',
    initial: before,
    optional: false,
    read: words,
  })

/** The text as it came out, to be let stand or put into other words. */
function wordingStep(
  item: Item,
  entry: Entry,
  field: string,
  ask: string,
  names: readonly string[],
): PlanStep {
  const { section, at, answers, world } = item
  const text = (entry.text as Record<string, unknown>)[field]
  const path = [...at, field]
  const composed = (from: Answers) =>
    String(
      filled(
        text ?? '',
        fillingOf(from, itemAt({ ...item, answers: from }), entry, effectiveOf(from, world)),
      ),
    )
  const { blanks = {} } = entry.text
  const parts = names.map((name) => ({
    key: addressOf([...at, 'blanks', name]),
    label: `${blanks[name]?.ask ?? name}: ${itemAt(item).blanks?.[name] ?? 'left out'}`,
  }))
  const asked = step(
    section,
    path,
    {
      kind: 'text',
      ask,
      why:
        names.length > 0
          ? asItStands
          : 'This is the library’s text. Put it into your and the client’s words if they differ.',
      initial: said(answers, path).initial ?? withGaps(composed(answers)),
      read: words,
    },
    (before, value) =>
      value === withGaps(composed(before))
        ? withoutAt(before, path)
        : putAt(path)(before, value, true),
  )
  return { ...asked, parts }
}

/** A blank that was passed over stands as a gap that nobody can miss. */
const withGaps = (text: string): string => text.replace(/\{\{[^}]*\}\}/g, '____')

/** The question whether what a library text brings along holds for this client, too. */
import { filled } from '../../library/fill.ts'
import type { Entry } from '../../library/library.ts'
import { valueAt } from '../../source/meaning.ts'
import { besideKey, besideTexts } from '../beside.ts'
import { fillingOf } from '../plan-of.ts'
import { type Item, itemAt } from './item.ts'
import { type PlanStep, step } from './step.ts'
import { effectiveOf } from './steps.ts'

/** Nothing where the text brings nothing along. */
export function besideStep(item: Item, entry: Entry): PlanStep[] {
  const { section, at, answers, world } = item
  const filling = fillingOf(answers, itemAt(item), entry, effectiveOf(answers, world))
  const texts = besideTexts(filled(entry.text, filling), itemAt(item))
  if (texts.length === 0) return []
  const path = [...at, besideKey]
  const before = valueAt(answers, path)
  const asked = step(section, path, {
    kind: 'yes-no',
    ask: 'Does this hold here, too?',
    why: 'It comes with the text and would stand in the plan. No leaves it out.',
    notes: texts.map(({ label, words }) => `${label}: ${words}`),
    optional: false,
    ...(typeof before === 'boolean' ? { initial: before } : {}),
  })
  return [{ ...asked, needed: false }]
}

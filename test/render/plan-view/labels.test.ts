/** Labels fit the column beside their values: each line that they break into costs one of the page. */
import { describe, expect, it } from 'vitest'
import * as agreed from '../../../src/render/plan-view/fields/agreed.ts'
import * as aims from '../../../src/render/plan-view/fields/aims.ts'
import * as document from '../../../src/render/plan-view/fields/document.ts'
import * as findings from '../../../src/render/plan-view/fields/findings.ts'
import * as health from '../../../src/render/plan-view/fields/health.ts'
import * as people from '../../../src/render/plan-view/fields/people.ts'
import * as treatment from '../../../src/render/plan-view/fields/treatment.ts'
import { planView } from '../../../src/render/plan-view/plan-view.ts'
import type { Block } from '../../../src/render/view.ts'
import { filledPlan } from './filled-plan.ts'

const longest = 20

const fieldLabels = [agreed, aims, document, findings, health, people, treatment]
  .flatMap((file) => Object.values<object>(file))
  .flatMap((part) => Object.values(part))
  .flatMap((field: unknown) => (Array.isArray(field) ? [String(field[0])] : []))

function labelsOn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'facts') return block.facts.map(({ label }) => label)
    if (block.kind === 'item') return labelsOn(block.blocks)
    return 'label' in block && block.label ? [block.label] : []
  })
}

describe('labels', () => {
  it('are short in the table of fields', () => {
    expect(fieldLabels.length).toBeGreaterThan(250)
    expect(fieldLabels.filter((label) => label.length > longest)).toEqual([])
  })

  it('are short on the page, whatever the plan says', () => {
    const { facts, sections } = planView({ plan: filledPlan(2).plan })
    const labels = [
      ...facts.map(({ label }) => label),
      ...sections.flatMap((it) => labelsOn(it.blocks)),
    ]
    expect(labels.length).toBeGreaterThan(150)
    expect(labels.filter((label) => label.length > longest)).toEqual([])
  })
})

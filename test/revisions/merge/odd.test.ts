/** Texts in every style that people and programs use, merged after edits on both sides. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergeTexts } from '../../../src/revisions/merge/merge.ts'
import { isReadable } from '../../../src/revisions/merge/text.ts'
import { valueAt } from '../../../src/source/meaning.ts'
import { readSource } from '../../../src/source/read.ts'
import { yamlText } from '../../source/yaml-texts.ts'
import { edited, placesIn } from './random-edits.ts'

function leavesIn(text: string): Set<unknown> {
  const { value } = readSource(text)
  const leaves = placesIn(value).map((path) => valueAt(value, path))
  return new Set(leaves.filter((leaf) => typeof leaf !== 'object'))
}

const choices = fc.array(fc.nat(1_000_000), { maxLength: 20 })

const mergeable = yamlText.filter((text) => {
  const document = readSource(text)
  return isReadable(document) && document.root?.keys !== undefined
})

it('loses nothing, whatever the layout', () => {
  fc.assert(
    fc.property(mergeable, choices, choices, (base, one, other) => {
      const [ours, theirs] = [edited(base, one, 'Oak'), edited(base, other, 'Elm')]
      const merged = mergeTexts({ base, ours, theirs }, { kind: 'plan' })
      if ('unreadable' in merged) throw new Error(merged.unreadable)
      expect(isReadable(readSource(merged.text))).toBe(true)
      const [before, after] = [leavesIn(base), leavesIn(merged.text)]
      for (const side of [ours, theirs])
        for (const leaf of leavesIn(side))
          if (!before.has(leaf)) expect(after.has(leaf), String(leaf)).toBe(true)
    }),
    { numRuns: Number(process.env['TXPLAN_CASES'] ?? 200) },
  )
})

/** The document of a comparison: its head, its sections, what is marked. */
import { describe, expect, it } from 'vitest'
import type { Compared } from '../../../src/changes/compared.ts'
import { changesView } from '../../../src/render/changes-view/changes-view.ts'
import { richRuns } from '../../../src/render/changes-view/rich.ts'
import { plainText } from '../../../src/render/rich-text.ts'
import type { Block } from '../../../src/render/view.ts'
import { toldSample } from '../../changes/told-sample.ts'

const view = changesView({ compared: { ...toldSample, agreed: ['Agreed to 1 of 2 objectives'] } })
const factOf = (label: string) =>
  plainText(view.facts.find((fact) => fact.label === label)?.value ?? [])

const items = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'item' ? [block] : []))

describe('the head', () => {
  it('says which two versions, where they are from, and what changed in short', () => {
    expect(view.subtitle).toBe(
      'Revision 1, July 9, 2026 (initial) → Revision 2, October 7, 2026 (review)',
    )
    expect(factOf('Client')).toBe('Maria Rosado, record HS-2018')
    expect(factOf('Before')).toContain('commit 3f2a91c, July 9, 2026, Ruth Salter')
    expect(factOf('After')).toContain('the file as it stands')
    expect(factOf('In short')).toBe(
      '4 clinical changes, 1 administrative, 1 editorial; revision raised from 1 to 2',
    )
    expect(factOf('Signatures')).toBe('Agreed to 1 of 2 objectives')
    expect(factOf('Marks')).toContain('underlined')
  })
})

describe('the sections', () => {
  it('are one for each class, the clinical one first, with every change once', () => {
    expect(view.sections.map(({ title }) => title)).toEqual([
      'Clinical changes',
      'Administrative changes',
      'Editorial changes',
    ])
    const changes = view.sections.flatMap(({ blocks }) => items(blocks).flatMap((it) => it.blocks))
    expect(changes).toHaveLength(toldSample.diff.changes.length)
  })

  it('name each subject with its whole words, and say in a word what became of it', () => {
    const [added, changed] = items(view.sections[0]?.blocks ?? [])
    expect(added).toMatchObject({ label: 'Objective work-hours', badge: { text: 'New' } })
    expect(changed?.label).toBe('Objective visits')
    expect(plainText(changed?.title ?? [])).toBe('Maria will meet a friend once a week.')
    expect(changed?.badge).toBeUndefined()
  })

  it('have ids that exist once', () => {
    const ids = view.sections.flatMap(({ id, blocks }) => [id, ...items(blocks).map((it) => it.id)])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('say so where nothing changed', () => {
    const same: Compared = { ...toldSample, groups: [], diff: { ...toldSample.diff, changes: [] } }
    const quiet = changesView({ compared: same })
    expect(quiet.sections.map(({ title }) => title)).toEqual(['No change in meaning'])
  })
})

describe('runs as rich text', () => {
  it('keep their marks, with a space between what went and what came', () => {
    const runs = [
      { text: 'a ' },
      { text: 'b', mark: 'removed' as const },
      { text: 'c', mark: 'added' as const },
    ]
    expect(richRuns(runs)).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { text: 'a ' },
          { text: 'b', mark: 'deleted' },
          { text: ' ' },
          { text: 'c', mark: 'inserted' },
        ],
      },
    ])
  })

  it('are paragraphs where a blank line or a list parts them, and nowhere else', () => {
    const texts = (text: string) => richRuns([{ text }]).map((block) => plainText([block]))
    expect(texts('one\ntwo\n\nthree')).toEqual(['one two', 'three'])
    expect(texts('Steps:\n- call\n- write')).toEqual(['Steps:', '- call', '- write'])
    expect(texts('  \n\n ')).toEqual([])
  })
})

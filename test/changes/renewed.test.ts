/** Entries of a log on another day: which are the same one, and which are two. */
import { describe, expect, it } from 'vitest'
import { comparePlans } from '../../src/changes/compare.ts'
import { oneLine } from '../../src/changes/words.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { readSource } from '../../src/source/read.ts'

const read = (text: string) => readSource(text).value as Plan

const lines = (before: string, after: string): string[] =>
  comparePlans(read(before), read(after)).changes.map(oneLine)

const progress = (...entries: string[]) =>
  `goals: [{ id: g, objectives: [{ id: walk, progress: [${entries.join(', ')}] }] }]`

describe('progress', () => {
  it('whose date was corrected is that entry', () => {
    expect(
      lines(
        progress('{ date: 2026-10-01, percent: 40 }', '{ date: 2026-11-01, percent: 60 }'),
        progress('{ date: 2026-10-01, percent: 40 }', '{ date: 2026-11-08, percent: 60 }'),
      ),
    ).toEqual([
      'progress of objective walk (November 8, 2026): date November 1, 2026 → November 8, 2026 (7 days later)',
    ])
  })

  it('with another date and a few other words is that entry, too', () => {
    expect(
      lines(
        progress(
          '{ date: 2026-10-01, percent: 40, evidence: Walked to the harbor and back on three days of the week }',
        ),
        progress(
          '{ date: 2026-10-08, percent: 40, evidence: Walked to the harbor and back on four days of the week }',
        ),
      ),
    ).toEqual([
      'progress of objective walk (October 8, 2026): date October 1, 2026 → October 8, 2026 (7 days later)',
      'progress of objective walk (October 8, 2026): evidence reworded',
    ])
  })

  it('that came in the place of another is new', () => {
    expect(
      lines(
        progress('{ date: 2026-10-01, status: some-progress, percent: 40 }'),
        progress('{ date: 2026-11-01, status: some-progress, percent: 60 }'),
      ),
    ).toEqual([
      'progress of objective walk (October 1, 2026): removed',
      'progress of objective walk (November 1, 2026): new',
    ])
  })

  it('that was added beside the others leaves them as they are', () => {
    expect(
      lines(
        progress('{ date: 2026-10-01, percent: 40 }'),
        progress('{ date: 2026-10-01, percent: 40 }', '{ date: 2026-11-01, percent: 40 }'),
      ),
    ).toEqual(['progress of objective walk (November 1, 2026): new'])
  })
})

describe('a review held', () => {
  it('on another day than was written is that review', () => {
    const review = (day: string) =>
      `review: { history: [{ date: ${day}, kind: scheduled, summary: Nights are longer and days are fuller than before }] }`
    expect(lines(review('2026-10-01'), review('2026-10-07'))).toEqual([
      'review held (October 7, 2026): date October 1, 2026 → October 7, 2026 (6 days later)',
    ])
  })
})

describe('signatures', () => {
  const signed = (...some: string[]) => `signatures: [${some.join(', ')}]`

  it('by the same person for the same role are one that was renewed', () => {
    expect(
      lines(
        signed('{ role: client, name: Maria R., signed: 2026-10-01, revision: 1 }'),
        signed('{ role: client, name: Maria R., signed: 2026-11-17, revision: 2 }'),
      ),
    ).toEqual([
      'signature (client): signed on October 1, 2026 → November 17, 2026 (signed again, 47 days later)',
      'signature (client): revision signed 1 → 2',
    ])
  })

  it.each([
    ['another name', '{ role: guardian, name: Ana, signed: 2026-11-17 }'],
    ['another role', '{ role: clinician, name: Lucia, signed: 2026-11-17 }'],
    ['no name', '{ role: guardian, signed: 2026-11-17 }'],
  ])('with %s are two', (_, later) => {
    const found = lines(
      signed('{ role: guardian, name: Lucia, signed: 2026-10-01 }'),
      signed(later),
    )
    expect(found.map((line) => line.replace(/^.*: /, ''))).toEqual(['removed', 'new'])
  })

  it('of two who are not named are two', () => {
    expect(
      lines(
        signed('{ role: witness, signed: 2026-10-01 }'),
        signed('{ role: witness, signed: 2026-11-17 }'),
      ),
    ).toEqual(['signature (witness): removed', 'signature (witness): new'])
  })

  it('later on the same day concern who signed, and not the layout', () => {
    const { changes } = comparePlans(
      read(signed('{ role: client, name: Maria R., signed: 2026-10-01T10:00 }')),
      read(signed('{ role: client, name: Maria R., signed: 2026-10-01T11:30 }')),
    )
    expect(changes).toMatchObject([{ class: 'administrative', field: ['signed'] }])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeStrips } from '../../../src/render/pdf/compose.ts'
import { pageFrame } from '../../../src/render/pdf/furniture.ts'
import { type Placed, paginate } from '../../../src/render/pdf/paginate.ts'
import { type Strip, space } from '../../../src/render/pdf/strips.ts'
import { margins, paperSizes, styles } from '../../../src/render/pdf/theme.ts'
import type { Block, View } from '../../../src/render/view.ts'
import { fact, fonts, item, paragraph, prose, section, table, text, view } from './views.ts'

const open = fonts()

function pagesOf(some: View): Placed[][] {
  const frame = pageFrame(some, paperSizes[some.paper], open)
  return paginate(composeStrips(some, open, frame.areaOf), frame.areaOf)
}

const headingStyles = [
  styles.section,
  styles.goalLabel,
  styles.goal,
  styles.partLabel,
  styles.part,
  styles.caption,
  styles.tableHead,
].map(({ face, size }) => `${face} ${size}`)

/** Whether the strip says something, rather than what follows is called. */
function isBody({ strip }: Placed): boolean {
  return strip.runs.some(({ style }) => !headingStyles.includes(`${style.face} ${style.size}`))
}

function says(placed: Placed | undefined, words: string): boolean {
  return placed?.strip.runs.some((run) => run.text.includes(words)) ?? false
}

function whiteAtFoot(page: Placed[]): number {
  const end = Math.max(...page.map(({ strip, y }) => y + strip.height))
  return paperSizes.letter.height - margins.bottom - end
}

/** How many strips of body stand on the page behind its last heading, whose parts follow. */
function bodyAtFoot(page: Placed[]): number {
  const spoken = page.filter(({ strip }) => strip.runs.length > 0)
  return spoken.length - 1 - spoken.findLastIndex((placed) => !isBody(placed))
}

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.integer({ min: 30, max: 200 }).map((words) => text(prose(words), 'Label')),
  fc.integer({ min: 30, max: 200 }).map((words) => text(prose(words))),
  fc.integer({ min: 30, max: 90 }).map((words): Block => {
    return { kind: 'quote', label: 'Words', content: paragraph(prose(words)) }
  }),
  fc.integer({ min: 3, max: 60 }).map((rows) => table(rows, 'Scores')),
  fc.integer({ min: 20, max: 120 }).map((words) => {
    const step = item(4, 'Objective 1.1', prose(12), text(prose(words), 'How measured'))
    return item(3, 'Goal 1', prose(10), text(prose(30)), step)
  }),
)

describe('page breaks', () => {
  it('never leave a heading at the foot, nor with fewer than two lines', () => {
    const documents = fc.record({
      filler: fc.integer({ min: 1, max: 900 }),
      blocks: fc.array(block, { minLength: 1, maxLength: 8 }),
      paper: fc.constantFrom('letter' as const, 'a4' as const),
    })
    fc.assert(
      fc.property(documents, ({ filler, blocks, paper }) => {
        const sections = [section('Start', text(prose(filler))), section('Goals', ...blocks)]
        const pages = pagesOf(view({ paper, sections }))
        for (const page of pages.slice(0, -1)) expect(bodyAtFoot(page)).toBeGreaterThanOrEqual(2)
      }),
      { numRuns: 300 },
    )
  })

  it('hold for every height at which a goal may meet the foot of the page', () => {
    const goal = item(3, 'Goal 1', 'Sleep', item(4, 'Objective 1.1', 'Rest', text(prose(60))))
    for (let lines = 1; lines < 60; lines++) {
      const filler = Array.from({ length: lines }, () => text('A line.'))
      const pages = pagesOf(
        view({ sections: [section('Start', ...filler), section('Goals', goal)] }),
      )
      for (const page of pages.slice(0, -1)) expect(bodyAtFoot(page)).toBeGreaterThanOrEqual(1)
      expect(pages.slice(0, -1).every((page) => isBody(page.at(-1) as Placed))).toBe(true)
    }
  })

  it('keep two entries of a list with its label', () => {
    const items = Array.from({ length: 9 }, (_, i) => paragraph(`Entry ${i}`))
    const list: Block = {
      kind: 'text',
      label: 'Interventions',
      content: [{ kind: 'list', ordered: true, start: 1, items }],
    }
    for (let words = 10; words < 1000; words += 10) {
      const pages = pagesOf(view({ sections: [section('Start', text(prose(words)), list)] }))
      const page = pages.find((some) => some.some((placed) => says(placed, 'Interventions'))) ?? []
      const label = page.findIndex((placed) => says(placed, 'Interventions'))
      expect(says(page[label], 'Entry 0') && says(page[label + 1], 'Entry 1')).toBe(true)
    }
  })

  it('put nothing outside the page, and leave nothing out', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const some = view({ sections: [section('Goals', ...blocks)], facts: [fact('A', 'b')] })
        const { areaOf } = pageFrame(some, paperSizes.letter, open)
        const pages = pagesOf(some)
        for (const [number, page] of pages.entries()) {
          for (const { strip, y } of page) {
            expect(y).toBeGreaterThanOrEqual(areaOf(number).top)
            expect(y + strip.height).toBeLessThanOrEqual(areaOf(number).bottom + 0.02)
          }
        }
        const drawn = pages.flat().filter(({ repeated }) => !repeated)
        expect(drawn).toHaveLength(
          composeStrips(some, open, pageFrame(some, paperSizes[some.paper], open).areaOf).length,
        )
      }),
      { numRuns: 100 },
    )
  })

  it('never leave the signatures alone on a page', () => {
    const signatures = ['Client', 'Guardian', 'Clinician', 'Supervisor'].map((role) => ({ role }))
    for (let words = 10; words < 1000; words += 10) {
      const sections = [section('Start', text(prose(words)))]
      const last = pagesOf(view({ sections, signatures })).at(-1) ?? []
      const heading = last.findIndex(({ strip }) => strip.bookmark?.title === 'Signatures')
      expect(heading).toBeGreaterThanOrEqual(2)
    }
  })

  it('let the signatures take along no more than the end of a section that is to be whole', () => {
    const signatures = ['Client', 'Guardian', 'Clinician', 'Supervisor'].map((role) => ({ role }))
    const last = { ...section('Glance', table(20), text(prose(90), 'Who')), isWhole: true as const }
    let pulled = 0
    for (let words = 5; words < 400; words += 5) {
      const some = view({ sections: [section('Start', text(prose(words))), last], signatures })
      const [first = [], second = []] = pagesOf(some)
      const heading = second.findIndex(({ strip }) => strip.bookmark?.title === 'Signatures')
      if (heading >= 0) expect(heading).toBeGreaterThanOrEqual(2)
      const fits = pagesOf({ ...some, signatures: [] }).length === 1
      if (!fits) continue
      pulled++
      expect(first.some((placed) => says(placed, 'Glance'))).toBe(true)
    }
    expect(pulled).toBeGreaterThan(10)
  })

  it('move a short table whole where that leaves little white, and cut it elsewhere', () => {
    const moved = new Set<boolean>()
    for (let filler = 500; filler < 1000; filler += 5) {
      const sections = [section('Start', text(prose(filler))), section('Scores', table(8))]
      const [first = [], second = []] = pagesOf(view({ sections }))
      const begins = first.some(({ strip }) => strip.bookmark?.title === 'Scores')
      const isWhole = !second.some(({ repeated }) => repeated)
      if (!begins) expect(whiteAtFoot(first)).toBeLessThan(110)
      expect(isWhole || begins).toBe(true)
      moved.add(isWhole)
    }
    expect(moved).toEqual(new Set([true, false]))
  })

  it('leave no more white at the foot than a heading with its first lines needs', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 4, maxLength: 12 }), (blocks) => {
        const pages = pagesOf(view({ sections: [section('Goals', ...blocks)] }))
        for (const page of pages.slice(0, -1)) expect(whiteAtFoot(page)).toBeLessThan(110)
      }),
      { numRuns: 200 },
    )
  })

  it('take at least two rows of an item over to the next page', () => {
    const facts = ['Measure', 'From', 'Responsible'].map((label) => fact(label, prose(24)))
    const step = item(4, 'Objective 1.1', prose(12), { kind: 'facts', facts })
    for (let lines = 1; lines < 60; lines++) {
      const filler = Array.from({ length: lines }, () => text('A line.'))
      const last = pagesOf(view({ sections: [section('Goals', ...filler, step)] })).at(-1) ?? []
      expect(last.length).toBeGreaterThan(1)
    }
  })
})

describe('paginate', () => {
  const strip = (height: number, keep: Strip['keep'] = 0): Strip => ({ ...space(height), keep })
  const area = () => ({ top: 0, bottom: 100 })
  const heights = (pages: Placed[][]) => pages.map((page) => page.map((p) => p.strip.height))

  it('drops the gap at the head of a page', () => {
    const pages = paginate([strip(90), { ...strip(20), gap: 30 }], area)
    expect(pages[1]?.[0]?.y).toBe(0)
  })

  it('keeps a group together', () => {
    expect(heights(paginate([strip(50), strip(30, 2), strip(30)], area))).toEqual([[50], [30, 30]])
  })

  it('begins a group held gladly rather than leave much white', () => {
    const begun = [strip(30), strip(30, 1), strip(30, 1), strip(30)]
    expect(heights(paginate(begun, area))).toEqual([[30, 30, 30], [30]])
    const white = [strip(50), strip(30, 1), strip(30)]
    expect(heights(paginate(white, area))).toEqual([[50], [30, 30]])
  })

  it('cuts a group taller than a page at its weakest tie', () => {
    const group = [strip(30, 3), strip(30, 2), strip(30, 3), strip(40)]
    expect(heights(paginate(group, area))).toEqual([
      [30, 30],
      [30, 40],
    ])
  })

  it('places a strip taller than a page rather than loop', () => {
    expect(heights(paginate([strip(300), strip(10)], area))).toEqual([[300], [10]])
  })

  it('gives an empty document a page', () => {
    expect(paginate([], area)).toEqual([[]])
  })
})

describe('empty parts', () => {
  it('take no space', () => {
    const bare = view({ sections: [section('Goals', text('Sleep.'))] })
    const empty: Block[] = [
      { kind: 'facts', facts: [] },
      { kind: 'text', label: 'Nothing', content: [] },
      { kind: 'quote', content: paragraph(' ') },
      { kind: 'table', columns: [], rows: [] },
    ]
    const padded = view({
      letterhead: undefined,
      subtitle: '',
      sections: [section('Empty'), section('Goals', ...empty, text('Sleep.'), ...empty)],
    })
    expect(pagesOf(padded)).toHaveLength(1)
    expect(pagesOf(padded)[0]?.map(({ y }) => y)).toEqual(pagesOf(bare)[0]?.map(({ y }) => y))
  })
})

describe('facts', () => {
  const facts = (...some: [label: string, value: string][]): Block => ({
    kind: 'facts',
    facts: some.map(([label, value]) => fact(label, value)),
  })
  const rowsOf = (...blocks: Block[]) => {
    const [page = []] = pagesOf(view({ sections: [section('Facts', ...blocks)] }))
    return page.slice(2).map(({ strip }) => strip.runs)
  }
  const textsOf = (...blocks: Block[]) =>
    rowsOf(...blocks).map((runs) => runs.map((run) => run.text.trim()))

  it('stand beside each other where both are short, each beside its label', () => {
    const short = facts(['Area', 'Sleep'], ['Priority', 'High'], ['Note', prose(20)])
    const [first, second = []] = textsOf(short)
    expect(first).toEqual(['Area', 'Sleep', 'Priority', 'High'])
    expect(second[0]).toBe('Note')
  })

  it('have labels and values in columns, on one baseline', () => {
    const [short = [], long = []] = rowsOf(facts(['A', 'b'], ['C', 'd'], ['Longer', prose(16)]))
    expect(long[0]?.x).toBe(short[0]?.x)
    expect(long[1]?.x).toBe(short[1]?.x)
    expect(new Set(short.map((run) => run.y)).size).toBe(1)
  })

  it('let a short one step up past one long one, no further', () => {
    const long = prose(16)
    const near = textsOf(facts(['A', 'a'], ['Long', long], ['B', 'b']))
    expect(near.map((row) => row[0])).toEqual(['A', 'Long'])
    const far = textsOf(facts(['A', 'a'], ['Long', long], ['Longer', long], ['B', 'b']))
    expect(far.map((row) => row[0])).toEqual(['A', 'Long', 'Longer', 'B'])
  })

  it('set a label of several lines in lines of like length', () => {
    const [row = []] = rowsOf(facts(['What the client takes on', 'Come on time']))
    expect(row.map((run) => run.text.trim())).toEqual([
      'What the client',
      'takes on',
      'Come on time',
    ])
  })

  it('share their columns with labelled text, and a long text takes the whole width', () => {
    const [fact1 = [], short = [], ...long] = rowsOf(
      facts(['Area', prose(16)]),
      text(prose(16), 'Prognosis'),
      text(prose(200), 'Formulation'),
    )
    expect(short.map((run) => run.x)).toEqual(fact1.map((run) => run.x))
    expect(long[0]?.[0]?.text).toContain('Formulation')
    expect(long[1]?.[0]?.x).toBe(fact1[0]?.x)
  })
})

describe('lists', () => {
  const listOf = (ordered: boolean, ...entries: string[]): Block => {
    const items = entries.map(paragraph)
    return { kind: 'text', content: [{ kind: 'list', ordered, start: 1, items }] }
  }
  const rows = (block: Block) => {
    const [page = []] = pagesOf(view({ sections: [section('Lists', block)] }))
    return page.slice(2).map(({ strip }) => strip.runs.length / 2)
  }

  it('put short entries beside each other, none alone in the last of their rows', () => {
    expect(rows(listOf(false, 'Music', 'Faith', 'Sons'))).toEqual([3])
    expect(rows(listOf(false, 'Music', 'Faith', 'Sons', 'Work'))).toEqual([2, 2])
    expect(rows(listOf(false, prose(20), 'Faith'))).toEqual([1, 1])
  })

  it('keep steps in their order, a line each', () => {
    expect(rows(listOf(true, 'Walk', 'Call', 'Rest'))).toEqual([1, 1, 1])
  })
})

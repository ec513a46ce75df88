/**
 * What a client reads of each example, as golden files. After an intended change:
 * UPDATE_GOLDEN=1 npx vitest run test/golden-client.test.ts, and read the diff as a client would.
 */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { differsText, readingText } from '../src/cli/commands/render/reading.ts'
import { expectGolden } from './helpers/golden.ts'
import { inFolder, runInProcess } from './helpers/run.ts'

const names = readdirSync('examples/clients').sort()
const env = { SOURCE_DATE_EPOCH: '1795219200' }

describe('the client’s version', () => {
  it.each(names)('%s', async (name) => {
    const plan = `examples/clients/${name}/plan.yaml`
    const { stdout, stderr, code } = await runInProcess(
      ['render', plan, '--for', 'client', '--to', 'md'],
      { cwd: process.cwd(), env },
    )
    expectGolden(`test/golden/${name}.client.golden.md`, stdout)
    expect(stderr).toMatch(/^Reads at about grade \d/m)
    expect(code).toBe(0)
  })

  it('that gives another number is told, without its words, and exits 1', () =>
    inFolder(
      {
        'x.plan.yaml': `txplan: 1
goals:
  - id: g
    statement: Back at school
    objectives:
      - id: o
        statement: Attends at least 4 days a week.
        plain: Go to school on five days a week with Dev.
        measure: { behavior: school days, unit: days a week, target: { at_least: 4 } }
`,
      },
      async (cwd) => {
        const run = ['render', 'x.plan.yaml', '--for', 'client', '--to', 'md']
        const { code, stderr } = await runInProcess(run, { cwd, env })
        expect(code).toBe(1)
        expect(stderr).toContain('goals[0].objectives[0].plain')
        expect(stderr).toContain('txplan lint x.plan.yaml')
        expect(stderr).not.toContain('five days')
      },
    ))

  it('says the words on a terminal alone', () => {
    const report = {
      hardest: [],
      explained: 0,
      differs: [
        {
          path: ['goals', 0, 'plain'],
          of: 'g',
          said: 'five days a week',
          planned: '4 days a week',
        },
      ],
    }
    const told = (isTTY: boolean) =>
      differsText(report, 'x.plan.yaml', { stderr: { isTTY, write: () => true } } as never)
    expect(told(true)).toContain('it says “five days a week”, the plan has “4 days a week”')
    expect(told(false)).not.toContain('a week')
  })

  it('shows the hardest sentences where it reads too hard, on a terminal alone', () => {
    const report = {
      grade: { grade: 11.2, words: 900, sentences: 50 },
      added: { grade: 2.4, words: 300, sentences: 30 },
      hardest: [{ text: 'Interpersonal difficulties precipitated decompensation.', grade: 30 }],
      explained: 0,
      differs: [],
    }
    const told = (grade: number, isTTY: boolean) =>
      readingText({ ...report, grade: { ...report.grade, grade } }, {
        stderr: { isTTY, write: () => true },
      } as never)
    expect(told(11.2, true)).toContain('Interpersonal difficulties')
    expect(told(11.2, false)).toContain('about grade 11.2 (2.4 where txplan speaks)')
    expect(told(11.2, false)).not.toContain('Interpersonal')
    expect(told(7.9, true)).not.toContain('Interpersonal')
  })
})

/** `txplan thread`: what is drawn, what of the client’s words is shown, and how it ends. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/commands/thread/command.ts'
import { rules } from '../../../src/lint/registry.ts'
import { UserError } from '../../../src/practice/failure.ts'
import { inFolder } from '../../helpers/run.ts'

const whole = `txplan: 1
problems:
  - id: sleep
    statement: Wakes at three and thinks of Rosalind
goals:
  - id: rest
    statement: Sleep through the night
    problems: [sleep]
    objectives:
      - id: bed
        statement: In bed by eleven on five nights a week
        interventions: [cbt-i]
interventions:
  - id: cbt-i
    technique: Stimulus control
`

const torn = whole.replace(
  'goals:',
  '  - id: peers\n    statement: No friends outside of school\ngoals:',
)

const session = (date: string, more = 'objectives: [bed], interventions: [cbt-i]') =>
  `  - { date: ${date}, attendance: attended, ${more} }\n`
const record = `txplan: 1\nsessions:\n${session('2026-10-06')}${session('2026-10-13')}`

/** These tests need rules of the group `references` only; the others’ say is left out. */
const quiet = rules.filter(({ group }) => group === 'thread').map(({ id }) => `${id}: off`)

/** The client’s folder, and a practice around it that sets some rules. */
const files = (plan: string, kept = record, set: string[] = []) => ({
  'txplan.yaml': `txplan: 1\nlint: { rules: { ${[...quiet, ...set].join(', ')} } }\n`,
  'clients/rivera-j/plan.yaml': plan,
  'clients/rivera-j/record.yaml': kept,
})

interface Given {
  format?: string
  columns?: number
  isTTY?: boolean
  [option: string]: unknown
}

async function thread(cwd: string, path = 'clients/rivera-j', given: Given = {}) {
  const { columns = 80, isTTY = true, ...options } = given
  const out: string[] = []
  const err: string[] = []
  const code = await run(
    [path],
    { format: 'pretty', asOf: '2026-10-20', ...options },
    {
      stdin: { isTTY: true, async *[Symbol.asyncIterator]() {} },
      stdout: { write: (text) => out.push(String(text)), isTTY, columns },
      stderr: { write: (text) => err.push(String(text)) },
      cwd,
      env: { NO_COLOR: '1' },
      now: () => new Date('2026-10-20T12:00:00Z'),
    },
  )
  return { code, stdout: out.join(''), stderr: err.join('') }
}

describe('thread', () => {
  it('draws the tree, the table and the sums on a terminal', () =>
    inFolder(files(whole), async (cwd) => {
      const { stdout, stderr } = await thread(cwd)
      expect(stdout).toContain(
        [
          'Golden thread of clients/rivera-j/plan.yaml, 2026-10-20',
          '',
          'problem sleep  Wakes at three and thinks of Rosalind',
          '└─ goal rest  Sleep through the night',
          '   └─ objective bed  In bed by eleven on five nights a week',
          '      └─ intervention cbt-i  Stimulus control',
          '         └─ 2 sessions: 2026-10-06, 10-13',
        ].join('\n'),
      )
      expect(stdout).toContain('objective 10-06 10-13  total  last\nbed         ●     ●        2')
      expect(stdout).toContain('\n1 of 1 objective worked on in 2 sessions; ')
      expect(stderr).toBe('')
    }))

  it('marks a hole with a word, at the part that it is in, and ends with 1', () =>
    inFolder(files(torn), async (cwd) => {
      const { code, stdout } = await thread(cwd)
      expect(stdout).toMatch(
        /problem peers {2}No friends outside of school\n(?:[├└]─ hole: .*\n(?:[│ ] {2}.*\n)*)*[├└]─ hole: No goal or objective names the problem “peers”\./,
      )
      expect(stdout).toContain('(warning: orphan-problem)')
      expect(code).toBe(1)
    }))

  it('ends with 0 when the practice does not mind', () =>
    inFolder(files(torn, record, ['orphan-problem: info']), async (cwd) => {
      const { stdout, code } = await thread(cwd)
      expect(stdout).toContain('(note: orphan-problem)')
      expect(/error: |warning: /.test(stdout)).toBe(false)
      expect(code).toBe(0)
    }))

  it('hangs a session’s hole on the session', () =>
    inFolder(files(whole, record + session('2026-10-15', 'objectives: [bad]')), async (cwd) => {
      const { code, stdout } = await thread(cwd)
      const [, tail = ''] = stdout.split('Sessions that name no goal or objective of this plan\n')
      expect(tail).toMatch(/^└─ 1 session: 2026-10-15\n {3}[├└]─ hole: /)
      expect(tail).toContain('(error: unresolved-id)')
      expect(code).toBe(1)
    }))

  it('says once what is wrong with several sessions, and on which days', () =>
    inFolder(
      files(
        whole,
        `txplan: 1\nsessions:\n${['01', '02', '03', '04', '05', '06']
          .map((day) => session(`2026-10-${day}`, 'objectives: [bad]'))
          .join('')}`,
      ),
      async (cwd) => {
        const { stdout } = await thread(cwd, undefined, { columns: 110 })
        const [, tail = ''] = stdout.split('of this plan\n')
        const said = tail.replace(/\n */g, ' ')
        expect(said.match(/unresolved-id/g)).toHaveLength(2)
        expect(said).toContain('On 2026-10-03, 10-04, 10-05, 10-06 and 2 earlier days. (error: un')
      },
    ))

  it('shows the latest sessions where there is no room for all', () => {
    const days = Array.from({ length: 20 }, (_, at) => `2026-09-${String(at + 1).padStart(2, '0')}`)
    const kept = `txplan: 1\nsessions:\n${days.map((day) => session(day)).join('')}`
    return inFolder(files(whole, kept), async (cwd) => {
      const { stdout } = await thread(cwd, undefined, { columns: 60 })
      expect(stdout).toContain('objective 09-16 09-17 09-18 09-19 09-20  total  last')
      expect(stdout).toMatch(/15 earlier sessions not\nshown, but counted\./)
      expect(stdout).toMatch(/bed {9}●.* 20 {2}2026-09-20\n/)
      expect(stdout).toContain('└─ 20 sessions, the latest 2026-09-18, 09-19, 09-20\n')
      for (const line of stdout.split('\n').slice(1)) expect(line.length).toBeLessThanOrEqual(60)
    })
  })

  it.each([
    ['json', {}],
    ['md', {}],
    ['pretty', { isTTY: false }],
    ['pretty', { output: 'thread.txt' }],
  ])('keeps the client’s words out of %s %o unless asked', (format, given) =>
    inFolder(files(whole), async (cwd) => {
      const textOf = async (more: Given) => {
        const { stdout } = await thread(cwd, undefined, { format, ...given, ...more })
        return 'output' in given ? readFileSync(join(cwd, 'thread.txt'), 'utf8') : stdout
      }
      const hidden = await textOf({})
      expect(hidden).toContain('cbt-i')
      expect(hidden).not.toMatch(/Rosalind|Sleep through|In bed|Stimulus/)
      expect(await textOf({ showValues: true })).toContain('thinks of Rosalind')
    }),
  )

  it('gives programs the tree, the holes, the table and the sums', () =>
    inFolder(files(torn), async (cwd) => {
      const { code, stdout } = await thread(cwd, undefined, { format: 'json' })
      expect(code).toBe(1)
      const report = JSON.parse(stdout)
      expect(report).toMatchObject({
        version: 1,
        plan: 'clients/rivera-j/plan.yaml',
        asOf: '2026-10-20',
        summary: { objectives: 1, workedOn: 1, sessions: 2 },
        matrix: {
          sessions: [{ date: '2026-10-06', path: 'sessions[0]' }, { date: '2026-10-13' }],
          rows: [{ kind: 'objective', id: 'bed', sessions: [0, 1], total: 2, last: '2026-10-13' }],
        },
      })
      const [sleep, peers] = report.branches[0].nodes
      expect(sleep.children[0].children[0].children[0].children[1]).toMatchObject({
        kind: 'session',
        in: 'record',
        path: 'sessions[1]',
        date: '2026-10-13',
      })
      const holes = peers.holes.map(({ rule }: { rule: string }) => rule)
      expect(holes).toContain('orphan-problem')
    }))

  it('writes Markdown as a nested list and a table', () =>
    inFolder(files(torn), async (cwd) => {
      const shown = await thread(cwd, undefined, { format: 'md', showValues: true })
      expect(shown.stdout).toContain(
        '- problem **sleep**: Wakes at three and thinks of Rosalind\n  - goal **rest**: Sleep',
      )
      expect(shown.stdout).toContain(
        '| objective | 10-06 | 10-13 | total | last |\n| --- | :-: | :-: | ---: | ---: |\n| bed | ● | ● | 2 | 2026-10-13 |',
      )
      expect(shown.stdout).toContain('**hole:** No goal or objective names the problem “peers”.')
    }))

  it('does without a record, and takes a single file', () =>
    inFolder({ 'txplan.yaml': files(whole)['txplan.yaml'], 'a.plan.yaml': whole }, async (cwd) => {
      const { stdout } = await thread(cwd, 'a.plan.yaml')
      expect(stdout).toContain('1 objective; no session recorded; ')
      expect(stdout).not.toContain('total')
    }))

  it('keeps what steers a terminal out of it', () =>
    inFolder(
      files(whole.replace('Sleep through', '"\\e[2J\\u202E Sleep\\nthrough"')),
      async (cwd) => {
        const shown = await thread(cwd)
        const { stdout } = await thread(cwd, undefined, { format: 'md', showValues: true })
        expect(shown.stdout).toMatch(/goal rest .*Sleep through/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is the point
        expect(shown.stdout + stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/)
      },
    ))

  it('says that a part could not be read', () =>
    inFolder(files(whole.replace('interventions: [cbt-i]', 'interventions: 7')), async (cwd) => {
      const { code, stderr } = await thread(cwd)
      expect(stderr).toBe(
        '1 part could not be read and is not in the thread. See: txplan lint clients/rivera-j\n',
      )
      expect(code).toBe(1)
    }))

  it.each([
    ['clients', /Found 2 plans in clients/],
    ['clients/none', /no such file or folder/],
    ['clients/other/record.yaml', /No plan found/],
    ['txplan.yaml', /is no plan/],
    ['clients/broken', /could not be read/],
  ])('refuses %s', (path, message) =>
    inFolder(
      {
        ...files(whole),
        'clients/broken/plan.yaml': '',
        'clients/other/record.yaml': record,
      },
      async (cwd) => {
        await expect(thread(cwd, path)).rejects.toThrow(UserError)
        await expect(thread(cwd, path)).rejects.toThrow(message)
      },
    ),
  )
})

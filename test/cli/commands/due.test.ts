/** `txplan due`, from the files of a practice to the list, in every format. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { expectGolden } from '../../helpers/golden.ts'
import { inFolder, type Outcome, runInProcess } from '../../helpers/run.ts'

const asOf = '2026-11-22'

const practice = `txplan: 1
practice: { name: Elm Street }
clinicians:
  - { id: lowe, name: S. Lowe, credentials: LMFT, license: { number: "1", expires: 2026-12-31 } }
profiles: [va-105]
review: { every: 60 days }
`

const overdue = `txplan: 1
id: plan-rivera
status: active
effective: 2026-08-03
client: { name: Maria Rivera, initials: M. R., date_of_birth: 1984-05-02 }
diagnoses:
  - { id: dx1, code: F33.1, status: primary }
objectives:
  - { id: walks, statement: Maria walks to the river, target_date: 2026-12-15 }
signatures:
  - { role: clinician, name: "S. Lowe, LMFT", signed: 2026-08-03 }
  - { role: client, name: Maria Rivera, signed: 2026-08-03 }
`

const quiet = overdue
  .replace('plan-rivera', 'plan-okafor')
  .replaceAll('2026-08-03', '2026-11-16')
  .replaceAll('Maria Rivera', 'Dele Okafor')

const files = {
  'txplan.yaml': practice,
  'clients/rivera-j/plan.yaml': overdue,
  'clients/okafor-d/plan.yaml': quiet,
}

const due = (args: string[], more: Record<string, string> = {}): Promise<Outcome> =>
  inFolder({ ...files, ...more }, (cwd) => runInProcess(['due', '--as-of', asOf, ...args], { cwd }))

const items = ({ stdout }: Outcome) =>
  JSON.parse(stdout).items as {
    client?: string
    kind: string
    title: string
    day?: string
    command: string
  }[]

const json = async (args: string[], more: Record<string, string> = {}) =>
  items(await due(['--format', 'json', ...args], more))

describe('which items', () => {
  it('lists the whole practice, by day', async () => {
    const all = await json([])
    const days = all.flatMap(({ day }) => day ?? [])
    expect(days).toEqual([...days].sort())
    expect(new Set(all.map(({ client }) => client))).toEqual(
      new Set(['rivera-j', 'okafor-d', undefined]),
    )
  })

  it('a path may be a client’s name', async () => {
    const all = await json(['rivera-j'])
    expect(all.map(({ client }) => client)).not.toContain('okafor-d')
  })

  it('--client, --kind, --overdue and --within narrow it down', async () => {
    expect(
      (await json(['--client', 'okafor-d'])).every(({ client }) => client === 'okafor-d'),
    ).toBe(true)
    const kinds = await json(['--kind', 'review', '--kind', 'target-date'])
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['review', 'target-date']))
    expect(await json(['--overdue'])).toMatchObject([
      { client: 'rivera-j', kind: 'review', day: '2026-10-02' },
    ])
    const soon = await json(['--within', '30d'])
    expect(soon.every(({ day }) => (day ?? '') <= '2026-12-22')).toBe(true)
    expect(soon.length).toBeLessThan((await json([])).length)
  })

  it('a clinician’s license is the practice’s, told once', async () => {
    const all = await json(['--kind', 'license'])
    expect(all).toMatchObject([{ kind: 'license', day: '2026-12-31' }])
    expect(all[0]).toHaveProperty(
      'todo',
      'Renew it, and enter the new day under “clinicians[0].license.expires” in txplan.yaml.',
    )
    expect(all[0]?.client).toBeUndefined()
    expect(await json(['--kind', 'license', '.'])).toHaveLength(1)
    expect(await json(['--kind', 'license', 'rivera-j'])).toEqual([])
  })

  it('sessions without a plan ask for one', async () => {
    const record = 'txplan: 1\nsessions:\n  - { date: 2026-11-09 }\n'
    const all = await json(['--client', 'new-n'], { 'clients/new-n/record.yaml': record })
    expect(all).toMatchObject([
      { kind: 'first-plan', day: '2026-12-09', command: 'txplan new new-n' },
    ])
  })

  it('a plan alone is known by its own name, and typed by its path', async () => {
    await inFolder({ 'vance.plan.yaml': overdue }, async (cwd) => {
      const args = ['due', '--as-of', asOf, '--format', 'json', '--kind', 'target-date']
      expect(items(await runInProcess(args, { cwd }))).toMatchObject([
        { client: 'vance', command: 'txplan review vance.plan.yaml' },
      ])
    })
  })
})

describe('exit codes', () => {
  it.each([
    [1, []],
    [0, ['--client', 'okafor-d']],
    [1, ['--client', 'okafor-d', '--fail-on', 'due']],
    [0, ['--client', 'okafor-d', '--within', '7d', '--fail-on', 'due']],
    [2, ['--kind', 'reveiw']],
    [2, ['--within', 'soon']],
    [2, ['--client', 'rivera']],
    [2, ['nobody']],
    [2, ['--format', 'xml']],
  ])('%i: %j', async (code, args) => {
    expect((await due(args)).code).toBe(code)
  })

  it('suggests the kind or client that was meant', async () => {
    expect((await due(['--kind', 'reveiw'])).stderr).toContain('Did you mean: --kind review')
    expect((await due(['--client', 'rivera'])).stderr).toContain('rivera-j')
  })

  it('a client with nothing due is known all the same', async () => {
    const over = { 'clients/past/plan.yaml': 'txplan: 1\nstatus: archived\n' }
    const { code, stdout } = await due(['--client', 'past'], over)
    expect([code, stdout]).toEqual([0, `Nothing is due, as of ${asOf}.\n`])
  })
})

describe('what cannot be read', () => {
  it('a date that is none is said, and not guessed', async () => {
    const plan = overdue.replace('2026-12-15', '2026-12-32')
    const { stderr, stdout } = await due(['--format', 'json'], {
      'clients/rivera-j/plan.yaml': plan,
    })
    expect(stderr).toBe(
      'clients/rivera-j/plan.yaml: no day could be read from objectives[0].target_date; nothing is counted from there. See: txplan lint clients/rivera-j/plan.yaml\n',
    )
    expect(JSON.parse(stdout).unread).toEqual([
      { file: 'clients/rivera-j/plan.yaml', misfits: 0, dates: ['objectives[0].target_date'] },
    ])
    expect(stdout).not.toContain('2026-12-32')
  })

  it('a part that does not fit is said too', async () => {
    const plan = overdue.replace('effective: 2026-08-03', 'effective: [2026-08-03]')
    const { stderr } = await due([], { 'clients/rivera-j/plan.yaml': plan })
    expect(stderr).toContain('1 part does not fit the format')
  })

  it('a fault of the text is said, and what is left of it is used', async () => {
    const broken = `${overdue}notes: "not closed\n`
    const { code, stderr, stdout } = await due([], { 'clients/rivera-j/plan.yaml': broken })
    expect(code).toBe(1)
    expect(stderr).toContain('clients/rivera-j/plan.yaml: 1 part does not fit the format')
    expect(stdout).toContain('Review: 51 days over')
  })

  it('a file that is no YAML does not keep the others from the list', async () => {
    const { code, stderr, stdout } = await due([], { 'clients/odd/plan.yaml': '\0' })
    expect(code).toBe(2)
    expect(stderr).toBe(
      'clients/odd/plan.yaml: it is not YAML that can be read; nothing of it is in the list.\n',
    )
    expect(stdout).toContain('rivera-j')
  })
})

const formats = ['pretty', 'json', 'csv', 'md', 'ics'] as const

describe('no client’s words', () => {
  const secret = `txplan: 1
id: p1
status: active
effective: 2026-08-03
client:
  name: Zebulon Quux
  initials: Z. Q.
  coverages: [{ payer: Secretpayer, authorization: { number: A-777, to: 2026-12-01 } }]
  collateral_contacts: [{ name: Hidden Aunt, release: { expires: 2026-12-01 } }]
care_team: [{ name: Covert Helper, license: { expires: 2026-12-01 } }]
diagnoses: [{ id: dx1, code: F50.2, description: Hushhush }]
problems: [{ id: p, statement: Hushhush, status: deferred, reconsider: 2026-12-01 }]
goals: [{ id: g, statement: Hushhush, target_date: 2026-12-01 }]
measures: [{ instrument: Hushhush scale, every: weekly }]
agreement: { consents: [{ kind: Hushhush, expires: 2026-12-01 }] }
review: { next: 2026-12-01, sooner_if: Hushhush crisis }
assessment: { safety_plan: { recheck: Hushhush } }
`
  const record =
    'txplan: 1\nevents: [{ date: 2026-11-10, kind: crisis, what: Hushhush }]\nsessions: [{ date: 2026-11-09, note: Hushhush }]\n'
  const words = /Zebulon|Z\. Q\.|Secretpayer|A-777|Hidden|Covert|F50|Hushhush/

  it.each([...formats.map((format) => [format, []]), ['pretty', ['--why']]] as [
    string,
    string[],
  ][])('%s %j', async (format, more) => {
    const { stdout, stderr } = await due(['--client', 'zq', '--format', format, ...more], {
      'clients/zq/plan.yaml': secret,
      'clients/zq/record.yaml': record,
    })
    expect(stdout).toContain('zq')
    expect(stdout).not.toMatch(words)
    expect(stderr).not.toMatch(words)
  })
})

describe('formats', () => {
  it('json is as documented', async () => {
    const schema = JSON.parse(readFileSync('schemas/due-report.schema.json', 'utf8')) as object
    const valid = new Ajv({ strict: false }).compile(schema)
    const own = JSON.parse((await due(['--format', 'json'])).stdout)
    const world = { cwd: process.cwd() }
    const args = ['due', 'examples', '--as-of', asOf, '--format', 'json']
    const examples = JSON.parse((await runInProcess(args, world)).stdout)
    for (const report of [own, examples])
      expect(valid(report), JSON.stringify(valid.errors)).toBe(true)
    expect(examples.items.length).toBeGreaterThan(20)
  })

  it('csv is one line an item, and no formula', async () => {
    const { stdout } = await due(['--format', 'csv'], { 'clients/=1+1/plan.yaml': overdue })
    const lines = stdout.split('\r\n')
    expect(lines.pop()).toBe('')
    expect(lines[0]).toMatch(/^client,kind,subject,standing,day,/)
    expect(lines.some((line) => line.startsWith('='))).toBe(false)
    expect(lines.some((line) => line.startsWith("'=1+1,"))).toBe(true)
    const all = items(await due(['--format', 'json'], { 'clients/=1+1/plan.yaml': overdue }))
    expect(lines).toHaveLength(all.length + 1)
  })

  it('md escapes what a table would take for its own', async () => {
    const { stdout } = await due(['--format', 'md'], { 'clients/a_b*/plan.yaml': overdue })
    expect(stdout).toContain('| a\\_b\\* |')
  })

  it('ics holds what has a day, and repeats its bytes for a day that is given', async () => {
    const [one, two] = [await due(['--format', 'ics']), await due(['--format', 'ics'])]
    expect(one.stdout).toBe(two.stdout)
    const events = new ICAL.Component(ICAL.parse(one.stdout)).getAllSubcomponents('vevent')
    const dated = (await json([])).filter(({ day }) => day !== undefined)
    expect(events).toHaveLength(dated.length)
    const uids = events.map((event) => event.getFirstPropertyValue('uid'))
    expect(new Set(uids).size).toBe(events.length)
  })

  it('--output writes the file and leaves the terminal alone', async () => {
    await inFolder(files, async (cwd) => {
      const args = ['due', '--as-of', asOf, '--format', 'ics', '-o', 'due.ics']
      const { code, stdout } = await runInProcess(args, { cwd })
      expect([code, stdout]).toEqual([1, ''])
      expect(readFileSync(join(cwd, 'due.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/)
    })
  })

  it('a color says nothing that the words do not', async () => {
    const plain = await due([])
    const colored = await due(['--color'])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: color codes begin with ESC
    expect(colored.stdout.replace(/\u001B\[[0-9;]*m/g, '')).toBe(plain.stdout)
    expect(colored.stdout).not.toBe(plain.stdout)
  })
})

describe('the list at a terminal', () => {
  const released = `${overdue}outside_providers:
  - { role: PCP, name: Dr. A. Moss, release: { date: 2026-08-03, expires: 2026-12-01 } }
  - { role: School, release: { date: 2026-08-03, expires: 2026-12-01 } }
`
  const more = { 'clients/rivera-j/plan.yaml': released }
  const shown = (args: string[], isTTY = true) =>
    inFolder({ ...files, ...more }, async (cwd) => {
      const { stdout } = await runInProcess(['due', '--as-of', asOf, ...args], { cwd, isTTY })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: color codes begin with ESC
      return stdout.replace(/\u001B\[[0-9;]*m/g, '')
    })

  it('leaves out what is due later, and says how to see it', async () => {
    const all = await shown([])
    expect(all).not.toMatch(/^Later/m)
    expect(all).toContain('more are due after 2026-12-22, and not listed:')
    for (const args of [
      ['--within', '1y'],
      ['okafor-d'],
      ['--kind', 'review', '--kind', 'license'],
    ])
      expect(await shown(args)).not.toContain('not listed')
    expect(await shown(['--within', '1y'])).toMatch(/^Later/m)
  })

  it('has each client once in a group, and a step once where several want the same', async () => {
    const all = await shown(['rivera-j', '--kind', 'consent,target-date'])
    expect(all.match(/^ {2}rivera-j$/gm)).toHaveLength(1)
    expect(all).toMatch(/2026-12-15 {2}Target date of objective walks: in 23 days/)
  })

  it('keeps within 80 columns, but for a command that has to stay whole', async () => {
    for (const line of (await shown([])).split('\n'))
      if (!/^ *txplan /.test(line)) expect(line.length, line).toBeLessThanOrEqual(80)
  })

  it('says which revision was signed, and that this one is not', async () => {
    const text = overdue.replace(
      'effective: 2026-08-03\n',
      'effective: 2026-08-03\nrevision: { number: 2, date: 2026-11-16, kind: event }\n',
    )
    const signed = text.replaceAll('signed: 2026-08-03 }', 'signed: 2026-08-03, revision: 1 }')
    const all = await json(['--client', 'rivera-j', '--kind', 'signature'], {
      'clients/rivera-j/plan.yaml': signed,
    })
    expect(all.map(({ title }) => title)).toEqual([
      'Revision 2 is not signed by the clinician (revision 1 was)',
      'Revision 2 is not signed by the client or guardian (revision 1 was)',
    ])
  })

  it('tells one release from another: by name here, by its place elsewhere', async () => {
    const here = await shown(['rivera-j', '--kind', 'consent'])
    expect(here).toContain('Release of information ends (Dr. A. Moss)')
    expect(here).toContain('Release of information ends (School)')
    const elsewhere = await shown(['rivera-j', '--kind', 'consent'], false)
    expect(elsewhere).toContain('Release of information ends (outside_providers[1])')
    expect(elsewhere).not.toMatch(/Moss|School/)
    expect(elsewhere.replace(/\s+/g, ' ')).toContain(
      'enter the new dates under “outside_providers[1].release”',
    )
  })
})

describe('what to type', () => {
  it('is a command that there is', async () => {
    const { stdout } = await runInProcess(['--help'], { cwd: process.cwd() })
    const sources = readdirSync('src/schedule/kinds').map((name) =>
      readFileSync(`src/schedule/kinds/${name}`, 'utf8'),
    )
    const typed = sources.join('\n').matchAll(/[`']txplan ([a-z]+)/g)
    const named = new Set([...typed].map(([, name]) => name))
    expect(named.size).toBeGreaterThan(4)
    for (const name of named) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
  })
})

describe('--why', () => {
  it('tells who says what, how it is counted, from which source, and who decides', async () => {
    const { stdout } = await due(['--why', 'rivera-j', '--kind', 'review'])
    const text = stdout.replace(/\s+/g, ' ')
    for (const part of [
      'rivera-j: Review: 2026-10-02, 51 days over',
      '1. the practice’s habit: every 60 days',
      '60 calendar days after 2026-08-03 is 2026-10-02.',
      '2. Virginia DBHDS-licensed providers: every 3 months from putting the plan into practice with 15 days of grace',
      'With 15 days of grace it is in time until 2026-11-18.',
      'Required by 12VAC35-105-660',
      '2026-10-02: the practice’s habit, the earliest of 2.',
      'txplan review rivera-j',
    ])
      expect(text).toContain(part)
  })
})

describe('the examples', () => {
  const world = { cwd: process.cwd() }

  it.each(formats)('%s', async (format) => {
    const args = ['due', 'examples', '--as-of', asOf, '--format', format]
    const { code, stdout } = await runInProcess(args, world)
    expect(code).toBe(1)
    // A clone may bring text with other line ends; that they are CRLF is tested above.
    const text = stdout.replaceAll('\r\n', '\n')
    expectGolden(`test/golden/due.golden.${format === 'pretty' ? 'txt' : format}`, text)
  })

  it('the chain of one plan', async () => {
    const args = ['due', '--why', 'examples/clients/reyes-m', '--as-of', asOf]
    const { stdout } = await runInProcess(args, world)
    expectGolden('test/golden/due-why.golden.txt', stdout)
  })
})

/** `txplan library`: what is listed, found and shown, at any width, and as its schema says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/commands/library/command.ts'
import { shortCodes } from '../../../src/cli/commands/library/short-codes.ts'
import { UserError } from '../../../src/practice/failure.ts'
import { inFolder, runInProcess } from '../../helpers/run.ts'

const own = `txplan: 1
id: choirs
title: Stage fright, singers
populations: [adults, choirs]
diagnoses: [F40.1]
problems:
  - id: trembling
    statement: Before {{event}} {{client}} trembles
    blanks: { event: { ask: "Before what", kind: words, example: a concert } }
goals:
  - id: sing
    statement: "{{client}} sings in front of others again | with [joy]"
    problems: [trembling]
    objectives:
      - id: solo
        statement: "By {{date}}, {{client}} will sing {{target}} solos, up from {{baseline}}."
        plain: Sing alone.
        measure:
          behavior: solos sung
          unit: solos
          baseline: { value: "{{baseline}}", source: Report }
          target: { at_least: "{{target}}" }
          every: monthly
        target_date: "{{date}}"
        interventions: [stage]
        blanks:
          date: { ask: By when, kind: date, example: 10 weeks }
          target: { ask: How many, kind: number, example: 3 }
          baseline: { ask: How many now, kind: number, example: 0, why: For the start. }
interventions:
  - id: stage
    technique: Exposure
    description: Small audiences first.
    rationale: Fear fades.
    sources: [one]
    format: individual
    frequency: weekly
    minutes: 50
    duration: 10 weeks
sources:
  - { id: one, kind: manual, title: Our own handbook, year: 2024 }
  - { id: two, kind: review, title: Another book, year: 2020 }
`

const practice = { 'txplan.yaml': 'txplan: 1\n', 'library/choirs.yaml': own }

interface Given {
  words?: string[]
  columns?: number
  files?: Record<string, string>
  [option: string]: unknown
}

function library({ words = [], columns = 80, files = practice, ...options }: Given = {}) {
  return inFolder(files, async (cwd) => {
    const out: string[] = []
    const err: string[] = []
    const code = await run(
      words,
      { format: 'pretty', ...options },
      {
        stdin: { isTTY: true, async *[Symbol.asyncIterator]() {} },
        stdout: { write: (text) => out.push(String(text)), isTTY: true, columns },
        stderr: { write: (text) => err.push(String(text)) },
        cwd,
        env: { NO_COLOR: '1' },
        now: () => new Date('2026-11-21T12:00:00Z'),
      },
    )
    return { code, stdout: out.join(''), stderr: err.join('') }
  })
}

const widest = (text: string) => Math.max(...text.split('\n').map((line) => line.length))

describe('the list', () => {
  it.each([40, 60, 80, 96, 110])('keeps within %i columns', async (columns) => {
    const { stdout } = await library({ columns })
    expect(widest(stdout)).toBeLessThanOrEqual(columns)
    for (const word of ['choirs', 'Stage', 'singers', 'F40.1']) expect(stdout).toContain(word)
  })

  it('begins with the practice’s own, and holds those that come with the program', async () => {
    const { stdout } = await library({ columns: 110 })
    const lines = stdout.split('\n')
    expect(lines[0]).toMatch(/^id +title +for +diagnoses$/)
    expect(lines[1]).toMatch(/^choirs +Stage fright, singers +adults, choirs +F40\.1$/)
    expect(stdout).toContain('\ninsomnia ')
    expect(stdout).toMatch(/\n\d\d presentations\. /)
  })

  it('keeps to a diagnosis', async () => {
    const { stdout } = await library({ diagnosis: 'f4010' })
    expect(stdout).toContain('choirs')
    expect(stdout).toContain('social-anxiety')
    expect(stdout).not.toContain('insomnia')
    expect((await library({ diagnosis: 'F41.1', format: 'md' })).stdout).toMatch(/\n\| gad \|/)
  })

  it('shows as many as were asked for, and says of how many', async () => {
    const { stdout } = await library({ limit: '2' })
    expect(stdout).toMatch(/\n2 of \d\d presentations\./)
  })

  it('takes a presentation of the practice in place of the built-in one of its id', async () => {
    const files = {
      'txplan.yaml': 'txplan: 1\n',
      'library/insomnia.yaml': 'txplan: 1\nid: insomnia\ntitle: Nights at our clinic\n',
    }
    const { stdout } = await library({ files })
    expect(stdout).toContain('Nights at our clinic')
    expect(stdout).not.toContain('CBT-I')
  })

  it('says where a file of the practice could not be read whole', async () => {
    const files = { 'txplan.yaml': 'txplan: 1\n', 'library/ours.yaml': 'title: [\n' }
    const { code, stdout, stderr } = await library({ files })
    expect(code).toBe(0)
    expect(stdout).toContain('insomnia')
    expect(stderr).toMatch(/^library\/ours\.yaml could not be read whole.*txplan lint\n$/)
  })
})

describe('codes in a narrow column', () => {
  it.each([
    [['F43.20', 'F43.21', 'F43.22', 'F43.25'], 'F43.20–.22, .25'],
    [['F51.01', 'F51.02', 'G47.00'], 'F51.01, .02, G47.00'],
    [['F31.9', 'F32.0', 'F32.1'], 'F31.9, F32.0, .1'],
    [['F20', 'F20.81', 'F20.9', 'F25'], 'F20, .81, .9, F25'],
    [['F50.22', 'F50.23', 'F50.24', 'F50.810'], 'F50.22–.24, .810'],
    [['F20', 'F21', 'F22'], 'F20, F21, F22'],
    [[], ''],
  ])('%s: %s', (codes, short) => {
    expect(shortCodes(codes)).toBe(short)
  })
})

describe('searching', () => {
  it('shows the text under its presentation, with its blanks in brackets', async () => {
    const { stdout, code } = await library({ words: ['solo'] })
    expect(code).toBe(0)
    expect(stdout).toBe(
      [
        'Stage fright, singers',
        '  choirs/solo  objective',
        '    By [date], [client] will sing [target] solos, up from [baseline].',
        '',
        '1 text. One of them with its blanks: txplan library show ID',
        '',
      ].join('\n'),
    )
  })

  it('shows twenty, unless others are asked for, and says how many more there are', async () => {
    const many = (await library({ words: ['adults'] })).stdout
    expect(many.match(/^ {2}\S+\/\S+/gm)).toHaveLength(20)
    expect(many).toMatch(/\n20 of (\d+) texts; \d+ more with --limit \1\./)
    const one = (await library({ words: ['adults'], limit: '1' })).stdout
    expect(one.match(/^ {2}\S+\/\S+/gm)).toHaveLength(1)
  })

  it('lists a kind without any words', async () => {
    const { stdout } = await library({ kind: 'intervention', diagnosis: 'F40.1' })
    expect(stdout).toContain('choirs/stage')
    expect(stdout).not.toContain('choirs/solo')
  })

  it('writes Markdown that shows what was written', async () => {
    const { stdout } = await library({ words: ['sings'], format: 'md' })
    expect(stdout).toContain(
      '- goal `choirs/sing`: \\[client\\] sings in front of others again | with \\[joy\\]',
    )
  })

  it('keeps within the width', async () => {
    for (const columns of [40, 110]) {
      const { stdout } = await library({ words: ['sleep'], columns })
      const wide = stdout.split('\n').filter((line) => line.length > columns)
      // An id is never broken, so that it can be copied.
      for (const line of wide) expect(line).toMatch(/^ {2}\S+$/)
    }
  })

  it('says what to try where nothing was found', async () => {
    const { code, stdout, stderr } = await library({ words: ['solo', 'zeppelin'] })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/no text that holds “solo zeppelin”.*\nFewer words/)
    expect((await library({ words: ['F41.1'] })).stderr).toContain('--diagnosis F41.1')
  })

  it.each([
    [{ limit: '0' }, '--limit 0'],
    [{ limit: 'many' }, '--limit many'],
    [{ diagnosis: 'anxiety' }, '--diagnosis anxiety'],
  ])('refuses %o', async (options, said) => {
    await expect(library({ words: ['sleep'], ...options })).rejects.toThrow(said)
  })
})

describe('showing', () => {
  const show = (id: string, more: Given = {}) => library({ words: ['show', id], ...more })

  it('shows a presentation from its codes to its sources', async () => {
    const { stdout } = await show('choirs')
    for (const part of [
      'Stage fright, singers\nchoirs  ·  adults, choirs\n',
      'Diagnoses\n  F40.1  Social phobia',
      '  trembling\n    Before [event] [client] trembles\n    [event]: Before what? Such as “a concert”.',
      '  sing\n    [client] sings in front of others again | with [joy]\n    Answers: trembling\n    solo\n',
      '      Change: from [baseline] (Report) to at least [target] solos by [date]\n',
      '      [baseline]: How many now? A number, such as 0. For the start.\n',
      '    Exposure: Small audiences first.\n',
      '    Usual dose: individual, weekly, 50 minutes, for 10 weeks\n',
      '    Source: Our own handbook, 2024 (manual)\n',
      'Further sources\n  Another book, 2020 (review)\n',
    ])
      expect(stdout).toContain(part)
  })

  it('shows one text, where it belongs, and what is asked for it', async () => {
    const { stdout } = await show('Choirs/solo')
    expect(stdout).toMatch(/^choirs\/solo\nobjective {2}· {2}Stage fright, singers\n\nBy \[date\]/)
    expect(stdout).toContain('  Goal: [client] sings in front of others again')
    expect(stdout).toContain('  [target]: How many? A number, such as 3.')
    expect((await show('choirs/stage')).stdout).toMatch(/Objectives\n {2}choirs\/solo\n/)
    expect((await show('choirs/sing')).stdout).toMatch(/Objectives\n {2}solo\n {4}By \[date\]/)
  })

  it.each([40, 80, 110])('keeps within %i columns', async (columns) => {
    for (const id of ['choirs', 'insomnia', 'insomnia/sleep-window', 'suicide-safety'])
      expect(widest((await show(id, { columns })).stdout)).toBeLessThanOrEqual(columns)
  })

  it('writes Markdown', async () => {
    const { stdout } = await show('choirs', { format: 'md' })
    expect(stdout).toContain(
      '# Stage fright, singers\n\nchoirs · adults, choirs\n\n## Diagnoses\n\n- F40.1 Social phobias',
    )
    expect(stdout).toContain('- **sing**: \\[client\\] sings')
    expect(stdout).toContain('  - **solo**: By \\[date\\]')
    expect(stdout).not.toMatch(/\n\n\n|undefined/)
  })

  it('writes a file where one is named', () =>
    inFolder(practice, async (cwd) => {
      const args = ['library', 'show', 'choirs', '--format', 'md', '-o', 'choirs.md']
      expect((await runInProcess(args, { cwd })).stdout).toBe('')
      expect(readFileSync(join(cwd, 'choirs.md'), 'utf8')).toMatch(/^# Stage fright/)
    }))

  it.each([
    [['show'], 'Say what is to be shown', 'txplan library shows'],
    [['show', 'a', 'b'], 'One presentation or text', 'txplan library show a'],
    [['show', 'insmonia'], '“insmonia”', 'txplan library show insomnia'],
    [['show', 'choirs/sollo'], '“choirs/sollo”', 'txplan library show choirs/solo'],
    [['show', 'stgae'], '“stgae”', 'txplan library show choirs/stage'],
    [['show', 'courage'], '“courage”', 'txplan library courage show'],
  ])('%s: says what is wanted', async (words, message, hint) => {
    const fault = await library({ words }).catch((error: unknown) => error as UserError)
    expect(fault).toBeInstanceOf(UserError)
    expect((fault as UserError).message).toContain(message)
    expect((fault as UserError).hint).toContain(hint)
  })

  it('has no use for what narrows a search', async () => {
    await expect(show('choirs', { kind: 'goal' })).rejects.toThrow('--kind is for searching')
  })

  it('finds the word “show” all the same', async () => {
    const { stdout } = await library({ words: ['shows'] })
    expect(stdout).toMatch(/show/)
  })
})

describe('library as json', () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object
  const ajv = new Ajv({ strict: false })
  const isReport = ajv.compile(read('library-report'))
  const isPresentation = ajv.compile(read('presentation'))
  const json = async (given: Given) =>
    JSON.parse((await library({ format: 'json', ...given })).stdout)

  it.each([
    [{}],
    [{ diagnosis: 'F41', limit: '1' }],
    [{ words: ['sleep', 'diary'], kind: 'objective' }],
    [{ words: ['zeppelin'] }],
    [{ words: ['show', 'choirs'] }],
    [{ words: ['show', 'choirs/solo'] }],
    [{ words: ['show', 'insomnia'] }],
    [{ words: ['show', 'insomnia/sleep-checks'] }],
  ])('fits its schema: %o', async (given) => {
    expect(isReport(await json(given)), JSON.stringify(isReport.errors?.slice(0, 3))).toBe(true)
  })

  it('holds a presentation as its own schema says', async () => {
    const { presentation, codes } = await json({ words: ['show', 'insomnia'] })
    expect(isPresentation(presentation)).toBe(true)
    expect(codes[0]).toEqual({ code: 'F51.01', title: 'Primary insomnia' })
  })

  it('gives a text with its goal, its sentence and its fields', async () => {
    const { text } = await json({ words: ['show', 'choirs/solo'] })
    expect(text).toMatchObject({
      id: 'choirs/solo',
      kind: 'objective',
      goal: 'sing',
      sentence: 'By [date], [client] will sing [target] solos, up from [baseline].',
    })
    expect(text.fields.measure.target).toEqual({ at_least: '{{target}}' })
  })

  it('counts what a limit left out', async () => {
    const { total, texts } = await json({ words: ['sleep'], limit: '1' })
    expect(texts).toHaveLength(1)
    expect(total).toBeGreaterThan(1)
    expect(await json({ words: ['zeppelin'] })).toMatchObject({ total: 0, texts: [] })
  })
})

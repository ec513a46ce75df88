/** One table of command cases, run in process and through the built binary. */
import { describe, expect, it } from 'vitest'
import { inFolder, type Outcome, runBinary, runInProcess } from '../helpers/run.ts'

const clean = [
  'txplan: 1',
  'id: p1',
  'effective: 2026-10-01',
  'clinician: Ruth Lane',
  'client:',
  '  name: Maria Rivera',
  '  record: P-014',
  'care_team:',
  '  - id: lane',
  '    name: Ruth Lane',
  '    credentials: LCSW',
  'goals:',
  '  - id: sleep',
  '    statement: Maria sleeps through the night',
  '',
].join('\n')

const faulty = clean.replace('    statement:', '    taget_date: 2026-12-01\n    statement:')
const secret = 'Maria'

interface Case {
  name: string
  args: string[]
  files?: Record<string, string | Uint8Array>
  env?: Record<string, string>
  code: number
  stdout?: (string | RegExp)[]
  stderr?: (string | RegExp)[]
  /** Must appear nowhere. */
  never?: string[]
}

const day = ['--as-of', '2026-11-21']

const cases: Case[] = [
  { name: 'version', args: ['--version'], code: 0, stdout: [/^\d+\.\d+\.\d+/] },
  { name: 'help', args: ['--help'], code: 0, stdout: ['lint', 'render', 'explain', 'codes'] },
  { name: 'no command', args: [], code: 2, stderr: ['Usage: txplan'] },
  { name: 'unknown command', args: ['lnt'], code: 2, stderr: ['unknown command', 'lint'] },
  { name: 'unknown option', args: ['lint', '--no-such'], code: 2, stderr: ['--no-such'] },
  {
    name: 'lint: clean plan',
    args: ['lint', 'plan.yaml', ...day],
    files: { 'plan.yaml': clean },
    code: 0,
    stdout: ['Nothing to report in 1 file.'],
  },
  {
    name: 'lint: finding with place, suggestion and summary',
    args: ['lint', ...day],
    files: { 'plan.yaml': faulty },
    code: 1,
    stdout: ['plan.yaml', '14:5', 'target_date', 'unknown-key', '1 error in 1 file.'],
    never: [secret],
  },
  {
    name: 'lint: compact',
    args: ['lint', '--format', 'compact', ...day],
    files: { 'clients/a/plan.yaml': faulty },
    code: 1,
    stdout: [/^clients\/a\/plan\.yaml:14:5: error unknown-key /],
    never: [secret, 'taget_date'],
  },
  {
    name: 'lint: compact with values',
    args: ['lint', '--format', 'compact', '--show-values', ...day],
    files: { 'plan.yaml': faulty },
    code: 1,
    stdout: ['“taget_date”'],
  },
  {
    name: 'lint: json',
    args: ['lint', '--format', 'json', ...day],
    files: { 'plan.yaml': faulty },
    code: 1,
    stdout: ['"version": 1', '"rule": "unknown-key"', '"path": "goals[0]"', '"errors": 1'],
    never: [secret],
  },
  {
    name: 'lint: nothing there',
    args: ['lint'],
    code: 2,
    stderr: ['No plan found', 'txplan lint FOLDER'],
  },
  {
    name: 'lint: no such file',
    args: ['lint', 'no.yaml'],
    code: 2,
    stderr: ['no.yaml', 'no such'],
  },
  {
    name: 'lint: glob without a match',
    args: ['lint', 'x/*.yaml'],
    code: 2,
    stderr: ['matches nothing'],
  },
  {
    name: 'lint: glob',
    args: ['lint', 'clients/*/plan.yaml', ...day],
    files: { 'clients/a/plan.yaml': clean, 'clients/b/plan.yaml': clean },
    code: 0,
    stdout: ['in 2 files'],
  },
  {
    name: 'lint: a day that is none',
    args: ['lint', '--as-of', '2026-02-30'],
    files: { 'plan.yaml': clean },
    code: 2,
    stderr: ['2026-02-30'],
  },
  {
    name: 'lint: severity from the command line',
    args: ['lint', '--rule', 'missing-id=error', '--format', 'compact', ...day],
    files: { 'plan.yaml': clean.replace('- id: sleep\n    s', '- s') },
    code: 1,
    stdout: ['error missing-id'],
  },
  {
    name: 'lint: a rule that is none',
    args: ['lint', '--rule', 'mising-id=off'],
    files: { 'plan.yaml': clean },
    code: 2,
    stderr: ['no rule “mising-id”'],
  },
  {
    name: 'lint: severity and a wrong rule in txplan.yaml',
    args: ['lint', '--format', 'compact', ...day],
    files: {
      'txplan.yaml': 'txplan: 1\nlint:\n  rules:\n    missing-id: off\n    no-such-rule: error\n',
      'clients/a/plan.yaml': clean.replace('- id: sleep\n    s', '- s'),
    },
    code: 1,
    stdout: [/^txplan\.yaml:5:5: error bad-rule-setting .*\n$/],
  },
  {
    name: 'lint: a wrong NPI in txplan.yaml',
    args: ['lint', '--format', 'compact', ...day],
    files: {
      'txplan.yaml':
        'txplan: 1\npractice: { npi: "1234567893" }\nclinicians:\n  - { id: lane, npi: "1234567839" }\n',
      'clients/a/plan.yaml': clean,
    },
    code: 1,
    stdout: [/^txplan\.yaml:4:22: error invalid-npi .*check digit.*\n$/],
  },
  {
    name: 'lint: a folder where a plan is meant',
    args: ['lint', '--format', 'compact'],
    files: { 'plan.yaml/keep.txt': '', 'other.plan.yaml': clean },
    code: 0,
  },
  {
    name: 'lint: invalid UTF-8',
    args: ['lint', '--format', 'compact', ...day],
    files: { 'plan.yaml': new Uint8Array([0x61, 0x3a, 0x20, 0xff, 0x0a]) },
    code: 1,
    stdout: ['plan.yaml:1:4: error invalid-utf8'],
  },
  {
    name: 'lint: --output writes the file and nothing on stdout',
    args: ['lint', '-o', 'out/report.json', '--format', 'json', ...day],
    files: { 'plan.yaml': clean },
    code: 0,
    stdout: [/^$/],
  },
  {
    name: 'lint: a baseline that is none',
    args: ['lint', '--baseline', 'b.json'],
    files: { 'plan.yaml': clean, 'b.json': '[]' },
    code: 2,
    stderr: ['b.json is not a baseline', '--update-baseline'],
  },
  {
    name: 'lint: baseline made and used',
    args: ['lint', '--baseline', 'b.json', '--update-baseline', ...day],
    files: { 'plan.yaml': faulty },
    code: 0,
    stdout: ['1 finding tolerated by the baseline'],
    stderr: ['Recorded 1 finding'],
  },
  {
    name: 'explain a rule',
    args: ['explain', 'missing-id'],
    code: 0,
    stdout: ['missing-id', 'Why:', 'What to do:', 'Source:', 'Found (plan.yaml)', 'Not found'],
  },
  {
    name: 'explain a typo',
    args: ['explain', 'mising-id'],
    code: 2,
    stderr: ['explain missing-id'],
  },
  { name: 'explain --list', args: ['explain', '--list'], code: 0, stdout: ['syntax-error'] },
  {
    name: 'schema',
    args: ['schema', 'plan'],
    code: 0,
    stdout: ['"$schema"', '"goals"'],
  },
  { name: 'schema of nothing', args: ['schema', 'goal'], code: 2, stderr: ['plan, record'] },
  {
    name: 'render Markdown',
    args: ['render', 'plan.yaml', '--to', 'md'],
    files: { 'plan.yaml': clean },
    code: 0,
    stdout: ['Maria sleeps through the night'],
  },
  {
    name: 'render HTML',
    args: ['render', 'plan.yaml', '--to', 'html'],
    files: { 'plan.yaml': clean },
    code: 0,
    stdout: ['<!doctype html>', 'Maria sleeps'],
  },
  {
    name: 'render with a field that cannot be read',
    args: ['render', 'plan.yaml', '--to', 'md'],
    files: { 'plan.yaml': faulty },
    code: 1,
    stderr: ['1 part of the plan could not be read'],
  },
  {
    name: 'render to a format that is none',
    args: ['render', 'plan.yaml', '--to', 'docx'],
    files: { 'plan.yaml': clean },
    code: 2,
    stderr: ['docx', 'pdf, html, md'],
  },
  {
    name: 'render what is not there',
    args: ['render', 'plan.yaml'],
    code: 2,
    stderr: ['plan.yaml: there is no such file'],
  },
  {
    name: 'render does not write over a plan',
    args: ['render', 'plan.yaml', '--to', 'md', '-o', 'plan.yaml'],
    files: { 'plan.yaml': clean },
    code: 2,
    stderr: ['may be a plan; it is left as it is'],
  },
  {
    name: 'render what is no plan',
    args: ['render', 'record.yaml'],
    files: { 'record.yaml': 'txplan: 1\n' },
    code: 2,
    stderr: ['record.yaml is no plan'],
  },
  {
    name: 'render to standard output',
    args: ['render', 'plan.yaml', '--to', 'pdf', '-o', '-'],
    files: { 'plan.yaml': clean },
    code: 0,
    stdout: [/^%PDF-/],
  },
  {
    name: 'lint: settings named as a plan',
    args: ['lint', 'txplan.yaml'],
    files: { 'txplan.yaml': 'txplan: 1\n' },
    code: 2,
    stderr: ['together with the plans', 'txplan lint .'],
  },
  {
    name: 'lint: one odd letter does not stop the run',
    args: ['lint', '--format', 'compact', ...day],
    files: { 'plan.yaml': `${clean}summary: Her grandmother Adésọ́lá lives with the family now\n` },
    code: 0,
  },
  {
    name: 'lint: control characters stay away from the terminal',
    args: ['lint', '--show-values', ...day],
    files: { 'plan.yaml': `${clean}"foo\\e[2Jbar": 1\n` },
    code: 1,
    stdout: ['unknown-key'],
    never: ['\u001B'],
  },
  {
    name: 'codes search by date: F43.8 before it became a header',
    args: ['codes', 'search', 'F43.8', '--as-of', '2022-09-30'],
    code: 0,
    stdout: [/^F43\.8 +Other reactions/m],
  },
  {
    name: 'codes search',
    args: ['codes', 'search', 'prolonged', 'grief', ...day],
    code: 0,
    stdout: ['F43.81'],
  },
  { name: 'codes without an action', args: ['codes'], code: 2, stderr: ['txplan codes search'] },
  {
    name: 'codes import of another file',
    args: ['codes', 'import', 'plan.yaml', '--fiscal-year', '2028'],
    files: { 'plan.yaml': clean },
    code: 2,
    stderr: ['plan.yaml'],
    never: [secret],
  },
]

function judge(test: Case, outcome: Outcome): void {
  const all = `exit ${outcome.code}\n${outcome.stdout}\n${outcome.stderr}`
  expect(outcome.code, all).toBe(test.code)
  for (const [name, wanted] of [
    ['stdout', test.stdout],
    ['stderr', test.stderr],
  ] as const)
    for (const one of wanted ?? [])
      if (typeof one === 'string') expect(flat(outcome[name]), all).toContain(one)
      else expect(outcome[name], all).toMatch(one)
  for (const one of test.never ?? []) expect(all).not.toContain(one)
}

/** Without the line breaks that a narrow terminal puts in. */
const flat = (text: string) => text.replace(/\n +/g, ' ').toLowerCase() + text

describe.each(['in process', 'built binary'] as const)('commands, %s', (how) => {
  it.each(cases)('$name', async (test) => {
    await inFolder(test.files ?? {}, async (cwd) => {
      const world = { cwd, ...(test.env ? { env: test.env } : {}) }
      const outcome =
        how === 'in process' ? await runInProcess(test.args, world) : runBinary(test.args, world)
      judge(test, outcome)
    })
  })
})

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
  '    objectives:',
  '      - id: asleep',
  '        statement: Maria will be asleep by midnight on 5 nights a week by December 11, 2026.',
  '        interventions: [cbt-i]',
  'interventions:',
  '  - { id: cbt-i, modality: CBT for insomnia, frequency: weekly, responsible: [lane] }',
  'diagnoses: [{ id: insomnia, code: F51.01, evidence: Awake for hours on most nights. }]',
  'assessment:',
  '  presenting_problem: Maria sleeps three hours a night and is too tired to cook or to shop.',
  '  screenings: [{ for: depression, instrument: phq-9, date: 2026-10-01, score: 6 }]',
  'person: { strengths: [{ strength: Keeps a diary, use: For the sleep diary }] }',
  'review: { every: 90 days }',
  'discharge: { criteria: [Five nights a week for a month] }',
  'agreement: { participation: { client: true, statement: Chose the goal. } }',
  'signatures:',
  '  - { role: clinician, name: Ruth Lane, credentials: LCSW, signed: 2026-10-01, method: ink }',
  '  - { role: client, name: Maria Rivera, signed: 2026-10-01, method: ink }',
  '',
].join('\n')

const faulty = clean.replace('    statement:', '    taget_date: 2026-12-01\n    statement:')
const secret = 'Maria'
const vague = 'Client will feel less anxious'
const smart = 'Client will call her sponsor 3 times a week for 8 weeks'

interface Case {
  name: string
  args: string[]
  files?: Record<string, string | Uint8Array>
  env?: Record<string, string>
  stdin?: string | Uint8Array
  code: number
  stdout?: (string | RegExp)[]
  stderr?: (string | RegExp)[]
  /** Must appear nowhere. */
  never?: string[]
}

const day = ['--as-of', '2026-11-21']

const cases: Case[] = [
  { name: 'version', args: ['--version'], code: 0, stdout: [/^\d+\.\d+\.\d+/] },
  {
    name: 'help',
    args: ['--help'],
    code: 0,
    stdout: ['lint', 'smart', 'render', 'explain', 'codes'],
  },
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
  {
    name: 'explain --list',
    args: ['explain', '--list'],
    code: 0,
    stdout: ['syntax-error', '\nInstruments\n', 'Patient Health Questionnaire-9'],
  },
  {
    name: 'explain an instrument',
    args: ['explain', 'PHQ9'],
    code: 0,
    stdout: ['PHQ-9', '0 to 27', 'moderately severe', '(not confirmed)', 'not a diagnosis'],
  },
  {
    name: 'explain an instrument as data',
    args: ['explain', 'gad-7', '--format', 'json'],
    code: 0,
    stdout: ['"version": 1', '"id": "gad-7"', '"confirmed": true'],
  },
  {
    name: 'explain an instrument as Markdown',
    args: ['explain', 'isi', '--format', 'markdown'],
    code: 0,
    stdout: ['### isi', '- **Better:** lower'],
  },
  {
    name: 'explain an instrument with a typo',
    args: ['explain', 'oci-q'],
    code: 2,
    stderr: ['There is no rule, profile or instrument', 'explain oci-r'],
  },
  {
    name: 'explain an instrument by a mistyped title',
    args: ['explain', 'Insomia Severity Index'],
    code: 2,
    stderr: ['explain isi'],
  },
  {
    name: 'explain an instrument known by name only',
    args: ['explain', 'MoCA'],
    code: 2,
    stderr: ['MoCA is known by its name only'],
  },
  {
    name: 'explain a profile',
    args: ['explain', 'va-105'],
    code: 0,
    stdout: [
      'Virginia DBHDS-licensed providers',
      'Confidence: primary-partial',
      'comprehensive plan: within 30 days of admission',
      'Not confirmed (nothing is checked)',
      'https://law.lis.virginia.gov/',
    ],
  },
  {
    name: 'explain a profile as json',
    args: ['explain', 'va-105', '--format', 'json'],
    code: 0,
    stdout: ['"version": 1', '"id": "va-105"', '"full_update_months": 12'],
  },
  {
    name: 'explain: every profile',
    args: ['explain', '--list', 'profiles'],
    code: 0,
    stdout: [/^Profiles\naetna /, /\nwi-dhs-35 /],
    never: ['Rules', 'phq-9'],
  },
  {
    name: 'explain: a list that is none',
    args: ['explain', '--list', 'payers'],
    code: 2,
    stderr: ['There is no list of “payers”', '--list rules, profiles or instruments'],
  },
  {
    name: 'lint: by a profile, which the findings name',
    args: ['lint', '--profile', 'va-105', '--format', 'compact', '--as-of', '2027-03-01'],
    files: { 'plan.yaml': clean },
    code: 1,
    stdout: [/^plan\.yaml:\d+:\d+: error review-overdue .* \[va-105\]$/m],
    never: [secret],
  },
  {
    name: 'lint: a profile that does not exist',
    args: ['lint', '--profile', 'va-106'],
    files: { 'plan.yaml': clean },
    code: 2,
    stderr: ['There is no profile “va-106”', 'Did you mean: --profile va-105'],
  },
  {
    name: 'lint: a profile of the practice that builds on another',
    args: ['lint', '--format', 'compact', ...day],
    files: {
      'txplan.yaml': 'txplan: 1\nprofiles: [ours]\n',
      'profiles/ours.yaml':
        'txplan: 1\nid: ours\ntitle: Ours\nextends: [nc-27g]\nelements:\n  copy_to_client: { level: required }\n',
      'clients/a/plan.yaml': clean,
    },
    code: 1,
    stdout: [/: error copy-not-offered .* \[ours\]$/m],
  },
  {
    name: 'lint: a text of the practice’s own library, and the library itself',
    args: ['lint', '--format', 'compact', ...day],
    files: {
      'txplan.yaml': 'txplan: 1\n',
      'library/ours.yaml':
        'txplan: 1\nid: ours\ngoals:\n  - { id: rest, statement: "{{client}} sleeps {{how}} night" }\n',
      'clients/a/plan.yaml': clean.replace(
        '    objectives:',
        '    library: ours/rest\n    objectives:',
      ),
      'clients/b/plan.yaml': clean.replace(
        '    objectives:',
        '    library: ours/r\n    objectives:',
      ),
    },
    code: 1,
    stdout: [
      /^library\/ours\.yaml:4:7: warning bad-library-text .*\{\{how\}\}/m,
      /^clients\/b\/plan\.yaml:15:14: warning unknown-library-text /m,
    ],
    never: [secret, 'clients/a/plan.yaml:15'],
  },
  {
    name: 'lint: a file of the library named as a plan',
    args: ['lint', 'library/ours.yaml'],
    files: { 'txplan.yaml': 'txplan: 1\n', 'library/ours.yaml': 'txplan: 1\n' },
    code: 2,
    stderr: ['together with the plans', 'txplan lint .'],
  },
  {
    name: 'library: the presentations',
    args: ['library'],
    code: 0,
    stdout: ['insomnia', 'F51.01', 'txplan library show ID'],
  },
  {
    name: 'library: search by words, kind and diagnosis',
    args: ['library', 'sleep', 'diary', '--kind', 'objective', '--diagnosis', 'F51.01'],
    code: 0,
    stdout: ['insomnia/asleep-sooner', 'at least [target] nights a week'],
    never: ['{{', 'insomnia/rested'],
  },
  {
    name: 'library: json',
    args: ['library', 'sleep', '--limit', '1', '--format', 'json'],
    code: 0,
    stdout: ['"version": 1', '"texts": [', '"blanks": ['],
  },
  {
    name: 'library: nothing found',
    args: ['library', 'zeppelin'],
    code: 1,
    stdout: [/^$/],
    stderr: ['“zeppelin”', 'txplan library'],
  },
  {
    name: 'library: one of them whole',
    args: ['library', 'show', 'insomnia', '--format', 'md'],
    code: 0,
    stdout: [/^# Insomnia/, '## Interventions', '## Discharge'],
  },
  {
    name: 'library: what was probably meant',
    args: ['library', 'show', 'insmonia'],
    code: 2,
    stderr: ['“insmonia”', 'Did you mean: txplan library show insomnia'],
  },
  {
    name: 'library: a kind that is none',
    args: ['library', '--kind', 'aim'],
    code: 2,
    stderr: ['aim', 'objective'],
  },
  {
    name: 'init: what is missing',
    args: ['init', '--no-input'],
    code: 2,
    stderr: ['practice.name: missing', 'clinicians[0].name: missing', 'txplan init --answers FILE'],
  },
  {
    name: 'init: from a file, into a new folder',
    args: ['init', 'ours', '--answers', 'answers.yaml'],
    files: { 'answers.yaml': 'practice: { name: Ours }\nclinicians: [{ name: Ruth Lane }]\n' },
    code: 0,
    stderr: ['ours/txplan.yaml', 'ours/.gitignore', 'cd ours, then txplan new CLIENT'],
  },
  {
    name: 'init: shown and not written',
    args: ['init', '--answers', 'answers.yaml', '--dry-run'],
    files: {
      'txplan.yaml': 'txplan: 1\npaper: a4 # ours\n',
      'answers.yaml': 'paper: letter\n',
    },
    code: 0,
    stdout: ['- paper: a4 # ours\n+ paper: letter # ours\n'],
    stderr: ['Nothing is written.'],
  },
  {
    name: 'init: an answer that is none',
    args: ['init', '--answers', 'answers.yaml'],
    files: { 'answers.yaml': 'practice: { nme: Ours }\n' },
    code: 2,
    stderr: ['answers.yaml:1:', 'nme', 'name'],
  },
  {
    name: 'thread: tree, matrix and sum',
    args: ['thread', 'clients/a', '--show-values', '--as-of', '2026-10-15'],
    files: {
      'clients/a/plan.yaml': clean,
      'clients/a/record.yaml':
        'txplan: 1\nclient: P-014\nsessions:\n  - { id: s1, date: 2026-10-08, objectives: [asleep] }\n',
    },
    code: 0,
    stdout: ['objective asleep', 'intervention cbt-i', '10-08', '1 of 1 objective'],
  },
  {
    name: 'thread: no client text where it may be read by others',
    args: ['thread', 'plan.yaml', '--format', 'json', ...day],
    files: { 'plan.yaml': clean },
    code: 0,
    stdout: ['"version": 1', '"asleep"'],
    never: [secret, 'midnight'],
  },
  {
    name: 'thread: no plan',
    args: ['thread', 'nowhere'],
    code: 2,
    stderr: ['nowhere'],
  },
  {
    name: 'smart: what is missing, why, and a skeleton',
    args: ['smart', vague],
    code: 1,
    stdout: [
      /^Client will feel less anxious\n {2}S {2}specific {4}not met {2}/,
      '\n  M  measurable  not met  ',
      '\n  T  time-bound  not met  ',
      /\n {2}Try: .*___/,
    ],
    never: ['\u001B', 'objectives are SMART'],
  },
  {
    name: 'smart: nothing missing',
    args: ['smart', smart],
    code: 0,
    stdout: ['  S  specific    met  ', 'Nothing is missing'],
    never: ['not met', 'Try:'],
  },
  {
    name: 'smart: several, one fails',
    args: ['smart', smart, vague],
    code: 1,
    stdout: [/\n\n1 of 2 objectives are SMART\.\n$/],
  },
  {
    name: 'smart: an objective copied with its dash',
    args: ['smart', `- ${smart}`],
    code: 0,
    stdout: ['Nothing is missing'],
  },
  {
    name: 'smart: json, one object per line',
    args: ['smart', '--format', 'json'],
    stdin: `\uFEFF${vague}\r\n\r\n${smart}`,
    code: 1,
    stdout: [
      /^{"text":"Client will feel less anxious","smart":false,"specific":{"met":false,"because":".+"},"measurable":{"met":false,.+"missing":\["specific","measurable","time-bound"\],"suggestion":".*___.*","version":1}\n/,
      /\n{"text":"Client will call .+"smart":true,.+"missing":\[\],"suggestion":null,"version":1}\n$/,
    ],
    never: ['\uFEFF'],
  },
  {
    name: 'smart: color when asked for',
    args: ['smart', vague, '--color'],
    code: 1,
    stdout: ['\u001B['],
  },
  {
    name: 'smart: a line that is not UTF-8',
    args: ['smart'],
    stdin: Buffer.concat([Buffer.from(`${smart}\nMaria `), new Uint8Array([0xff, 0x0a])]),
    code: 2,
    stdout: ['Nothing is missing'],
    stderr: ['standard input, line 2 is not UTF-8 text'],
    never: [secret],
  },
  {
    name: 'smart: UTF-16',
    args: ['smart'],
    stdin: new Uint8Array([0xff, 0xfe, 0x4d, 0, 0x0a, 0]),
    code: 2,
    stderr: ['UTF-16', 'UTF-8 is wanted'],
  },
  {
    name: 'smart: no objective',
    args: ['smart'],
    code: 2,
    stdout: [/^$/],
    stderr: ['No objective was given', 'txplan smart "Client'],
  },
  {
    name: 'smart: lines, all of them empty',
    args: ['smart'],
    stdin: '\n  \r\n',
    code: 2,
    stdout: [/^$/],
    stderr: ['No objective was given'],
  },
  {
    name: 'smart: an objective without quotes',
    args: ['smart', 'Maria', 'will', 'walk'],
    code: 2,
    stderr: ['put it in quotes'],
    never: [secret],
  },
  {
    name: 'smart: unknown option',
    args: ['smart', '--fromat', 'json', smart],
    code: 2,
    stderr: ['Unknown option --fromat', '--help'],
    never: ['sponsor'],
  },
  {
    name: 'smart: does not write over a plan',
    args: ['smart', smart, '-o', 'plan.yaml'],
    files: { 'plan.yaml': clean },
    code: 2,
    stderr: ['may be a plan; it is left as it is'],
  },
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
      const { env, stdin } = test
      const world = { cwd, ...(env ? { env } : {}), ...(stdin === undefined ? {} : { stdin }) }
      const outcome =
        how === 'in process' ? await runInProcess(test.args, world) : runBinary(test.args, world)
      judge(test, outcome)
    })
  })
})

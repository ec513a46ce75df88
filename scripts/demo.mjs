/** `npm run demo`: the built program, used over `examples/` as a user would. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execaSync } from 'execa'

const out = 'demo'
rmSync(out, { recursive: true, force: true })
mkdirSync(out)

/** Runs one command, shows it and what it says, and stops when it fails by a fault of ours. */
function step(title, ...args) {
  const typed = args.map((arg) => (arg.includes(' ') ? `"${arg}"` : arg)).join(' ')
  console.log(`\n── ${title}\n$ npx txplan ${typed}\n`)
  const options = { stdio: 'inherit', reject: false, env: { TXPLAN_HOME: join(home, 'txplan') } }
  const { exitCode = 3 } = execaSync(process.execPath, ['bin/txplan.js', ...args], options)
  if (exitCode > 1) process.exit(exitCode)
}

/** Where keys live for the length of the demonstration; never in a repository. */
const home = mkdtempSync(join(tmpdir(), 'txplan-demo-'))
process.on('exit', () => rmSync(home, { recursive: true, force: true }))
const secret = join(home, 'passphrase')
writeFileSync(secret, 'a demonstration and no secret\n', { mode: 0o600 })

const plan = 'examples/clients/okafor-d/plan.yaml'
step('A complete plan: nothing to report', 'lint', plan)
step('A plan with faults, each at its line', 'lint', 'examples/clients/case-08-depression')
step('The whole practice', 'lint', 'examples', '--format', 'compact')
step(
  'What Virginia would send back, and by which rule',
  'lint',
  'examples/clients/case-08-depression',
  '--profile',
  'va-105',
)
step('What a profile asks for, and by which source', 'explain', 'mn-245g-sud')
step('The golden thread, and which session worked on what', 'thread', plan, '--show-values')
const day = ['--as-of', '2026-11-22']
step('What is due in the next two weeks', 'due', 'examples', '--within', '14d', ...day)
step('… and why, with everybody who says so', 'due', '--why', plan, '--kind', 'review', ...day)
step('Is it working: scores, and each objective’s way to its target', 'progress', plan, ...day)
step('Every client in one line', 'caseload', 'examples', ...day)
step(
  '… as a page with the charts',
  'caseload',
  'examples',
  '-f',
  'html',
  '-o',
  join(out, 'caseload.html'),
  ...day,
)
step('An objective, before it goes into a plan', 'smart', 'Client will feel less anxious')
step('Texts to begin a plan with', 'library', 'lies', 'awake')
step(
  'A plan from a file of answers (in a terminal, `new` asks)',
  'new',
  'P-1207',
  '--answers',
  'examples/answers.yaml',
  '--no-input',
  '--dry-run',
)
const pair = ['before', 'after'].map((side) => `examples/revisions/depression-review/${side}.yaml`)
step('What a review changed, by meaning and word by word', 'diff', ...pair, '--show-values')
step('… for printing', 'diff', ...pair, '-o', join(out, 'rosado-r1-r2-changes.pdf'))
step('What a finding means', 'explain', 'placeholder-left')
step('The plan as a PDF to hand over', 'render', plan, '-o', join(out, 'okafor-d.pdf'))
step('… as a web page', 'render', plan, '-o', join(out, 'okafor-d.html'))
step('… as Markdown', 'render', plan, '-o', join(out, 'okafor-d.md'))

step(
  '… for the client, in plain words',
  'render',
  plan,
  '--for',
  'client',
  '-o',
  join(out, 'okafor-d-client.pdf'),
)

/** A copy to sign: the example keeps its bytes. */
const practice = join(out, 'practice')
const copy = join(practice, 'clients/okafor-d/plan.yaml')
cpSync('examples/clients/okafor-d', join(practice, 'clients/okafor-d'), { recursive: true })
cpSync('examples/txplan.yaml', join(practice, 'txplan.yaml'))
const key = ['--passphrase-file', secret]
const byScript = ['--consent', ...key, '--no-input']
const words = ['--words-file', join(home, 'backup-words')]
step('Everybody has signed this plan', 'verify', copy)
const text = readFileSync(copy, 'utf8')
writeFileSync(
  copy,
  text.replace('to 7 or lower', 'to 6 or lower').replace('at_most: 7', 'at_most: 6'),
)
step('One target is changed: who had agreed to another', 'verify', copy, '--show-values')
step(
  'A key to sign with',
  'identity',
  'create',
  '--name',
  'Ruth Salter',
  ...key,
  ...words,
  '--no-input',
)
const clinician = ['--as', 'clinician', '--name', 'Ruth Salter']
step('The clinician signs the new text, with a proof', 'sign', copy, ...clinician, ...byScript)
const client = ['--as', 'client', '--name', 'Diana Okafor', '--method', 'ink']
step('… and the client, on paper', 'sign', copy, ...client, '--consent', '--no-input')
const signed = join(out, 'okafor-d-signed.pdf')
step('The document, signed too', 'render', copy, '--sign', ...byScript, '-o', signed)
step('What can be proven of it', 'verify', signed, '--against', copy)

console.log(`\nThe documents are in ${out}/. Open ${join(out, 'okafor-d.pdf')} first.`)

/** What the benchmark renders and signs: a plan of four pages with a chart, and somebody who signs it. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lockKey, unlockKey } from '../../src/signing/identity/key-file.ts'
import { makePlan } from './generate-practice.ts'

/** Scores of one questionnaire, so that there is a chart. */
const scores = [16, 15, 13, 12, 10]

/** @returns where the plan lies. */
export function writeFourPages(folder: string): string {
  const client = join(folder, 'clients', 'c-1')
  mkdirSync(client, { recursive: true })
  writeFileSync(
    join(folder, 'txplan.yaml'),
    'txplan: 1\npractice:\n  name: Bench Street Practice\n',
  )
  const measures = [
    'measures:',
    '  - instrument: phq-9',
    '    baseline: { value: 16, date: 2026-09-01 }',
    '    target: { at_most: 7 }',
    '',
  ]
  writeFileSync(
    join(client, 'plan.yaml'),
    `${makePlan(1, 1).replace(/^# Anything else\n.*/ms, '')}${measures.join('\n')}`,
  )
  const given = scores.map(
    (score, at) => `  - { date: 2026-10-${10 + at}, instrument: phq-9, score: ${score} }`,
  )
  writeFileSync(join(client, 'record.yaml'), `txplan: 1\nmeasures:\n${given.join('\n')}\n`)
  return join(client, 'plan.yaml')
}

export interface SigningHomes {
  /** Environment with a key that is unlocked at once, and with one locked as the program locks it. */
  open: { TXPLAN_HOME: string }
  locked: { TXPLAN_HOME: string }
  passphrase: string
}

/** Makes an identity, and has the clinician and the client sign the plan. */
export async function signingHomes(
  bin: string,
  folder: string,
  plan: string,
  env: NodeJS.ProcessEnv,
): Promise<SigningHomes> {
  const [locked, open] = [join(folder, 'locked'), join(folder, 'open')]
  const passphrase = join(folder, 'passphrase')
  mkdirSync(folder, { recursive: true })
  writeFileSync(passphrase, `${secret}\n`, { mode: 0o600 })
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [bin, ...args, '--no-input'], {
      env: { ...env, TXPLAN_HOME: locked },
      stdio: 'pipe',
    })
  const key = ['--passphrase-file', passphrase]
  const words = ['--words-file', join(folder, 'words')]
  run('identity', 'create', '--name', 'Ruth Lane', '--identity', 'lane', ...key, ...words)
  run(
    'sign',
    plan,
    '--as',
    'clinician',
    '--name',
    'Ruth Lane',
    '--consent',
    '--despite-findings',
    ...key,
  )
  const client = /^ {2}name: (.+)$/m.exec(readFileSync(plan, 'utf8'))?.[1] ?? ''
  run(
    'sign',
    plan,
    '--as',
    'client',
    '--name',
    client,
    '--consent',
    '--despite-findings',
    '--no-proof',
  )
  cpSync(locked, open, { recursive: true })
  await unlockCheaply(join(open, 'identities', 'lane', 'key.pem'))
  return { open: { TXPLAN_HOME: open }, locked: { TXPLAN_HOME: locked }, passphrase }
}

const secret = 'bench street, at the corner'

/** Locks the key anew so that opening it takes no time. */
async function unlockCheaply(file: string): Promise<void> {
  const opened = await unlockKey(readFileSync(file, 'utf8'), secret)
  if (!('key' in opened)) throw new Error(`${dirname(file)} could not be unlocked`)
  writeFileSync(file, await lockKey(opened.key, secret, { N: 2, r: 8, p: 1 }), { mode: 0o600 })
}

/** `txplan doctor`: what is well, what is to be done, and how a key in the practice is found. */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeCheck } from '../../../src/cli/commands/doctor/tools.ts'
import { keepIdentity, keepTrusted } from '../../../src/practice/identities.ts'
import { toPem } from '../../../src/signing/cms/pem.ts'
import { createIdentity } from '../../../src/signing/identity/identity.ts'
import { lockKey } from '../../../src/signing/identity/key-file.ts'
import { inRepository, type TestRepository } from '../../helpers/repository.ts'
import { inFolder, runInProcess } from '../../helpers/run.ts'

interface Checks {
  [id: string]: { standing: string; says: string; next?: string }
}

const doctor = async (cwd: string, home: string, more: string[] = []) => {
  const env = { TXPLAN_HOME: home }
  const { code, stdout } = await runInProcess(['doctor', '-f', 'json', ...more], { cwd, env })
  const { version, checks } = JSON.parse(stdout)
  expect(version).toBe(1)
  const byId: Checks = {}
  // Of several with one name, the worst.
  for (const check of checks) if (byId[check.id]?.standing !== 'to-do') byId[check.id] = check
  return { code, checks: byId }
}

const key = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey
const pem = key.export({ format: 'pem', type: 'pkcs8' }) as string
const practice = { 'txplan.yaml': 'txplan: 1\n', 'clients/a/plan.yaml': 'txplan: 1\n' }

/** A practice in a repository of its own, and a home outside of it. */
const inPractice = (use: (repository: TestRepository, home: string) => Promise<void>) =>
  inFolder({}, (home) =>
    inRepository(async (repository) => {
      for (const [name, text] of Object.entries(practice)) repository.write(name, text)
      repository.commit('Begin', { date: '2026-11-01' })
      await use(repository, join(home, 'own'))
    }),
  )

const keep = async (home: string, from: string) => {
  const signer = createIdentity({ name: 'Ana', chance: randomBytes(16), from: new Date(from) })
  const locked = await lockKey(signer.key, 'pass', { N: 16, r: 1, p: 1 })
  const certificates = signer.chain.map(toPem).join('')
  return keepIdentity({ label: 'ana', key: locked, certificates }, { TXPLAN_HOME: home })
}

describe('doctor', () => {
  it('finds nothing to do where all is well, and says what may be done', () =>
    inPractice(async ({ root }, home) => {
      const { code, checks } = await doctor(root, home)
      expect(code).toBe(0)
      expect(checks).toMatchObject({
        node: { standing: 'ok' },
        git: { standing: 'ok' },
        clock: { standing: 'ok' },
        practice: { standing: 'ok', says: 'txplan.yaml is readable.' },
        timestamps: { standing: 'ok' },
        names: { standing: 'ok' },
        drafts: { standing: 'ok' },
        'git-setup': { standing: 'advice', next: 'txplan git-setup' },
        keys: { standing: 'ok' },
        'keys-in-history': { standing: 'ok' },
        identity: { standing: 'advice' },
      })
    }))

  it('tells it in lines, too', () =>
    inPractice(async ({ root }, home) => {
      await keep(home, '2026-11-01')
      const env = { TXPLAN_HOME: home }
      const { stdout } = await runInProcess(['doctor'], { cwd: root, env })
      expect(stdout).toContain('ok      The identity “ana” can sign until 2029-11-01.')
      expect(stdout).toContain(
        'may do  git shows and merges plans as mere text.\n        txplan git-setup',
      )
      expect(stdout).toMatch(/\n\nNothing has to be done\.\n$/)
    }))

  it('works outside of any practice and repository', () =>
    inFolder({}, async (folder) => {
      const { code, checks } = await doctor(folder, join(folder, 'home'))
      expect(code).toBe(0)
      expect(checks['practice']).toMatchObject({
        standing: 'advice',
        next: 'Begin one: txplan init',
      })
    }))

  it('sees that git is set up', () =>
    inPractice(async ({ root }, home) => {
      await runInProcess(['git-setup'], { cwd: root })
      expect((await doctor(root, home)).checks['git-setup']?.standing).toBe('ok')
    }))

  it('finds keys among the plans by name and by what is in them', () =>
    inPractice(async (repository, home) => {
      const quoted = `txplan: 1\nnotes: ${JSON.stringify(pem)}\n`
      repository.write('clients/a/b.p12', 'anything')
      repository.write('notes.txt', `My key:\n${pem}`)
      repository.write('clients/a/record.yaml', quoted)
      repository.write('slides.key', 'PK\u0003\u0004\u0000')
      repository.write('leaf.pem', toPem(randomBytes(300)))
      const { code, checks } = await doctor(repository.root, home)
      expect(code).toBe(1)
      expect(checks['keys']).toMatchObject({
        standing: 'to-do',
        says: 'Private keys lie among the plans: clients/a/b.p12, clients/a/record.yaml, notes.txt.',
      })
      expect(checks['keys-in-history']?.standing).toBe('ok')
    }))

  it('finds a key file that git keeps, and one that was only taken out of the last version', () =>
    inPractice(async (repository, home) => {
      repository.write('keys/ana.PFX', 'x')
      repository.commit('A key', { date: '2026-11-02' })
      const kept = (await doctor(repository.root, home)).checks['keys-in-history']
      expect(kept?.says).toBe('git keeps key files: keys/ana.PFX. Every clone has them.')
      repository.remove('keys/ana.PFX')
      repository.commit('No key', { date: '2026-11-03' })
      const { code, checks } = await doctor(repository.root, home)
      expect(code).toBe(1)
      expect(checks['keys']?.standing).toBe('ok')
      expect(checks['keys-in-history']?.says).toContain('git has kept key files: keys/ana.PFX.')
    }))

  it('finds names and drafts that git keeps, and names that it would', () =>
    inPractice(async (repository, home) => {
      repository.write('identities.yaml', 'txplan: 1\n')
      const would = (await doctor(repository.root, home)).checks['names']
      expect(would).toMatchObject({ standing: 'to-do', says: expect.stringContaining('would add') })
      repository.write('.gitignore', 'identities.yaml\n')
      expect((await doctor(repository.root, home)).checks['names']?.standing).toBe('ok')
      repository.write('.txplan/drafts/a.json', '{}')
      repository.git('add', '-f', 'identities.yaml', '.txplan')
      repository.commit('Too much', { date: '2026-11-02' })
      const { checks } = await doctor(repository.root, home)
      expect(checks['names']?.next).toContain('git rm --cached identities.yaml')
      expect(checks['drafts']?.standing).toBe('to-do')
    }))

  it('sees a clock that stands before the last commit', () =>
    inPractice(async (repository, home) => {
      repository.write('a.txt', 'a')
      repository.commit('Later', { date: '2026-12-24' })
      const { code, checks } = await doctor(repository.root, home)
      expect(code).toBe(1)
      expect(checks['clock']?.says).toContain('the last commit was made on 2026-12-24')
    }))

  it('sees a server that is none, and settings that cannot be read', () =>
    inPractice(async (repository, home) => {
      repository.write('txplan.yaml', 'txplan: 1\nsigning: { timestamp_server: none }\n')
      expect((await doctor(repository.root, home)).checks['timestamps']?.standing).toBe('to-do')
      repository.write('txplan.yaml', 'txplan: [\n')
      expect((await doctor(repository.root, home)).checks['practice']?.standing).toBe('to-do')
    }))

  it.each([
    ['2026-11-21', 'ok', 'can sign until 2026-12-25'],
    ['2026-12-01', 'to-do', 'holds until 2026-12-25 only'],
    ['2026-12-26', 'to-do', 'expired on 2026-12-25'],
  ])('counts the days of a certificate (as of %s)', (asOf, standing, says) =>
    inPractice(async ({ root }, home) => {
      await keep(home, '2023-12-25')
      const { checks } = await doctor(root, home, ['--as-of', asOf])
      expect(checks['identity']).toMatchObject({ standing, says: expect.stringContaining(says) })
      if (standing === 'to-do')
        expect(checks['identity']?.next).toBe('txplan identity renew --identity ana')
    }),
  )

  it.runIf(process.platform !== 'win32')('sees what is wrong in the folder of identities', () =>
    inPractice(async ({ root }, home) => {
      const { folder } = await keep(home, '2026-11-01')
      chmodSync(join(folder, 'key.pem'), 0o644)
      keepTrusted('other', 'no certificate', { TXPLAN_HOME: home })
      const { code, checks } = await doctor(root, home)
      expect(code).toBe(1)
      expect(checks['identity']?.next).toContain('chmod 600')
      expect(checks['trusted']?.standing).toBe('to-do')
    }),
  )

  it.each([
    ['20.18.3', 'to-do'],
    ['18.20.0', 'to-do'],
    ['20.19.0', 'ok'],
    ['24.1.0', 'ok'],
  ])('knows which Node will do: %s', (version, standing) => {
    expect(nodeCheck(version).standing).toBe(standing)
  })
})

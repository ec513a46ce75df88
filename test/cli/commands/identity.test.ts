/** `txplan identity`: made, shown, handed out, trusted, renewed, restored and brought along. */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { trustAnchors } from '../../../src/cli/signing/anchors.ts'
import { beginUnlocking, unlockedSigner } from '../../../src/cli/signing/unlock.ts'
import { judgeChain } from '../../../src/signing/cms/chain.ts'
import { toPem } from '../../../src/signing/cms/pem.ts'
import { createIdentity } from '../../../src/signing/identity/identity.ts'
import { wordsOf } from '../../../src/signing/identity/words.ts'
import type { Asker } from '../../../src/writing/question.ts'
import { inFolder, type Outcome, runInProcess } from '../../helpers/run.ts'
import { hasOpenssl, openssl } from '../../signing/cms/openssl.ts'

const passphrase = 'correct horse battery'

class Desk {
  readonly folder: string
  readonly env: Record<string, string>

  constructor(folder: string, home = 'home') {
    this.folder = folder
    this.env = { TXPLAN_HOME: join(folder, home) }
  }

  run(args: string, env: Record<string, string> = {}): Promise<Outcome> {
    const words = args.split(' ').map((word) => word.replaceAll('_', ' '))
    return runInProcess(['identity', ...words, '--no-input'], {
      cwd: this.folder,
      env: { ...this.env, ...env },
    })
  }

  /** The same with a passphrase, and it has to go well. */
  async done(args: string): Promise<Outcome> {
    const outcome = await this.run(args, { TXPLAN_PASSPHRASE: passphrase })
    expect(outcome.stderr).not.toMatch(/^txplan:/)
    expect(outcome.code).toBe(0)
    return outcome
  }

  get io() {
    const silent = { write: () => true }
    return {
      stdin: { isTTY: false, async *[Symbol.asyncIterator]() {} },
      stdout: silent,
      stderr: silent,
      cwd: this.folder,
      env: this.env,
      now: () => new Date('2026-11-21T12:00:00Z'),
    }
  }

  withPassphrase = () => ({ ...this.io, env: { ...this.env, TXPLAN_PASSPHRASE: passphrase } })
  path = (name: string) => join(this.folder, name)
  read = (name: string) => readFileSync(this.path(name), 'utf8')
}

const atDesk = (use: (desk: Desk) => Promise<void>, files: Record<string, string> = {}) =>
  inFolder(files, (folder) => use(new Desk(folder)))

const create = 'create --name Ana_Rivera --organization Praxis_Nord --words-file words'

describe('identity create', () => {
  it('keeps a key and its certificate, and the words in a file', () =>
    atDesk(async (desk) => {
      const { stdout, stderr } = await desk.done(create)
      expect(stdout).toBe('')
      expect(stderr).toMatch(/Ana Rivera, Praxis Nord, as\s+clinician, until 2029-11-21/)
      expect(stderr).toMatch(/does not\s+prove who holds the key/)
      expect(stderr).toMatch(/not a qualified\s+one/)
      const words = desk.read('words').trim().split('\n')
      expect(words).toHaveLength(12)
      // Some of the words are common ones; two of them beside each other are not.
      expect(stderr).not.toContain(`${words[0]} ${words[1]}`)
      expect(statSync(desk.path('words')).mode & 0o077).toBe(0)
      const signer = await unlockedSigner(desk.withPassphrase(), {})
      expect(signer.facts).toMatchObject({ name: 'Ana Rivera', role: 'clinician' })
    }))

  it('asks nobody where nobody is, and says what is missing', () =>
    atDesk(async (desk) => {
      const env = { TXPLAN_PASSPHRASE: passphrase }
      const says = async (args: string, more = env) => (await desk.run(args, more)).stderr
      expect(await says('create')).toContain('--name')
      expect(await says('create --name Ana')).toContain('--words-file FILE')
      expect(await says('create --name Ana --words-file w', {} as typeof env)).toContain(
        '--passphrase-file FILE',
      )
      expect(await says('create --name Ana --words-file w --email nobody')).toContain('--email')
      expect(await says('create --name Ana --words-file w --identity ../x')).toContain(
        'small letters',
      )
      expect(await says('make')).toContain('txplan identity create')
      expect(existsSync(desk.path('home'))).toBe(false)
      expect(existsSync(desk.path('w'))).toBe(false)
    }))

  it.each(['short', 'aaaaaaaaaaaa'])('does not take a passphrase such as %s', (weak) =>
    atDesk(async (desk) => {
      const { code, stderr } = await desk.run(create, { TXPLAN_PASSPHRASE: weak })
      expect(code).toBe(2)
      expect(stderr).toContain('The passphrase will not do.')
      expect(stderr).not.toContain(weak)
      expect(existsSync(desk.path('home'))).toBe(false)
    }),
  )

  it('leaves an identity of that name alone', () =>
    atDesk(async (desk) => {
      await desk.done(create)
      const before = desk.read('home/identities/ana-rivera/key.pem')
      const again = await desk.run(`${create}2`, { TXPLAN_PASSPHRASE: passphrase })
      expect(again.code).toBe(2)
      expect(again.stderr).toContain('There is an identity “ana-rivera” already')
      expect(desk.read('home/identities/ana-rivera/key.pem')).toBe(before)
    }))

  it('writes neither words nor keys into a repository or a practice', () =>
    atDesk(
      async (desk) => {
        const env = { TXPLAN_PASSPHRASE: passphrase }
        const words = await desk.run('create --name Ana --words-file repo/words', env)
        expect(words.stderr).toContain('is in a git repository')
        const home = { ...env, TXPLAN_HOME: desk.path('practice/home') }
        const keys = await desk.run('create --name Ana --words-file w', home)
        expect(keys.stderr).toContain('is in a practice')
        expect([words.code, keys.code]).toEqual([2, 2])
        expect(readdirSync(desk.folder).sort()).toEqual(['practice', 'repo'])
      },
      { 'repo/.git/HEAD': '', 'practice/txplan.yaml': 'txplan: 1\n' },
    ))
})

describe('identity show, export and trust', () => {
  it('hands out the certificate and never the key', () =>
    atDesk(async (desk) => {
      await desk.done(create)
      const { stdout, stderr } = await desk.done('export')
      expect(stdout).toMatch(/^-----BEGIN CERTIFICATE-----/)
      expect(stdout).not.toContain('KEY')
      expect(stderr).toContain('in person or by telephone')
      expect((await desk.done('export --chain')).stdout.match(/BEGIN/g)).toHaveLength(2)
    }))

  it('shows what is there, as text and as data', () =>
    atDesk(async (desk) => {
      const none = await desk.run('show')
      expect([none.code, none.stdout]).toEqual([1, ''])
      await desk.done(create)
      await desk.done('create --name Ana_Rivera --as supervisor --identity sup --words-file w2')
      const { stdout } = await desk.done('show')
      expect(stdout).toContain('ana-rivera: Ana Rivera, Praxis Nord, as clinician')
      expect(stdout).toContain('sup: Ana Rivera, as supervisor')
      const data = JSON.parse((await desk.done('show --format json')).stdout)
      expect(data.version).toBe(1)
      expect(data.identities.map(({ label }: { label: string }) => label)).toEqual([
        'ana-rivera',
        'sup',
      ])
    }))

  it('trusts a certificate whose fingerprint was compared, and no other', () =>
    atDesk(async (desk) => {
      await desk.done(create)
      await desk.done('export -o ana.pem')
      const [{ share }] = JSON.parse((await desk.done('show -f json')).stdout).identities
      const ben = new Desk(desk.folder, 'ben')
      const unasked = await ben.run('trust ana.pem')
      expect([unasked.code, unasked.stderr]).toEqual([2, expect.stringContaining('--fingerprint')])
      const wrong = await ben.run(`trust ana.pem --fingerprint ${share.replace(/^../, '00')}`)
      expect(wrong.code).toBe(1)
      expect(trustAnchors(ben.io, [])).toEqual([])
      await ben.done(`trust ana.pem --fingerprint ${share.replaceAll(':', '').toLowerCase()}`)
      const { chain } = await unlockedSigner(desk.withPassphrase(), {})
      const trust = judgeChain(chain, trustAnchors(ben.io, []), new Date('2026-12-01'))
      expect(trust).toMatchObject({ trust: 'trusted', faults: [] })
      expect((await ben.done('trust ana.pem')).stderr).toContain('already')
      const again = await ben.run(`trust ana.pem --fingerprint ${share.replace(/^../, '00')}`)
      expect([again.code, again.stderr]).toEqual([
        1,
        expect.stringContaining('another fingerprint'),
      ])
    }))

  it('trusts for one call what is named', () =>
    atDesk(
      async (desk) => {
        await desk.done(create)
        await desk.done('export -o certificates/ana.pem')
        const ben = new Desk(desk.folder, 'ben')
        expect(trustAnchors(ben.io, ['certificates'])).toHaveLength(1)
        expect(trustAnchors(ben.io, ['certificates/ana.pem'])).toHaveLength(1)
        expect(() => trustAnchors(ben.io, ['prose'])).toThrow('--trust prose')
      },
      { prose: 'no certificate' },
    ))

  it('refuses what is no certificate', () =>
    atDesk(
      async (desk) => {
        const says = async (args: string) => (await desk.run(args)).stderr
        expect(await says('trust prose')).toContain('holds no certificate')
        expect(await says('trust none')).toContain('no such file')
        expect(await says('trust broken')).toContain('damaged')
        expect(await says('trust')).toContain('Whom to trust is not said')
      },
      {
        prose: 'x',
        broken: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
      },
    ))
})

describe('identity create --restore and renew', () => {
  it('brings a forgotten passphrase’s identity back as it was', () =>
    atDesk(async (desk) => {
      await desk.done(create)
      const before = desk.read('home/identities/ana-rivera/certificates.pem')
      writeFileSync(desk.path('new'), 'another passphrase\r\na note\n')
      await desk.done('create --restore --words-file words --passphrase-file new')
      expect(desk.read('home/identities/ana-rivera/certificates.pem')).toBe(before)
      const options = { passphraseFile: 'new' }
      expect((await unlockedSigner(desk.io, options)).label).toBe('ana-rivera')
      await expect(unlockedSigner(desk.withPassphrase(), {})).rejects.toThrow('not the passphrase')
    }))

  it('brings it back on another computer, with its certificates or with its name', () =>
    atDesk(async (desk) => {
      await desk.done(create)
      await desk.done('export --chain -o chain.pem')
      const own = await unlockedSigner(desk.withPassphrase(), {})
      const next = new Desk(desk.folder, 'next')
      const kept = await next.done('create --restore --words-file words --certificate chain.pem')
      expect(kept.stderr).not.toMatch(/certificates\s+are\s+new/)
      const same = await unlockedSigner(next.withPassphrase(), {})
      expect(same.chain.map(toPem)).toEqual(own.chain.map(toPem))
      const last = new Desk(desk.folder, 'last')
      const { stderr } = await last.done('create --restore --words-file words --name Ana_Rivera')
      expect(stderr).toMatch(/certificates\s+are\s+new/)
      const alike = await unlockedSigner(last.withPassphrase(), {})
      expect(alike.key.equals(own.key)).toBe(true)
    }))

  it('refuses words that are wrong, or another person’s', () =>
    atDesk(async (desk) => {
      await desk.done(create)
      await desk.done('export --chain -o chain.pem')
      writeFileSync(desk.path('wrong'), 'one two')
      writeFileSync(desk.path('other'), wordsOf(randomBytes(16)).join(' '))
      const env = { TXPLAN_PASSPHRASE: passphrase }
      const says = async (args: string) => (await desk.run(args, env)).stderr
      expect(await says('create --restore --words-file wrong')).toContain('2 words were found')
      expect(await says('renew --words-file other')).toContain('not those of the identity')
      expect(await says('create --restore --words-file other --certificate chain.pem')).toContain(
        'do not belong together',
      )
      expect(await says('create --restore --words-file other --name Ana_Rivera')).toContain(
        'There is an identity “ana-rivera” already',
      )
      expect(await says('create --name Ana --words-file w --certificate chain.pem')).toContain(
        '--restore',
      )
    }))

  it('renews with a new key that is trusted as the old one was', () =>
    atDesk(async (desk) => {
      await desk.done(create)
      const before = await unlockedSigner(desk.withPassphrase(), {})
      const { stderr } = await desk.done('renew --words-file words --as supervisor')
      expect(stderr).toMatch(/has\s+nothing\s+to\s+do/)
      const { code, stderr: other } = await desk.run('renew --words-file words --name Ana_Moss', {})
      expect([code, other]).toEqual([2, expect.stringContaining('under the name that it has')])
      const after = await unlockedSigner(desk.withPassphrase(), {})
      expect(after.key.equals(before.key)).toBe(false)
      expect(after.facts.role).toBe('supervisor')
      const anchors = trustAnchors(desk.io, [])
      for (const { chain } of [before, after])
        expect(judgeChain(chain, anchors, new Date('2026-12-01')).trust).toBe('trusted')
    }))
})

describe('an identity to sign with', () => {
  it('is the one for the role, the only one, or the one that is named', () =>
    atDesk(async (desk) => {
      await desk.done(create)
      await desk.done('create --name Sam_Lowe --as supervisor --words-file w2')
      const label = async (options: object) =>
        (await unlockedSigner(desk.withPassphrase(), options)).label
      expect(await label({ as: 'clinician' })).toBe('ana-rivera')
      expect(await label({ as: 'supervisor' })).toBe('sam-lowe')
      expect(await label({ as: 'clinician', identity: 'sam-lowe' })).toBe('sam-lowe')
      await expect(label({})).rejects.toThrow('ana-rivera, sam-lowe')
      await expect(label({ as: 'client' })).rejects.toThrow('No identity here is one to sign as')
      await expect(label({ identity: 'x' })).rejects.toThrow('There is no identity “x” here.')
    }))

  it('is not unlocked by a wrong passphrase, nor when others can read the key', () =>
    atDesk(async (desk) => {
      await expect(unlockedSigner(desk.io, {})).rejects.toThrow('no identity to sign with')
      await desk.done(create)
      await expect(unlockedSigner(desk.io, {})).rejects.toThrow('nobody to ask')
      const wrong = { ...desk.io, env: { ...desk.env, TXPLAN_PASSPHRASE: 'wrong' } }
      await expect(unlockedSigner(wrong, {})).rejects.toThrow('not the passphrase')
      const { signer, facts } = await beginUnlocking(wrong, {})
      expect(facts.name).toBe('Ana Rivera')
      await expect(signer).rejects.toThrow('not the passphrase')
      chmodSync(desk.path('home/identities/ana-rivera/key.pem'), 0o644)
      await expect(unlockedSigner(desk.withPassphrase(), {})).rejects.toThrow('Others')
    }))

  it('may be tried three times at a terminal, and is unlocked while something else is done', () =>
    atDesk(async (desk) => {
      await desk.done(create)
      const asked: string[] = []
      const asker = (replies: string[]): Asker => ({
        async ask(question) {
          asked.push(question.ask)
          const value = replies.shift()
          return value === undefined ? { kind: 'stop' } : { kind: 'answer', value }
        },
        tell() {},
        close() {},
      })
      const { signer } = await beginUnlocking(desk.io, {}, asker(['no', 'nor this', passphrase]))
      expect(asked).toEqual(['Passphrase of Ana Rivera (ana-rivera)'])
      expect((await signer).label).toBe('ana-rivera')
      expect(asked).toHaveLength(3)
      const never = unlockedSigner(desk.io, {}, asker(['no', 'no', 'no', passphrase]))
      await expect(never).rejects.toThrow('not the passphrase')
      await expect(unlockedSigner(desk.io, {}, asker([]))).rejects.toThrow('Stopped')
    }))

  it('is refused when key and certificate are not of one piece', () =>
    atDesk(async (desk) => {
      await desk.done(create)
      await desk.done('create --name Sam_Lowe --words-file w2')
      const other = desk.read('home/identities/sam-lowe/key.pem')
      writeFileSync(desk.path('home/identities/ana-rivera/key.pem'), other)
      await expect(
        unlockedSigner(desk.withPassphrase(), { identity: 'ana-rivera' }),
      ).rejects.toThrow('do not belong together')
    }))
})

describe.skipIf(!hasOpenssl)('identity import', () => {
  const ana = createIdentity({
    name: 'Ana Rivera',
    chance: randomBytes(16),
    from: new Date('2026-11-01T00:00:00Z'),
  })
  const files = {
    'key.pem': ana.key.export({ format: 'pem', type: 'pkcs8' }) as string,
    'leaf.pem': toPem(ana.chain[0]!),
    'ca.pem': toPem(ana.chain[1]!),
  }
  const usual = '-inkey key.pem -in leaf.pem -certfile ca.pem'
  const put = (desk: Desk, options: string) =>
    writeFileSync(
      desk.path('file.p12'),
      openssl(`pkcs12 -export ${options} -passout pass:secret -out f.p12`, files).file('f.p12'),
    )

  it('brings along key and certificate, for any role, and trusts nobody for it', () =>
    atDesk(
      async (desk) => {
        put(desk, usual)
        await desk.done('import file.p12 --password-file password')
        const signer = await unlockedSigner(desk.withPassphrase(), { as: 'guardian' })
        expect(signer.key.equals(ana.key)).toBe(true)
        expect(signer.chain).toHaveLength(2)
        expect(trustAnchors(desk.io, [])).toHaveLength(1)
      },
      { password: 'secret\n' },
    ))

  it.each([
    ['a wrong password', usual, 'wrong', 'not the password', 'Try again'],
    [
      'an old export',
      `${usual} -legacy`,
      'secret',
      'RC2-40',
      'openssl pkcs12 -legacy -in file.p12',
    ],
    ['no key', '-nokeys -in leaf.pem', 'secret', 'no private key', 'identity trust'],
    ['no certificate', '-inkey key.pem -nocerts', 'secret', 'no certificate', '-inkey KEY.pem'],
  ])('tells %s in words of its own', (_, options, password, says, hint) =>
    atDesk(
      async (desk) => {
        put(desk, options)
        const { code, stderr } = await desk.run('import file.p12 --password-file password', {
          TXPLAN_PASSPHRASE: passphrase,
        })
        expect(code).toBe(2)
        expect(stderr).toContain(says)
        expect(stderr).toContain(hint)
        expect(existsSync(desk.path('home'))).toBe(false)
      },
      { password },
    ),
  )

  it('tells what is no such file, and what cannot be asked', () =>
    atDesk(
      async (desk) => {
        const says = async (args: string) => (await desk.run(args)).stderr
        expect(await says('import prose --password-file prose')).toContain('no PKCS#12 file')
        expect(await says('import prose')).toContain('--password-file FILE')
        expect(await says('import none.p12')).toContain('no such file')
        expect(await says('import')).toContain('import FILE.p12')
      },
      { prose: 'x' },
    ))
})

import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { inFolder, runInProcess } from '../../helpers/run.ts'

const key = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: {
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: 'a passphrase',
  },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})

const files = {
  'txplan.yaml': 'txplan: 1\n',
  'clients/a/plan.yaml': 'txplan: 1\n',
  'clients/a/signed/me.pem': key.privateKey,
  'clients/b/plan.yaml': 'txplan: 1\n',
  'clients/b/public.pem': key.publicKey,
  'ruth.p12': new Uint8Array([0x30, 0x82, 0, 1]),
}

const found = (args: string[]) =>
  inFolder(files, async (cwd) => {
    const { stdout, code } = await runInProcess(
      ['lint', ...args, '-f', 'compact', '--profile', 'commercial-generic'],
      { cwd },
    )
    const lines = stdout.split('\n').filter((line) => line.includes('private-key-in-repository'))
    return { code, lines }
  })

const line = (file: string) =>
  `${file}:1:1: error private-key-in-repository A private key lies here.`

describe('a file with a private key', () => {
  it('is found wherever it lies in the practice, and a public one is none', async () => {
    expect(await found([])).toEqual({
      code: 1,
      lines: [line('clients/a/signed/me.pem'), line('ruth.p12')],
    })
  })

  it('is found in the folders that are named', async () => {
    expect((await found(['clients'])).lines).toEqual([line('clients/a/signed/me.pem')])
    expect((await found(['a'])).lines).toEqual([line('clients/a/signed/me.pem')])
    expect((await found(['b'])).lines).toEqual([])
    expect((await found(['clients/a/plan.yaml'])).lines).toEqual([])
  })

  it('is as severe as it is set to be', async () => {
    expect((await found(['--rule', 'private-key-in-repository=off'])).lines).toEqual([])
  })

  it('shows nothing of the key on a terminal', async () => {
    const { stdout } = await inFolder(files, (cwd) => runInProcess(['lint'], { cwd, isTTY: true }))
    expect(stdout).toContain('clients/a/signed/me.pem')
    expect(stdout).not.toContain(key.privateKey.split('\n')[1])
    expect(stdout).not.toContain('\uFFFD')
  })
})

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digestOf, partDigests } from '../../../../src/plan/digest.ts'
import type { Plan } from '../../../../src/plan/types.generated.ts'
import { readPdf } from '../../../../src/signing/pdf/read/pdf.ts'
import { signaturesOf } from '../../../../src/signing/pdf/read/signatures.ts'
import { planText } from '../../../../src/writing/layout.ts'
import { inFolder, runInProcess, type World } from '../../../helpers/run.ts'
import { issuedBy, samplePlan } from '../../../helpers/signed-pdf.ts'
import { identitiesIn } from '../../../helpers/signing-identity.ts'
import {
  startTimestampAuthority,
  type TimestampAuthority,
} from '../../../helpers/timestamp-authority.ts'

let home: string
let env: Record<string, string>
let authority: TimestampAuthority

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'txplan-home-'))
  env = await identitiesIn(home, [
    { label: 'marta', name: 'Marta Łódzka', role: 'clinician' },
    { label: 'jordan', name: 'Jordan Rivera', role: 'client' },
    { label: 'old', name: 'Ana Old', role: 'supervisor', from: new Date('2020-01-01') },
    { label: 'any', name: 'Bo Any', signer: issuedBy({ name: 'Bo Any' }) },
  ])
  authority = await startTimestampAuthority()
})
afterAll(async () => {
  rmSync(home, { recursive: true })
  await authority.close()
})

/** The plan as its clinician signed it; with other fields, as it was changed since. */
function signedPlan(changed: Plan = {}): string {
  const plan = samplePlan()
  const entry = {
    role: 'clinician' as const,
    name: 'Marta Łódzka',
    method: 'electronic' as const,
    signed: '2026-10-01T10:00:00+00:00',
    revision: 2,
    digest: digestOf(plan),
    parts: partDigests(plan),
  }
  return planText({ ...plan, signatures: [entry], ...changed }, { guide: false })
}

const settings = 'txplan: 1\npractice: { name: Harbor }\n'
const practiceOf = (plan: string, more = '') => ({
  'txplan.yaml': settings + more,
  'clients/rivera-j/plan.yaml': plan,
})

let folder: string
let world: World
const run = (...args: string[]) => runInProcess(args, world)
const bytesOf = (name: string) => readFileSync(join(folder, name))
const fieldsOf = (name: string) =>
  signaturesOf(readPdf(bytesOf(name))).map(({ field }) => field.name)

function within(files: Record<string, string>, use: () => Promise<void>) {
  return inFolder(files, async (cwd) => {
    folder = cwd
    world = { cwd, env }
    await use()
  })
}

describe('sign FILE.pdf', () => {
  const inPractice = (use: () => Promise<void>, plan = signedPlan()) =>
    within(practiceOf(plan), async () => {
      expect(await run('render', 'clients/rivera-j', '--output', 'a.pdf')).toMatchObject({
        code: 0,
      })
      await use()
    })

  it('fills the field of the role and only appends', () =>
    inPractice(async () => {
      const before = bytesOf('a.pdf')
      const one = await run('sign', 'a.pdf', '--as', 'clinician', '--consent', '--reason', 'Agreed')
      expect(one).toEqual({
        code: 0,
        stdout: '',
        stderr: 'Signed a.pdf as clinician. Still to sign: client. Check it: txplan verify a.pdf\n',
      })
      expect(Buffer.compare(bytesOf('a.pdf').subarray(0, before.length), before)).toBe(0)
      expect(signaturesOf(readPdf(bytesOf('a.pdf')))[0]).toMatchObject({
        name: 'Marta Łódzka',
        reason: 'Agreed',
      })
      const two = await run('sign', 'a.pdf', '--as', 'client', '--consent', '--output', 'b.pdf')
      expect(two).toMatchObject({
        code: 0,
        stderr: 'Signed b.pdf as client. Check it: txplan verify b.pdf\n',
      })
      expect(fieldsOf('a.pdf')).toEqual(['clinician'])
      expect(fieldsOf('b.pdf')).toEqual(['clinician', 'client'])
    }))

  it.each([
    [['--as', 'clinician'], 'Nobody has agreed to sign'],
    [['--consent'], 'Several identities could sign'],
    [
      ['--as', 'guardian', '--identity', 'any', '--consent'],
      'a.pdf has no place to sign as guardian',
    ],
    [
      ['--as', 'client', '--identity', 'marta', '--consent'],
      'is that of a clinician, not of a client',
    ],
    [['--as', 'supervisor', '--consent'], 'expired on 2023-01-01'],
    [['--identity', 'any', '--consent'], 'does not say in which role it signs'],
    [
      ['--as', 'clinician', '--consent', '--ink', 'a.png', '--no-proof'],
      '--ink, --no-proof: that is',
    ],
    [['--as', 'clinician', '--consent', '--name', 'Jo'], 'is on another name'],
    [['--as', 'clinician', '--consent', '--timestamp', 'ftp://x'], 'must begin with http'],
    [
      ['--as', 'clinician', '--consent', '--timestamp', 'http://127.0.0.1:1/'],
      'Nothing was signed',
    ],
  ])('refuses %j and leaves the file as it was', (args, why) =>
    inPractice(async () => {
      const before = bytesOf('a.pdf')
      const { code, stderr } = await run('sign', 'a.pdf', ...args)
      expect([code, stderr]).toEqual([2, expect.stringContaining(why)])
      expect(Buffer.compare(bytesOf('a.pdf'), before)).toBe(0)
    }),
  )

  it('says so when the document expects another name there', () =>
    inPractice(async () => {
      const other = ['--as', 'client', '--identity', 'any', '--consent']
      const { code, stderr } = await run('sign', 'a.pdf', ...other)
      expect([code, stderr]).toEqual([0, expect.stringContaining('is on another name')])
      expect(stderr).not.toMatch(/Jordan|Bo/)
    }))

  it('refuses to sign twice in one role', () =>
    inPractice(async () => {
      await run('sign', 'a.pdf', '--as', 'clinician', '--consent')
      const again = await run('sign', 'a.pdf', '--as', 'clinician', '--consent')
      expect(again).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('signed already as clinician'),
      })
    }))

  it('refuses a document that is marked as one not to be signed', () =>
    inPractice(
      async () => {
        const { code, stderr } = await run('sign', 'a.pdf', '--as', 'clinician', '--consent')
        expect([code, stderr]).toEqual([2, expect.stringContaining('marked “DRAFT, not signed”')])
      },
      planText(samplePlan(), { guide: false }),
    ))

  it('refuses what was changed, and what txplan did not make', () =>
    inPractice(async () => {
      await run('sign', 'a.pdf', '--as', 'clinician', '--consent')
      const changed = bytesOf('a.pdf')
      changed.write('M', changed.indexOf('(D:2026') + 1)
      writeFileSync(join(folder, 'a.pdf'), changed)
      const broken = await run('sign', 'a.pdf', '--as', 'client', '--consent')
      expect(broken).toMatchObject({ code: 2, stderr: expect.stringContaining('it is not signed') })
      writeFileSync(join(folder, 'b.pdf'), 'no PDF')
      const none = await run('sign', 'b.pdf', '--as', 'client', '--consent')
      expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining('it is no PDF') })
      const lost = await run('sign', 'c.pdf', '--as', 'client', '--consent')
      expect(lost).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('c.pdf: there is no such file'),
      })
    }))

  it('asks the server that the practice names, unless told not to', () =>
    within(
      practiceOf(signedPlan(), `signing: { timestamp_server: '${authority.url}' }\n`),
      async () => {
        await run('render', 'clients/rivera-j', '--output', 'a.pdf')
        const asked = authority.asked
        expect(await run('sign', 'a.pdf', '--as', 'clinician', '--consent')).toMatchObject({
          code: 0,
          // Settings may come with a repository of somebody else's: who is asked is told.
          stderr: expect.stringContaining(`Asking ${new URL(authority.url).host} for the time`),
        })
        expect(authority.asked).toBe(asked + 1)
        await run('sign', 'a.pdf', '--as', 'client', '--consent', '--no-timestamp')
        expect(authority.asked).toBe(asked + 1)
        expect(fieldsOf('a.pdf')).toEqual(['clinician', 'client'])
      },
    ))
})

describe('render --sign', () => {
  it('signs as it renders, beside the plan', () =>
    within(practiceOf(signedPlan()), async () => {
      const done = await run('render', 'clients/rivera-j', '--sign', '--consent')
      const path = 'clients/rivera-j/signed/r2-2026-11-21.pdf'
      expect(done).toMatchObject({ code: 0, stderr: `Wrote ${path}\n` })
      expect(fieldsOf(path)).toEqual(['clinician'])
    }))

  it.each([
    ['not signed', planText(samplePlan(), { guide: false }), 'is not signed by its clinician yet'],
    [
      'changed since',
      signedPlan({ notes: 'More than before.' }),
      'was changed since its clinician signed it',
    ],
    ['a draft', signedPlan({ status: 'draft' }), 'is a draft'],
  ])('refuses a plan that is %s', (_, plan, why) =>
    within(practiceOf(plan), async () => {
      const { code, stderr } = await run('render', 'clients/rivera-j', '--sign', '--consent')
      expect([code, stderr]).toEqual([2, expect.stringContaining(why)])
    }),
  )

  it('tells a plan signed in ink from one that nobody signed', () =>
    within(
      practiceOf(signedPlan({ signatures: [{ role: 'clinician', method: 'ink', revision: 2 }] })),
      async () => {
        const { code, stderr } = await run('render', 'clients/rivera-j', '--sign', '--consent')
        expect([code, stderr]).toEqual([2, expect.stringContaining('does not say which text')])
      },
    ))

  it('writes nothing when the timestamp server fails', () =>
    within(practiceOf(signedPlan()), async () => {
      const server = ['--timestamp', 'http://127.0.0.1:1/']
      const failed = await run('render', 'clients/rivera-j', '--sign', '--consent', ...server)
      expect(failed).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('Nothing was signed'),
      })
      expect(existsSync(join(folder, 'clients/rivera-j/signed'))).toBe(false)
    }))

  it('signs other documents of a signed plan', () =>
    within(practiceOf(signedPlan()), async () => {
      const wish = ['--for', 'client', '--output', 'c.pdf']
      const done = await run('render', 'clients/rivera-j', '--sign', '--consent', ...wish)
      expect(done).toMatchObject({ code: 0 })
      expect(fieldsOf('c.pdf')).toEqual(['clinician'])
      const { stdout } = await run('extract', 'c.pdf', '--manifest')
      expect(JSON.parse(stdout)).toMatchObject({ document: 'client', attachments: [] })
    }))

  it('keeps several documents of a day apart, and writes over none', () =>
    within(practiceOf(signedPlan()), async () => {
      const sign = (...more: string[]) =>
        run('render', 'clients/rivera-j', '--sign', '--consent', ...more)
      const path = 'clients/rivera-j/signed/r2-2026-11-21'
      expect((await sign()).stderr).toBe(`Wrote ${path}.pdf\n`)
      expect((await sign('--for', 'client')).stderr).toContain(`Wrote ${path}-client.pdf\n`)
      const parts = ['--sections', 'goals,signatures']
      expect((await sign(...parts)).stderr).toBe(`Wrote ${path}-sections.pdf\n`)
      const before = bytesOf(`${path}.pdf`)
      const again = await run('render', 'clients/rivera-j', '--sign')
      expect([again.code, again.stderr]).toEqual([
        2,
        expect.stringContaining(
          `How it stands: txplan verify ${path}.pdf. To make another: -o FILE`,
        ),
      ])
      expect(Buffer.compare(bytesOf(`${path}.pdf`), before)).toBe(0)
    }))

  it('says where the part that was chosen has no signatures', () =>
    within(practiceOf(signedPlan()), async () => {
      const parts = ['--sections', 'goals', '-o', 'a.pdf']
      const { code, stderr } = await run('render', 'rivera-j', '--sign', '--consent', ...parts)
      expect([code, stderr]).toEqual([2, expect.stringContaining('--sections …,signatures')])
    }))

  it('wants consent', () =>
    within(practiceOf(signedPlan()), async () => {
      const { code, stderr } = await run('render', 'clients/rivera-j', '--sign')
      expect([code, stderr]).toEqual([2, expect.stringContaining('Nobody has agreed')])
    }))

  it('does not tell of the client in what goes wrong', () =>
    within(practiceOf(signedPlan({ notes: 'More.' })), async () => {
      const { stdout, stderr } = await run('render', 'clients/rivera-j', '--sign', '--consent')
      expect(stdout + stderr).not.toMatch(/Jordan|sleep/i)
    }))
})

import { describe, expect, it } from 'vitest'
import { digestOf } from '../../../../src/plan/digest.ts'
import { toPem } from '../../../../src/signing/cms/pem.ts'
import { planText } from '../../../../src/writing/layout.ts'
import { inFolder, runInProcess } from '../../../helpers/run.ts'
import { anchors, client, clinician, samplePlan, unsignedPdf } from '../../../helpers/signed-pdf.ts'
import { forged, insideOf, streamOf, updated } from '../../../helpers/tamper.ts'

const unsigned = await unsignedPdf()
const one = await forged(unsigned, { field: 'clinician', signer: clinician, certifies: true })
const both = await forged(one, { field: 'client', signer: client })
const inside = insideOf(both)
const content = inside.refOf(inside.dictOf(inside.pages[0] ?? 0).entries.get('Contents'))
const painted = updated(both, { objects: { [content]: streamOf('0 0 9 9 re f') } })

const plan = samplePlan()
const textOf = (changed: Partial<typeof plan> = {}) =>
  planText({ ...plan, ...changed }, { guide: false })

const files = {
  'signed.pdf': both,
  'half.pdf': one,
  'blank.pdf': unsigned,
  'draft.pdf': await unsignedPdf(samplePlan(), { mark: 'DRAFT, not signed' }),
  'painted.pdf': painted,
  'broken.pdf': Buffer.from('%PDF-1.7\nhello'),
  'ca.pem': toPem(anchors[0] as Uint8Array),
  'same.plan.yaml': `# a remark\n${textOf()}`,
  'later.plan.yaml': textOf({
    goals: [{ id: 'g-sleep', statement: 'Sleep through the night without waking' }],
  }),
  'more.plan.yaml': `${textOf()}promise: a cure\n`,
  'other.plan.yaml': textOf({ id: 'plan-9999', goals: [{ id: 'g-a', statement: 'Another' }] }),
}

const verify = (args: string[], isTTY = false) =>
  inFolder(files, (cwd) =>
    runInProcess(['verify', ...args], {
      cwd,
      isTTY,
      env: { XDG_CONFIG_HOME: `${cwd}/config`, HOME: cwd, NO_COLOR: '1' },
    }),
  )

const trusted = ['--trust', 'ca.pem']

describe('txplan verify FILE.pdf', () => {
  it('ends well only where all is in order', async () => {
    const { code, stdout } = await verify(['signed.pdf', ...trusted], true)
    expect(code).toBe(0)
    expect(stdout).toContain(
      'signed.pdf: valid: everybody who has to sign did, and nothing was changed since',
    )
    expect(stdout).toContain('clinician, Marta Łódzka: valid')
    expect(stdout).toContain('client, Jordan Rivera: valid')
    expect(stdout).toContain('Signed 2026-11-20 10:00 UTC by the signer’s own clock.')
    expect(stdout).toContain('Its pages and the plan attached to it have this very code.')
  })

  it('says what to type where nobody vouches for a certificate', async () => {
    const { code, stdout } = await verify(['signed.pdf'], true)
    expect(code).toBe(1)
    expect(stdout).toContain('unverifiable: nothing is broken')
    expect(stdout).toContain('txplan identity trust signed.pdf')
    expect(stdout).toContain('txplan verify signed.pdf --trust FILE')
    const [rows] = stdout.match(/(?:[0-9A-F]{2} ){15}[0-9A-F]{2}\n +(?:[0-9A-F]{2} ?){16}$/m) ?? []
    expect(rows).toBeDefined()
  })

  it('relies on who signed, where the fingerprint is the one that was told', () =>
    inFolder(files, async (cwd) => {
      const env = { TXPLAN_HOME: `${cwd}-home`, HOME: cwd, NO_COLOR: '1' }
      const run = (...args: string[]) => runInProcess([...args, '--no-input'], { cwd, env })
      const standing = async () => {
        const { stdout } = await runInProcess(['verify', 'signed.pdf', '-f', 'json'], { cwd, env })
        return JSON.parse(stdout).signers as { status: string; certificate: Certificate }[]
      }
      interface Certificate {
        fingerprint: string
      }
      const [first] = await standing()
      const which = await run('identity', 'trust', 'signed.pdf')
      expect([which.code, which.stderr]).toEqual([2, expect.stringContaining('2 certificates')])
      expect(which.stderr).not.toMatch(/Rivera|Marta/)
      const told = ['--fingerprint', first?.certificate.fingerprint ?? '']
      expect((await run('identity', 'trust', 'painted.pdf', ...told)).code).toBe(2)
      expect((await run('identity', 'trust', 'signed.pdf', ...told)).code).toBe(0)
      expect((await standing()).map(({ status }) => status)).toEqual(['valid', 'unverifiable'])
      expect((await run('identity', 'trust', 'blank.pdf')).stderr).toContain('no certificate')
    }))

  it('tells no names but on a terminal, or when asked to', async () => {
    for (const args of [['signed.pdf'], ['signed.pdf', ...trusted], ['half.pdf', '-f', 'json']]) {
      const { stdout, stderr } = await verify(args)
      expect(stdout + stderr).not.toMatch(/Rivera|Marta|Łódzka|Test Authority/)
      expect(stdout).toContain('client')
    }
    const { stdout } = await verify(['signed.pdf', '--show-values'])
    expect(stdout).toContain('Jordan Rivera')
  })

  it('a page painted over fails, and is named', async () => {
    const { code, stdout } = await verify(['painted.pdf', ...trusted])
    expect(code).toBe(1)
    expect(stdout).toContain('painted.pdf: INVALID: do not rely on this document')
    expect(stdout).toContain('Update 3 of the file changes what stands on page 1')
    expect(stdout).toContain('Ask whoever gave it to you')
  })

  it('who is still to sign is named with what to type', async () => {
    const { code, stdout } = await verify(['half.pdf', ...trusted])
    expect(code).toBe(1)
    expect(stdout).toContain('incomplete: not everybody who has to sign did')
    expect(stdout).toContain('client: missing')
    expect(stdout).toContain('To sign: txplan sign half.pdf --as client')
  })

  it('a document that nobody signed is told as such', async () => {
    const { code, stdout } = await verify(['blank.pdf'])
    expect([code, stdout.split('\n')[0]]).toEqual([1, 'blank.pdf: not signed'])
  })

  it.each([
    [['nowhere.pdf'], 'there is no such file'],
    [['broken.pdf'], 'broken.pdf could not be read'],
    [['signed.pdf', '--expect', 'clinician,boss'], 'there is no role “boss”'],
    [['signed.pdf', '--trust', 'same.plan.yaml'], 'there is no certificate'],
    [['signed.pdf', 'half.pdf'], 'One PDF at a time'],
  ])('%j is a mistake in the call', async (args, words) => {
    const { code, stderr } = await verify(args)
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)])
  })

  it('a draft is not offered to be signed', async () => {
    const { stdout } = await verify(['draft.pdf'])
    expect(stdout).toContain('Every page is marked “DRAFT, not signed”.')
    expect(stdout).toContain('txplan render PLAN --sign')
    expect(stdout).not.toContain('txplan sign draft.pdf')
  })

  it('roles that are expected must have signed', async () => {
    const { code, stdout } = await verify(['signed.pdf', ...trusted, '--expect', 'supervisor'])
    expect(code).toBe(1)
    expect(stdout).toContain('supervisor: missing')
  })

  it('is judged as of a day', async () => {
    const { code, stdout } = await verify(['signed.pdf', ...trusted, '--as-of', '2026-11-01'])
    expect(code).toBe(1)
    expect(stdout).toContain('It says that it was made on 2026-11-20, which is still to come.')
  })
})

describe('txplan verify FILE.pdf --against PLAN', () => {
  it('is content with the plan as it was signed, whatever its layout', async () => {
    const { code, stdout } = await verify(['signed.pdf', ...trusted, '--against', 'same.plan.yaml'])
    expect(code).toBe(0)
    expect(stdout).toContain('same.plan.yaml says the same as what was signed.')
  })

  it('tells what is another now, in words only where it may', async () => {
    const args = ['signed.pdf', ...trusted, '--against', 'later.plan.yaml']
    const open = await verify(args, true)
    expect(open.code).toBe(1)
    expect(open.stdout).toContain('; but the plan is another now')
    expect(open.stdout).toContain('without waking')
    expect(open.stdout).toContain('txplan sign later.plan.yaml --as clinician')
    const closed = await verify(args)
    expect(closed.code).toBe(1)
    expect(closed.stdout).toContain('is not what was signed any more')
    expect(closed.stdout).not.toMatch(/waking|Sleep/)
  })

  it('tells another plan from a changed one', async () => {
    const { code, stdout } = await verify(['signed.pdf', '--against', 'other.plan.yaml'])
    expect(code).toBe(1)
    expect(stdout).toContain('other.plan.yaml is another plan')
  })
})

describe('txplan verify FILE.pdf --format json', () => {
  it('is for programs', async () => {
    const { code, stdout } = await verify(['painted.pdf', ...trusted, '-f', 'json'])
    const report = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(report).toMatchObject({
      version: 1,
      file: 'painted.pdf',
      verdict: 'invalid',
      revisions: 4,
      document: { kind: 'plan', plan: 'plan-7k2m', revision: 2, isPrinted: true },
    })
    expect(report.faults[0]).toEqual({
      code: 'changed',
      revision: 3,
      what: 'content',
      page: 1,
      message: 'update 3 of the file changes what stands on page 1, and is not only a signature',
    })
    expect(report.signers.map(({ status }: { status: string }) => status)).toEqual([
      'invalid',
      'invalid',
    ])
    expect(report.signers[0].algorithms).toEqual({
      digest: 'SHA-256',
      signature: 'ECDSA with SHA-256',
    })
  })
})

describe('of a signature that the plan has and the file has not', () => {
  type Entry = NonNullable<ReturnType<typeof samplePlan>['signatures']>[number]

  /** Signed by the clinician in the file; by the client as the plan says. */
  const reported = async (entry: Entry, ...args: string[]) => {
    const whole = { ...samplePlan(), signatures: [{ role: 'client' as const, ...entry }] }
    const bytes = await forged(await unsignedPdf(whole), {
      field: 'clinician',
      signer: clinician,
      certifies: true,
    })
    const made = { 'ink.pdf': bytes, 'ca.pem': files['ca.pem'] }
    return inFolder(made, (cwd) =>
      runInProcess(['verify', 'ink.pdf', ...trusted, ...args], {
        cwd,
        env: { XDG_CONFIG_HOME: `${cwd}/config`, HOME: cwd, NO_COLOR: '1' },
      }),
    )
  }
  const digest = digestOf(samplePlan())
  const ink: Entry = { method: 'ink', signed: '2026-11-17T15:52:00-05:00', digest }

  it('claims no more than the file can show', async () => {
    const { code, stdout } = await reported(ink)
    expect(code).toBe(0)
    expect(stdout).not.toContain('everybody')
    expect(stdout).toContain(
      'ink.pdf: valid: every signature in this file stands, and nothing was changed since; the client’s is entered in the plan, on paper',
    )
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'client: signed in ink on 2026-11-17, as the plan says; this file cannot prove it',
    )
  })

  it('says so where it was another text, and where nobody can tell which', async () => {
    const other = await reported({ ...ink, digest: `txplan1-sha256:${'0'.repeat(64)}` })
    expect(other.code).toBe(1)
    expect(other.stdout).toContain('incomplete')
    expect(other.stdout).toContain('client: missing')
    const { digest: _, ...without } = ink
    const none = await reported(without)
    expect(none.code).toBe(1)
    expect(none.stdout).toContain('client: unverifiable')
    expect(none.stdout).toContain('txplan verify PLAN')
  })

  it('takes the name that a client typed in the plan, who need not sign the file', async () => {
    const typed: Entry = { ...ink, method: 'electronic', name: 'Jordan Rivera' }
    const { code, stdout } = await reported(typed)
    expect([code, stdout]).toEqual([0, expect.stringContaining('entered in the plan, as typed')])
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'client: signed electronically, without a key, on 2026-11-17, as the plan says',
    )
    expect(stdout).not.toContain('not signed')
    const asked = await reported(typed, '--expect', 'client')
    expect([asked.code, asked.stdout]).toEqual([1, expect.stringContaining('client: missing')])
    const other = { ...typed, digest: `txplan1-sha256:${'0'.repeat(64)}` }
    expect((await reported(other)).code).toBe(1)
  })

  it('says nothing of the plan where the client has signed the file too', async () => {
    const typed = { ...ink, method: 'electronic' as const, name: 'Jordan Rivera' }
    const whole = { ...samplePlan(), signatures: [{ role: 'client' as const, ...typed }] }
    const bytes = await forged(
      await forged(await unsignedPdf(whole), {
        field: 'clinician',
        signer: clinician,
        certifies: true,
      }),
      { field: 'client', signer: client },
    )
    const { stdout, code } = await inFolder({ 'a.pdf': bytes, 'ca.pem': files['ca.pem'] }, (cwd) =>
      runInProcess(['verify', 'a.pdf', ...trusted, '-f', 'json'], { cwd, env: { HOME: cwd } }),
    )
    expect([code, JSON.parse(stdout).recorded]).toEqual([0, []])
  })

  it('tells programs the same', async () => {
    const { stdout } = await reported(ink, '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'valid',
      recorded: [
        { status: 'recorded', role: 'client', method: 'ink', day: '2026-11-17', required: true },
      ],
    })
    expect(stdout).not.toContain('Rivera')
  })

  it('does not take it for one that was asked for in the file', async () => {
    const { code, stdout } = await reported(ink, '--expect', 'client')
    expect(code).toBe(1)
    expect(stdout).toContain('client: missing')
  })
})

it('holds a plan against the document with all that is in the file', async () => {
  const { code, stdout } = await verify(['signed.pdf', ...trusted, '--against', 'more.plan.yaml'])
  expect(code).toBe(1)
  expect(stdout).toContain('more.plan.yaml says the same as what was signed.')
  expect(stdout).toContain(
    'A part of it does not fit the format, and no signature covers it.\nTo see it: txplan lint more.plan.yaml\n',
  )
})

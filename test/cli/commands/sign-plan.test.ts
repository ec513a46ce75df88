/** `txplan sign PLAN` by script: what it writes, what it leaves, what it refuses. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../../../src/plan/digest.ts'
import type { Plan } from '../../../src/plan/types.generated.ts'
import { readSource } from '../../../src/source/read.ts'
import { inRepository, type TestRepository } from '../../helpers/repository.ts'
import { inFolder } from '../../helpers/run.ts'
import { path, planToSign, sign, txplan, verified } from './plan-to-sign.ts'

const read = (text: string): Plan => readSource(text).value as Plan

/** A folder with the plan in it, and nothing else. */
const withPlan = <T>(
  text: string,
  use: (folder: Pick<TestRepository, 'root' | 'read' | 'write'>) => Promise<T>,
) =>
  inFolder({ [path]: text }, (root) =>
    use({
      root,
      read: (name) => readFileSync(join(root, name), 'utf8'),
      write: (name, content) => {
        mkdirSync(join(root, name, '..'), { recursive: true })
        writeFileSync(join(root, name), content)
      },
    }),
  )

describe('a signature by script', () => {
  it('is entered with the digest of the text, and every other byte stays', () =>
    withPlan(planToSign, async (folder) => {
      const { code, stdout, stderr } = await sign(folder, 'clinician', 'ruth salter')
      expect({ code, stdout }).toEqual({ code: 0, stdout: `${path}\n` })
      expect(stderr).toContain('Still to be signed by:\n  the client\n')
      expect(stderr).toContain('To make one: txplan identity create')
      const after = folder.read(path)
      expect(after.startsWith(planToSign)).toBe(true)
      const [entry, ...others] = read(after).signatures ?? []
      expect(others).toEqual([])
      expect(entry).toMatchObject({
        role: 'clinician',
        name: 'Ruth Salter',
        credentials: 'LCSW',
        method: 'electronic',
        revision: 1,
        digest: digestOf(read(planToSign)),
        checked: { rules: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), complete: true },
      })
      expect(entry?.signed).toMatch(/^2026-11-2[012]T\d\d:\d\d:00[+-]\d\d:\d\d$/)
      expect(new Date(entry?.signed ?? '').toISOString()).toBe('2026-11-21T12:00:00.000Z')
      expect(digestOf(read(after))).toBe(entry?.digest)
      expect(after).toMatch(
        /\n {4}parts:\n {6}\{ care_team: [a-p]{8}, .*,\n {8}\w+: .* \}\n {4}checked:\n/,
      )
    }))

  it('fills the line that waits for it, and keeps what stands there', () => {
    const waiting = `${planToSign}signatures:\n  - role: clinician # hers\n    name: R. Salter\n    signed:\n    document: Form 5\n  - role: client\n    name:\n`
    return withPlan(waiting, async (folder) => {
      await sign(folder, 'clinician', 'Ruth Salter')
      await sign(folder, 'client', 'Diana Okafor')
      const text = folder.read(path)
      expect(text).toContain('  - role: clinician # hers\n    name: R. Salter\n')
      expect(read(text).signatures).toMatchObject([
        { role: 'clinician', name: 'R. Salter', document: 'Form 5', method: 'electronic' },
        { role: 'client', name: 'Diana Okafor', method: 'electronic' },
      ])
      expect((await verified(folder)).code).toBe(0)
    })
  })

  it('leaves a plan of any layout as it was, but for the entry', () => {
    const layouts = fc.record({
      eol: fc.constantFrom('\n', '\r\n'),
      mark: fc.constantFrom('', '\uFEFF'),
      comment: fc.constantFrom('', '# at the end\n'),
      empty: fc.constantFrom('', 'signatures:\n', 'signatures: []\n'),
    })
    return fc.assert(
      fc.asyncProperty(layouts, ({ eol, mark, comment, empty }) => {
        const text = mark + `${planToSign}${empty}${comment}`.replaceAll('\n', eol)
        return withPlan(text, async (folder) => {
          expect((await sign(folder, 'clinician', 'Ruth Salter')).code).toBe(0)
          const after = folder.read(path)
          const head = mark + planToSign.replaceAll('\n', eol)
          expect(after.startsWith(head)).toBe(true)
          if (comment) expect(after).toContain(comment.trim())
          expect(read(after).signatures).toHaveLength(1)
          expect((await verified(folder)).of('clinician').status).toBe('valid')
        })
      }),
      { numRuns: 12 },
    )
  })

  it('is shown and not written with --dry-run', () =>
    withPlan(planToSign, async (folder) => {
      const { code, stdout } = await sign(folder, 'clinician', 'Ruth Salter', '--dry-run')
      expect(code).toBe(0)
      expect(read(stdout).signatures).toHaveLength(1)
      expect(folder.read(path)).toBe(planToSign)
    }))

  it('comes from a file of answers, too', () =>
    withPlan(planToSign, async (folder) => {
      folder.write(
        'answers.yaml',
        'name: Diana Okafor\nconsent: true\nmethod: verbal-telehealth\nreason: Has no printer\nwitness: A. Grant\nsigned: 2026-11-20\n',
      )
      const { code } = await txplan(folder, [
        'sign',
        path,
        '--as',
        'client',
        '--answers',
        'answers.yaml',
      ])
      expect(code).toBe(0)
      expect(read(folder.read(path)).signatures).toMatchObject([
        {
          role: 'client',
          method: 'verbal-telehealth',
          reason: 'Has no printer',
          witness: 'A. Grant',
          signed: '2026-11-20',
        },
      ])
    }))

  it('names the client no more than the plan does', () => {
    const secret = planToSign.replace('name: Diana Okafor, record', 'record')
    return withPlan(secret, async (folder) => {
      folder.write('txplan.yaml', 'txplan: 1\n')
      folder.write('identities.yaml', 'txplan: 1\nclients:\n  P-1042: { name: Diana Okafor }\n')
      expect((await sign(folder, 'client', 'diana okafor')).code).toBe(0)
      expect(folder.read(path)).not.toContain('Okafor\n')
      expect(read(folder.read(path)).signatures).toMatchObject([{ name: 'D. O.' }])
      expect((await verified(folder)).of('client')).toMatchObject({ otherPerson: false })
    })
  })

  it('makes a draft a plan in force where it is the last, and that is said', () =>
    withPlan(planToSign.replace('status: active', 'status: draft'), async (folder) => {
      await sign(folder, 'clinician', 'Ruth Salter', '--activate')
      // Not before everybody has signed.
      expect(folder.read(path)).toContain('\nstatus: draft\n')
      const unsaid = await sign(folder, 'client', 'Diana Okafor')
      expect([unsaid.code, unsaid.stderr]).toEqual([2, expect.stringContaining(': --activate.')])
      folder.write('answers.yaml', 'name: Diana Okafor\nconsent: true\nactivate: true\n')
      const { code } = await txplan(folder, [
        'sign',
        path,
        '--as',
        'client',
        '--answers',
        'answers.yaml',
      ])
      expect(code).toBe(0)
      expect(folder.read(path)).toContain('\nstatus: active\n')
      expect((await verified(folder)).code).toBe(0)
    }))
})

it('after a refusal nobody is said to have signed', () =>
  withPlan(planToSign, async (folder) => {
    await sign(folder, 'clinician', 'Ruth Salter')
    const how = ['--method', 'refused', '--reason', 'She signs nothing']
    const { stderr } = await sign(folder, 'client', 'Diana Okafor', ...how)
    expect(stderr).toContain('Entered.\nNobody else has to sign.\n')
  }))

describe('nothing is signed', () => {
  const refused = async (args: string[], message: string, text = planToSign) =>
    withPlan(text, async (folder) => {
      folder.write('no.yaml', 'name: Diana Okafor\nconsent: false\n')
      folder.write('page.txt', 'no picture')
      const { code, stdout, stderr } = await txplan(folder, ['sign', path, ...args])
      expect(stderr).toContain(message)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(folder.read(path)).toBe(text)
      // An error may end in a log.
      expect(stderr).not.toMatch(/Diana|Salter/)
    })

  it.each([
    ['without consent', ['--as', 'client', '--name', 'Diana Okafor'], 'consent: missing'],
    [
      'where consent is refused',
      ['--as', 'client', '--answers', 'no.yaml'],
      'Without consent nothing is signed',
    ],
    ['without a name', ['--as', 'client', '--consent'], 'name: missing'],
    ['without a role', ['--name', 'Diana Okafor', '--consent'], 'As whom'],
    [
      'in another’s name',
      ['--as', 'client', '--name', 'Diana Ocampo', '--consent'],
      'who: missing',
    ],
    [
      'refused without a reason',
      ['--as', 'client', '--name', 'Diana Okafor', '--consent', '--method', 'refused'],
      'reason: missing',
    ],
    [
      'for a day to come',
      ['--as', 'client', '--name', 'Diana Okafor', '--consent', '--signed', '2026-12-01'],
      'has not come yet',
    ],
    [
      'for an hour to come',
      [
        ...['--as', 'client', '--name', 'Diana Okafor', '--consent', '--method', 'ink'],
        ...['--signed', '2026-11-21T08:30-05:00'],
      ],
      'has not come yet',
    ],
    [
      'for a day that is none',
      ['--as', 'client', '--name', 'Diana Okafor', '--consent', '--signed', '2026-02-30'],
      'wanted a day',
    ],
    [
      'electronically for an earlier day',
      ['--as', 'client', '--name', 'Diana Okafor', '--consent', '--signed', '2026-11-20'],
      'An electronic signature is given now',
    ],
    [
      'with a page that is none',
      ['--as', 'client', '--name', 'Diana Okafor', '--consent', '--ink', 'page.txt'],
      'neither a picture nor a PDF',
    ],
    [
      'with a page that is not there',
      ['--as', 'client', '--name', 'Diana Okafor', '--consent', '--ink', 'gone.png'],
      '--ink gone.png',
    ],
    [
      'in ink and electronically',
      [
        '--as',
        'client',
        '--name',
        'Diana Okafor',
        '--consent',
        '--ink',
        'page.txt',
        '--method',
        'electronic',
      ],
      'Leave out one',
    ],
    [
      'with an identity that is not there',
      ['--as', 'clinician', '--name', 'Ruth Salter', '--consent', '--identity', 'mine'],
      'There is no identity “mine”',
    ],
  ])('%s', (_, args, message) => refused(args, message))

  it('where lint finds an error that is not about signatures', () => {
    const broken = planToSign.replace('problems: [nights]', 'problems: [night]')
    return refused(
      ['--as', 'clinician', '--name', 'Ruth Salter', '--consent'],
      'has an error that stands in the way of a signature:\n  16:16',
      broken,
    )
  })

  it('unless it is signed despite them, and that stays visible', () => {
    const broken = planToSign.replace('problems: [nights]', 'problems: [night]')
    return withPlan(broken, async (folder) => {
      const { code } = await sign(folder, 'clinician', 'Ruth Salter', '--despite-findings')
      expect(code).toBe(0)
      expect(read(folder.read(path)).signatures?.[0]?.checked?.complete).toBe(false)
    })
  })

  it('twice', () =>
    withPlan(planToSign, async (folder) => {
      await sign(folder, 'clinician', 'Ruth Salter')
      const before = folder.read(path)
      const again = await sign(folder, 'clinician', 'Ruth Salter')
      expect(again).toMatchObject({ code: 2, stdout: '' })
      expect(again.stderr).toContain('The clinician has signed this text already')
      expect(folder.read(path)).toBe(before)
    }))

  it('twice by one of several who sign in a role', () =>
    withPlan(planToSign, async (folder) => {
      expect((await sign(folder, 'member', 'Kim Ames')).code).toBe(0)
      expect((await sign(folder, 'member', 'Lee Roth')).code).toBe(0)
      const again = await sign(folder, 'member', 'K. Ames')
      expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('as member') })
      expect(read(folder.read(path)).signatures).toHaveLength(2)
    }))

  it('in a file that cannot be read whole', () =>
    refused(
      ['--as', 'clinician', '--name', 'Ruth Salter', '--consent'],
      'has faults that must be mended',
      planToSign.replace('target_date', 'taget_date'),
    ))
})

describe('what is to be minded', () => {
  it('is told where the co-signer comes before the author', () => {
    const supervised = planToSign.replace(
      'role: Therapist }',
      'role: Therapist, supervised_by: a-grant }\n  - { id: a-grant, name: Alma Grant, credentials: PhD }',
    )
    return withPlan(supervised, async (folder) => {
      const { code, stderr } = await sign(folder, 'supervisor', 'Alma Grant')
      expect(code).toBe(0)
      expect(stderr).toContain('The author has not signed this text yet')
      const told = await verified(folder)
      expect(told.of('supervisor')).toMatchObject({ status: 'valid', required: true })
      expect(told.of('clinician')).toMatchObject({ status: 'missing', because: 'none' })
      expect(told.code).toBe(1)
    })
  })

  it('and where there is no revision number', () =>
    withPlan(planToSign.replace(/revision: .*\n/, ''), async (folder) => {
      const { stderr } = await sign(folder, 'clinician', 'Ruth Salter')
      expect(stderr).toContain('no revision number')
    }))
})

describe('a page that was signed by hand', () => {
  const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(64, 7)])

  it('is held by its hash, from the plan’s folder', () =>
    inRepository(async (repository) => {
      repository.write(path, planToSign)
      repository.write('txplan.yaml', 'txplan: 1\n')
      writeFileSync(repository.path('scan.png'), png)
      expect((await sign(repository, 'client', 'Diana Okafor', '--ink', 'scan.png')).code).toBe(0)
      const [entry] = read(repository.read(path)).signatures ?? []
      expect(entry).toMatchObject({ method: 'ink', scan: { file: '../../scan.png' } })
      expect((await verified(repository)).of('client').status).toBe('valid')
      writeFileSync(repository.path('scan.png'), Buffer.concat([png, Buffer.from([1])]))
      expect((await verified(repository)).of('client')).toMatchObject({
        status: 'invalid',
        because: 'scan-changed',
      })
      repository.remove('scan.png')
      expect((await verified(repository)).of('client')).toMatchObject({
        status: 'unverifiable',
        because: 'scan-gone',
      })
    }))

  it('is put beside the plan where it lies outside of the practice', () =>
    inFolder({ 'scan.png': png }, (outside) =>
      withPlan(planToSign, async (folder) => {
        const args = ['client', 'Diana Okafor', '--ink', join(outside, 'scan.png')] as const
        expect((await sign(folder, ...args)).code).toBe(0)
        const [entry] = read(folder.read(path)).signatures ?? []
        expect(entry?.scan?.file).toBe('signed/scan.png')
        expect(readFileSync(join(folder.root, 'clients/okafor-d/signed/scan.png'))).toEqual(png)
      }),
    ))
})

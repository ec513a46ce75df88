/** `txplan verify PLAN`: each status a signature can have, and what it says of it. */
import { describe, expect, it } from 'vitest'
import { expectGolden } from '../../helpers/golden.ts'
import { inRepository, type TestRepository } from '../../helpers/repository.ts'
import { inFolder } from '../../helpers/run.ts'
import { identitiesIn } from '../../helpers/signing-identity.ts'
import { path, planToSign, sign, txplan, verified } from './plan-to-sign.ts'

const withSigned = <T>(
  use: (repository: TestRepository) => Promise<T>,
  text = planToSign,
): Promise<T> =>
  inRepository(async (repository) => {
    repository.write(path, text)
    await sign(repository, 'clinician', 'Ruth Salter')
    await sign(repository, 'client', 'Diana Okafor')
    repository.commit('Signed', { date: '2026-11-21' })
    return use(repository)
  })

const edit = (repository: TestRepository, from: string | RegExp, to: string): void => {
  const before = repository.read(path)
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  repository.write(path, after)
}

const pretty = async (repository: TestRepository, ...args: string[]) => {
  const { stdout } = await txplan(repository, ['verify', path, ...args])
  return stdout
    .replace(/[0-9a-f]{10} of/g, '(commit) of')
    .replace(/diff [0-9a-f]{10}/, 'diff (commit)')
}

describe('a plan that everybody signed', () => {
  it('is valid, and ends with 0', () =>
    withSigned(async (repository) => {
      const { code, plan } = await verified(repository)
      expect(code).toBe(0)
      expect(plan).toMatchObject({ valid: true, readable: true, others: [], earlier: [] })
      expect(plan.signers.map(({ status }: { status: string }) => status)).toEqual([
        'valid',
        'valid',
      ])
      expectGolden('test/golden/verify-valid.golden.txt', await pretty(repository))
    }))

  it('stays so through a new layout, a comment, a new id and administrative changes', () =>
    withSigned(async (repository) => {
      edit(repository, 'id: sleep\n', 'id: rest\n')
      edit(repository, '# Kept by hand.', '# Kept by another hand.')
      edit(repository, 'record: P-1042', 'record: P-1043')
      edit(repository, 'status: active', 'status: on-hold')
      expect((await verified(repository)).code).toBe(0)
    }))

  it('names nobody in what is meant for machines, unless asked', () =>
    withSigned(async (repository) => {
      const { stdout } = await txplan(repository, ['verify', path, '--format', 'json'])
      expect(stdout).not.toMatch(/Okafor"|Salter/)
      expect(await pretty(repository)).not.toMatch(/Diana|Salter/)
      const shown = await txplan(repository, ['verify', path, '--format', 'json', '--show-values'])
      expect(shown.stdout).toContain('"name": "Diana Okafor"')
      const there = await txplan(repository, ['verify', path], {}, true)
      expect(there.stdout).toContain('client, Diana Okafor')
    }))
})

describe('whoever signed', () => {
  it('is told where it is another person than the plan names', () =>
    inRepository(async (repository) => {
      repository.write(path, planToSign)
      repository.write('answers.yaml', 'name: Omar Okafor\nwho: other\nconsent: true\n')
      const args = ['sign', path, '--as', 'client', '--answers', 'answers.yaml']
      expect((await txplan(repository, args)).code).toBe(0)
      await sign(repository, 'clinician', 'Ruth Salter')
      const { of } = await verified(repository)
      expect(of('client')).toMatchObject({ status: 'valid', otherPerson: true })
      expect(of('clinician')).toMatchObject({ status: 'valid', otherPerson: false })
      expect(await pretty(repository)).toContain('signed by another person than the plan names')
    }))
})

describe('an entry that anybody could have written', () => {
  it('is no signature of a clinician whom the plan does not name', () =>
    withSigned(async (repository) => {
      edit(repository, 'name: Ruth Salter\n    credentials', 'name: Diana Okafor\n    credentials')
      const { code, of } = await verified(repository)
      expect(code).toBe(1)
      expect(of('clinician')).toMatchObject({ status: 'unverifiable', because: 'other-person' })
    }))

  it('is none of a day to come', () =>
    withSigned(async (repository) => {
      edit(repository, /signed: 2026-11-\S+/, 'signed: 2026-11-29T10:00:00+00:00')
      const { code, of } = await verified(repository)
      expect(code).toBe(1)
      expect(of('clinician')).toMatchObject({ status: 'unverifiable', because: 'in-future' })
    }))
})

describe('a plan that was changed since', () => {
  it('is stale, and names the fields by the text that was signed', () =>
    withSigned(async (repository) => {
      edit(repository, 'frequency: weekly', 'frequency: monthly')
      edit(repository, 'at_least: 5', 'at_least: 4')
      const { code, of } = await verified(repository)
      expect(code).toBe(1)
      expect(of('client')).toMatchObject({
        status: 'stale',
        parts: ['goals', 'interventions'],
        signedText: expect.stringMatching(/^commit [0-9a-f]{10} of 2026-11-21$/),
        changes: [
          {
            message: expect.stringContaining('objective sleep-1: target'),
            path: 'goals[0].objectives[0]',
          },
          {
            message: expect.stringContaining('intervention cbt: frequency'),
            path: 'interventions[0]',
          },
        ],
      })
      expectGolden('test/golden/verify-stale.golden.txt', await pretty(repository))
    }))

  it('tells it in the client’s words where they may be shown', () =>
    withSigned(async (repository) => {
      edit(repository, 'two hours on most', 'three hours on most')
      expect(await pretty(repository)).not.toContain('three')
      expect(await pretty(repository, '--show-values')).toContain('[-two-]{+three+} hours')
    }))

  it('says which parts where git has no such text', () =>
    inFolder({ [path]: planToSign }, async (root) => {
      const { readFileSync, writeFileSync } = await import('node:fs')
      await sign({ root }, 'clinician', 'Ruth Salter')
      const text = readFileSync(`${root}/${path}`, 'utf8')
      writeFileSync(`${root}/${path}`, text.replace('weekly', 'monthly'))
      const { of } = await verified({ root })
      expect(of('clinician')).toMatchObject({ status: 'stale', parts: ['interventions'] })
      expect(of('clinician')['message']).toContain('interventions')
    }))

  it('names the part where no field of it was changed: the day from which spans count', () =>
    inRepository(async (repository) => {
      const text = planToSign
        .replace(/effective: .*\n/, '')
        .replace('target_date: 2027-01-29', 'target_date: 12 weeks')
      repository.write(path, text)
      await sign(repository, 'clinician', 'Ruth Salter', '--despite-findings')
      repository.commit('Signed')
      edit(repository, 'date: 2026-11-02', 'date: 2026-11-03')
      const { of } = await verified(repository)
      expect(of('clinician')).toMatchObject({ status: 'stale', parts: ['effective'] })
      expect(of('clinician')['message']).toContain('effective')
    }))

  it('finds what was signed in a PDF beside the plan, too', () =>
    inFolder({ [path]: planToSign }, async (root) => {
      const { readFileSync, writeFileSync } = await import('node:fs')
      await sign({ root }, 'clinician', 'Ruth Salter')
      const pdf = 'clients/okafor-d/signed/r1.pdf'
      expect((await txplan({ root }, ['render', path, '-o', pdf])).code).toBe(0)
      const text = readFileSync(`${root}/${path}`, 'utf8')
      writeFileSync(`${root}/${path}`, text.replace('weekly', 'monthly'))
      const { of } = await verified({ root })
      expect(of('clinician')).toMatchObject({
        status: 'stale',
        signedText: 'signed/r1.pdf',
        changes: [{ path: 'interventions[0]' }],
      })
    }))

  it('is valid again when it is taken back, or signed anew', () =>
    withSigned(async (repository) => {
      edit(repository, 'weekly', 'monthly')
      expect((await sign(repository, 'client', 'Diana Okafor')).code).toBe(0)
      expect((await sign(repository, 'clinician', 'Ruth Salter')).code).toBe(0)
      const { code, plan } = await verified(repository)
      expect(code).toBe(0)
      expect(plan.others).toMatchObject([{ status: 'stale' }, { status: 'stale' }])
      edit(repository, 'monthly', 'weekly')
      expect((await verified(repository)).code).toBe(0)
    }))

  it('covers nothing that the format does not know, and verify says so', () =>
    withSigned(async (repository) => {
      edit(repository, 'modality: CBT-I,', 'modality: CBT-I, promise: a cure,')
      const { code, plan, of } = await verified(repository)
      expect(code).toBe(1)
      expect(plan).toMatchObject({ valid: false, misfits: 1 })
      expect(of('client').status).toBe('valid')
      const { stdout } = await txplan(repository, ['verify', path])
      expect(stdout).toContain(
        `A part of it does not fit the format, and no signature covers it: txplan lint ${path}`,
      )
      expect(stdout).toContain('they do not cover all that is in the file')
    }))

  it('has one code for a plan, in whatever command and with whatever does not fit', () =>
    withSigned(async (repository) => {
      edit(repository, 'modality: CBT-I,', 'modality: CBT-I, promise: a cure,')
      const { plan } = await verified(repository)
      const { stdout } = await txplan(repository, ['render', path, '--to', 'md'])
      expect(stdout).toContain(`Code of the text: ${plan.code}.`)
      expect(stdout).not.toContain('CHANGED SINCE SIGNED')
    }))

  it('is not vouched for where a field stands there twice', () =>
    withSigned(async (repository) => {
      edit(repository, 'status: active', 'status: active\nstatus: draft')
      const { code, plan } = await verified(repository)
      expect({ code, readable: plan.readable }).toEqual({ code: 1, readable: false })
    }))
})

describe('a signature that cannot be verified', () => {
  it.each([
    [
      'has no digest',
      '  - { role: clinician, name: Ruth Salter, signed: 2026-11-03, method: ink }\n',
      'no-digest',
    ],
    [
      'has one of an unknown form',
      '  - { role: clinician, name: Ruth Salter, signed: 2026-11-03, digest: "sha1:12" }\n',
      'unknown-form',
    ],
  ])('because it %s', (_, line, because) =>
    inRepository(async (repository) => {
      repository.write(path, `${planToSign}signatures:\n${line}`)
      const { code, of } = await verified(repository)
      expect(code).toBe(1)
      expect(of('clinician')).toMatchObject({ status: 'unverifiable', because })
      expect(of('client')).toMatchObject({ status: 'missing', because: 'none' })
    }),
  )
})

describe('what stands in place of a signature', () => {
  const refusing = async (text: string, ...more: string[]) =>
    inRepository(async (repository) => {
      repository.write(path, text)
      await sign(repository, 'clinician', 'Ruth Salter')
      const { code: signed, stderr } = await sign(repository, 'client', 'Diana Okafor', ...more)
      expect({ signed, stderr }).toMatchObject({ signed: 0 })
      const { code, of } = await verified(repository)
      return { code, client: of('client'), stderr }
    })
  const under = (profile: string) =>
    planToSign.replace(
      'record: P-1042,',
      `record: P-1042, coverages: [{ payer: state, profile: ${profile} }],`,
    )

  it('counts with its reason where nobody in particular asks', async () => {
    const { code, client } = await refusing(
      planToSign,
      '--method',
      'refused',
      '--reason',
      'Wants to wait',
    )
    expect({ code, client }).toMatchObject({
      code: 0,
      client: { status: 'valid', because: 'reason' },
    })
  })

  it('and not where the profile refuses it', async () => {
    const { client, stderr } = await refusing(
      under('mn-245g-sud'),
      '--method',
      'refused',
      '--reason',
      'Wants to wait',
      '--despite-findings',
    )
    expect(client).toMatchObject({ status: 'missing', because: 'not-accepted' })
    expect(stderr).toContain('does not accept that in place of a signature')
  })

  /** Signed in ink once, without a digest; then said aloud, or refused. */
  const insteadOfInk = (profile: string, method: string) =>
    inRepository(async (repository) => {
      const ink =
        'signatures:\n  - { role: client, name: Diana Okafor, signed: 2026-11-03, method: ink }\n'
      repository.write(path, `${under(profile)}${ink}`)
      const spoken = ['--method', method, '--reason', 'Seen by video', '--despite-findings']
      await sign(repository, 'client', 'Diana Okafor', ...spoken)
      const { stdout } = await txplan(repository, ['verify', path])
      return { ...(await verified(repository)), stdout: stdout.replace(/\s+/g, ' ') }
    })

  it('counts before an older signature that nobody can verify', async () => {
    const { of, plan } = await insteadOfInk('commercial-generic', 'verbal-telehealth')
    expect(of('client')).toMatchObject({ status: 'valid', because: 'approval' })
    expect(plan.others).toMatchObject([{ status: 'unverifiable', because: 'no-digest' }])
  })

  it('is told beside it, with who does not take it, where it does not count', async () => {
    const { of, plan, stdout } = await insteadOfInk('mn-245g-sud', 'refused')
    expect(of('client')).toMatchObject({
      status: 'unverifiable',
      because: 'no-digest',
      beside: { status: 'missing', because: 'not-accepted' },
    })
    expect(plan.others).toEqual([])
    expect(stdout).toMatch(
      /also refused on [^:]+: Minnesota SUD treatment .* does not take that in place of a signature/,
    )
  })

  it('counts where the profile takes it: said aloud by telehealth, with the reason', async () => {
    const text = under('mn-245g-sud').replace(
      'effective:',
      'setting: { telehealth: { used: true } }\neffective:',
    )
    const { client } = await refusing(
      text,
      '--method',
      'verbal-telehealth',
      '--reason',
      'Seen by video',
      '--despite-findings',
    )
    expect(client).toMatchObject({ status: 'valid', because: 'approval' })
  })

  it('is stale with the text, as a signature is', () =>
    inRepository(async (repository) => {
      repository.write(path, planToSign)
      await sign(
        repository,
        'client',
        'Diana Okafor',
        '--method',
        'unable',
        '--reason',
        'In hospital',
      )
      edit(repository, 'weekly', 'monthly')
      expect((await verified(repository)).of('client').status).toBe('stale')
    }))
})

describe('earlier revisions', () => {
  it('are held against their own text, and sign nothing of the present one', () =>
    withSigned(async (repository) => {
      edit(
        repository,
        'number: 1, date: 2026-11-02, kind: initial',
        'number: 2, date: 2026-11-21, kind: review',
      )
      edit(repository, 'weekly', 'monthly')
      const { code, plan, of } = await verified(repository)
      expect(code).toBe(1)
      expect(of('client')).toMatchObject({ status: 'missing', because: 'earlier' })
      expect(plan.earlier).toMatchObject([{ status: 'valid' }, { status: 'valid' }])
      expectGolden('test/golden/verify-earlier.golden.txt', await pretty(repository))
    }))

  it('whose text is nowhere are unverifiable', () =>
    inFolder({ [path]: planToSign }, async (root) => {
      const { readFileSync, writeFileSync } = await import('node:fs')
      await sign({ root }, 'client', 'Diana Okafor')
      const text = readFileSync(`${root}/${path}`, 'utf8').replace('number: 1,', 'number: 2,')
      writeFileSync(`${root}/${path}`, text.replace('weekly', 'monthly'))
      const { plan } = await verified({ root })
      expect(plan.earlier).toMatchObject([{ status: 'unverifiable', because: 'text-not-found' }])
    }))

  it('go on speaking for the client where only something was put right', () =>
    withSigned(async (repository) => {
      edit(
        repository,
        'number: 1, date: 2026-11-02, kind: initial',
        'number: 2, date: 2026-11-21, kind: correction',
      )
      edit(repository, 'two hours', 'three hours')
      const { of } = await verified(repository)
      expect(of('client')).toMatchObject({ status: 'valid', because: 'earlier' })
      expect(of('clinician').status).toBe('missing')
    }))
})

describe('a proof', () => {
  const withProof = <T>(
    use: (repository: TestRepository, env: Record<string, string>) => Promise<T>,
  ) =>
    inFolder({}, (home) =>
      inRepository(async (repository) => {
        const env = await identitiesIn(home, [
          { label: 'ruth', name: 'Ruth Salter', role: 'clinician' },
          { label: 'eve', name: 'Eve Moss', role: 'supervisor' },
          { label: 'ruth-too', name: 'Ruth Salter', role: 'supervisor' },
        ])
        repository.write(path, planToSign)
        const args = ['sign', path, '--as', 'clinician', '--name', 'Ruth Salter', '--consent']
        const { code, stderr } = await txplan(repository, args, env)
        expect({ code, stderr }).toMatchObject({
          code: 0,
          stderr: expect.stringContaining('with a proof'),
        })
        repository.commit('Signed')
        return use(repository, env)
      }),
    )

  it('holds where the certificate is one’s own', () =>
    withProof(async (repository, env) => {
      const { of } = await verified(repository, [], env)
      expect(of('clinician')).toMatchObject({ status: 'valid', because: 'proof' })
    }))

  it('is unverifiable where nobody vouches for it, until somebody does', () =>
    withProof(async (repository, env) => {
      const stranger = await verified(repository)
      expect(stranger.of('clinician')).toMatchObject({
        status: 'unverifiable',
        because: 'unknown-issuer',
      })
      expect(stranger.plan.next).toContain('txplan identity trust FILE')
      const args = ['identity', 'export', '--identity', 'ruth', '-o', 'ruth.pem']
      const { stderr } = await txplan(repository, args, env)
      const trusting = await verified(repository, ['--trust', 'ruth.pem'])
      expect(trusting.of('clinician').status).toBe('valid')
      const [handedOut = 'none'] = stderr.match(/(?:[0-9A-F]{2} ){9}[0-9A-F]{2}/) ?? []
      for (const { of } of [stranger, trusting])
        expect(of('clinician').message).toContain(handedOut)
    }))

  it.each([
    ['the day', /signed: 2026-11-21/, 'signed: 2026-11-20', ['signed']],
    [
      'the name',
      'name: Ruth Salter\n    credentials',
      'name: Rita Salter\n    credentials',
      ['name'],
    ],
    ['the method', 'method: electronic', 'method: ink', ['method']],
    ['what it was checked by', 'complete: true', 'complete: false', ['checked']],
  ])('breaks with %s, and says so', (_, from, to, altered) =>
    withProof(async (repository, env) => {
      edit(repository, from, to)
      const { code, of } = await verified(repository, [], env)
      expect(code).toBe(1)
      expect(of('clinician')).toMatchObject({ status: 'invalid', because: 'proof', altered })
    }),
  )

  it('survives a new layout of the file', () =>
    withProof(async (repository, env) => {
      const { planText } = await import('../../../src/writing/layout.ts')
      const { readSource } = await import('../../../src/source/read.ts')
      repository.write(path, planText(readSource(repository.read(path)).value as object))
      expect((await verified(repository, [], env)).of('clinician').status).toBe('valid')
    }))

  it('of another plan is none here', () =>
    withProof(async (repository, env) => {
      edit(repository, 'id: okafor-2026', 'id: moss-2026')
      repository.commit('Copied')
      const { of } = await verified(repository, [], env)
      expect(of('clinician')).toMatchObject({ status: 'invalid', because: 'proof' })
    }))

  it('of the same plan for another client is none', () =>
    withProof(async (repository, env) => {
      edit(repository, 'record: P-1042', 'record: P-2077')
      const { of } = await verified(repository, [], env)
      expect(of('clinician')).toMatchObject({
        status: 'invalid',
        because: 'proof',
        altered: ['client'],
      })
    }))

  it('cannot be left away for a text that was changed', () =>
    withProof(async (repository, env) => {
      edit(repository, 'weekly', 'monthly')
      const args = ['sign', path, '--as', 'clinician', '--name', 'Ruth Salter', '--consent']
      await txplan(repository, [...args, '--no-proof'], {})
      const { code, of } = await verified(repository, [], env)
      expect(code).toBe(1)
      expect(of('clinician')).toMatchObject({ status: 'unverifiable', because: 'without-proof' })
    }))

  it('with a byte of it changed is none', () =>
    withProof(async (repository, env) => {
      const line = /proof: \|-\n\s+(\S+)/.exec(repository.read(path))?.[1] ?? ''
      const at = 40
      edit(
        repository,
        line,
        `${line.slice(0, at)}${line[at] === 'A' ? 'B' : 'A'}${line.slice(at + 1)}`,
      )
      expect((await verified(repository, [], env)).of('clinician').status).toBe('invalid')
    }))

  it('is not made with another person’s key', () =>
    withProof(async (repository, env) => {
      edit(repository, 'weekly', 'monthly')
      const before = repository.read(path)
      const args = [
        'sign',
        path,
        '--as',
        'clinician',
        '--name',
        'Ruth Salter',
        '--consent',
        '--identity',
        'eve',
      ]
      const { code, stderr } = await txplan(repository, args, env)
      expect({ code, stderr }).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('belongs to somebody else'),
      })
      expect(repository.read(path)).toBe(before)
    }))

  it('is not made with a key for another role', () =>
    withProof(async (repository, env) => {
      edit(repository, 'weekly', 'monthly')
      const args = ['sign', path, '--as', 'clinician', '--name', 'Ruth Salter', '--consent']
      const { code, stderr } = await txplan(repository, [...args, '--identity', 'ruth-too'], env)
      expect({ code, stderr }).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('is one to sign as supervisor, not as clinician'),
      })
    }))

  it('is left out with --no-proof', () =>
    withProof(async (repository, env) => {
      edit(repository, 'weekly', 'monthly')
      const args = [
        'sign',
        path,
        '--as',
        'clinician',
        '--name',
        'Ruth Salter',
        '--consent',
        '--no-proof',
      ]
      expect((await txplan(repository, args, env)).code).toBe(0)
      expect(repository.read(path).match(/proof:/g)).toHaveLength(1)
    }))
})

describe('the call', () => {
  it('takes the whole practice, and counts', () =>
    withSigned(async (repository) => {
      repository.write('txplan.yaml', 'txplan: 1\n')
      repository.write('clients/other/plan.yaml', planToSign)
      const { code, stdout } = await txplan(repository, ['verify'])
      expect(code).toBe(1)
      expect(stdout).toContain('1 of 2 plans have every signature that is required')
    }))

  it('tells plans of many in a line each where all is in order, and last what is to be looked at', () =>
    withSigned(async (repository) => {
      repository.write('txplan.yaml', 'txplan: 1\n')
      repository.write('clients/a/plan.yaml', planToSign)
      repository.write('clients/z/plan.yaml', repository.read(path))
      const { stdout } = await txplan(repository, ['verify'])
      const [first, second, , third, ...rest] = stdout.split('\n')
      expect(first).toMatch(
        /^clients\/okafor-d\/plan\.yaml: valid: clinician, client; revision 1, code [0-9a-f-]{19}$/,
      )
      expect(second).toMatch(/^clients\/z\/plan\.yaml: valid/)
      expect(third).toBe('clients/a/plan.yaml')
      expect(rest.join('\n')).toContain('missing        clinician')
    }))

  it('ends with 2 for a file that is no plan', () =>
    withSigned(async (repository) => {
      repository.write(path, '- a list')
      expect(await txplan(repository, ['verify', path])).toMatchObject({ code: 2 })
    }))

  it('prints the canonical text, whose hash is the digest', () =>
    withSigned(async (repository) => {
      const { createHash } = await import('node:crypto')
      const { stdout } = await txplan(repository, ['verify', path, '--canonical'])
      const { plan } = await verified(repository)
      expect(`txplan1-sha256:${createHash('sha256').update(stdout).digest('hex')}`).toBe(
        plan.digest,
      )
    }))
})

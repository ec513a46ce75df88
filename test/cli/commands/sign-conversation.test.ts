/** Signing in a conversation: what is shown before, and that nothing is signed without a yes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askAll } from '../../../src/cli/commands/sign/ask.ts'
import type { SignOptions } from '../../../src/cli/commands/sign/options.ts'
import type { Io } from '../../../src/cli/io.ts'
import { pastPlans } from '../../../src/cli/signing/past-plans.ts'
import { atHand } from '../../../src/cli/writing/at-hand.ts'
import type { Asker, Reply } from '../../../src/writing/question.ts'
import { inRepository, type TestRepository } from '../../helpers/repository.ts'
import { path, planToSign, sign } from './plan-to-sign.ts'

/** Answers each question by the beginning of its words; what was asked and told is kept. */
function scripted(replies: Readonly<Record<string, Reply>>) {
  const seen: string[] = []
  const asker: Asker = {
    async ask(question) {
      seen.push(...(question.notes ?? []), `? ${question.ask}`)
      const key = Object.keys(replies).find((one) => question.ask.startsWith(one))
      return (key && replies[key]) || { kind: 'stop' }
    },
    tell: (text) => seen.push(text),
    close() {},
  }
  return { asker, seen: () => seen.join('\n') }
}

const answer = (value: unknown): Reply => ({ kind: 'answer', value })

async function converse(
  { root }: TestRepository,
  options: SignOptions,
  replies: Readonly<Record<string, Reply>>,
) {
  const { asker, seen } = scripted(replies)
  const io = {
    cwd: root,
    env: { TXPLAN_HOME: `${root}-home` },
    now: () => new Date('2026-11-21T12:00:00Z'),
    stdout: { write() {} },
    stderr: { write() {}, isTTY: true },
  } as unknown as Io
  const hand = await atHand(path, 'sign', undefined, io)
  const asking = { hand, said: {}, options, asker, past: pastPlans(hand.file) }
  const code = await askAll(asking, io)
  return { code, seen: seen(), text: readFileSync(join(root, path), 'utf8') }
}

const withPlan = <T>(use: (repository: TestRepository) => Promise<T>, text = planToSign) =>
  inRepository((repository) => {
    repository.write(path, text)
    return use(repository)
  })

describe('a conversation', () => {
  it('shows what is agreed to before anything is asked, and signs with a yes', () =>
    withPlan(async (repository) => {
      const { code, seen, text } = await converse(
        repository,
        { as: 'client' },
        { 'Your name': answer('Diana Okafor'), 'Do you agree': answer(true) },
      )
      expect(code).toBe(0)
      expect(text).toContain('    role: client\n'.trim())
      const [before = ''] = seen.split('? Your name')
      expect(before).toContain(
        'This is what is agreed to: Treatment plan, revision 1 of November 2, 2026, code ',
      )
      expect(before).toContain('Goal 1: Sleep through the night')
      expect(before).toContain('CBT-I (weekly, 50 minutes)')
      expect(seen).toContain('“I have read this plan')
    }))

  it('asks who signs, where that is not said', () =>
    withPlan(async (repository) => {
      const { code, text } = await converse(
        repository,
        {},
        {
          'Who signs?': answer('clinician'),
          'Your name': answer('R. Salter'),
          'Do you agree': answer(true),
        },
      )
      expect(code).toBe(0)
      expect(text).toContain('name: Ruth Salter\n')
    }))

  it('asks who it is where the name is another', () =>
    withPlan(async (repository) => {
      const { seen, text } = await converse(
        repository,
        { as: 'client' },
        {
          'Your name': answer('Omar Okafor'),
          'The plan names': answer('other'),
          'Do you agree': answer(true),
        },
      )
      expect(seen).toContain('? The plan names Diana Okafor as the client. Who is it?')
      expect(text).toContain('name: Omar Okafor\n')
    }))

  it.each([
    ['no', { 'Your name': answer('Diana Okafor'), 'Do you agree': answer(false) }],
    ['Ctrl-C at consent', { 'Your name': answer('Diana Okafor') }],
    ['Ctrl-C at the name', {}],
  ])('writes nothing after %s', (_, replies) =>
    withPlan(async (repository) => {
      const { code, seen, text } = await converse(repository, { as: 'client' }, replies)
      expect({ code, text }).toEqual({ code: 1, text: planToSign })
      expect(seen).toContain('Nothing was signed, and the file is as it was.')
    }),
  )

  it('tells what changed since this person signed last', () =>
    withPlan(async (repository) => {
      await sign(repository, 'client', 'Diana Okafor')
      repository.commit('Signed')
      repository.write(
        path,
        repository.read(path).replace('frequency: weekly', 'frequency: monthly'),
      )
      const { seen } = await converse(repository, { as: 'client' }, {})
      expect(seen).toContain('Changed since the last signature of November 21, 2026')
      expect(seen).toContain('weekly → monthly')
    }))

  it('stops before errors unless the person goes on', () => {
    const broken = planToSign.replace('problems: [nights]', 'problems: [night]')
    return withPlan(async (repository) => {
      const stopped = await converse(
        repository,
        { as: 'client' },
        { 'Sign it all': answer('stop') },
      )
      expect(stopped).toMatchObject({ code: 1, text: broken })
      expect(stopped.seen).toContain('unresolved-id')
      const signed = await converse(
        repository,
        { as: 'client' },
        {
          'Sign it all': answer('sign'),
          'Your name': answer('Diana Okafor'),
          'Do you agree': answer(true),
        },
      )
      expect(signed.code).toBe(0)
      expect(signed.text).toContain('complete: false')
    }, broken)
  })

  it('asks whether a draft is in force now, with the last signature', () =>
    withPlan(
      async (repository) => {
        await sign(repository, 'clinician', 'Ruth Salter')
        const { text } = await converse(
          repository,
          { as: 'client' },
          {
            'Your name': answer('Diana Okafor'),
            'Do you agree': answer(true),
            Everybody: answer(true),
          },
        )
        expect(text).toContain('\nstatus: active\n')
      },
      planToSign.replace('status: active', 'status: draft'),
    ))

  it('doubts a guardian of an adult before it asks, and sends nobody away', () =>
    withPlan(async (repository) => {
      const doubt = 'The client is an adult, and the plan names no guardian.'
      const replies = { 'Your name': answer('Ada Okafor'), 'Do you agree': answer(true) }
      const { code, seen } = await converse(repository, { as: 'guardian' }, replies)
      expect(seen.split('? Your name')[0]).toContain(doubt)
      expect(code).toBe(0)
      const witness = await converse(repository, { as: 'witness' }, replies)
      expect(witness.seen).not.toContain(doubt)
    }))
})

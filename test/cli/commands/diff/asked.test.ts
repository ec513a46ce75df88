/** The words after `txplan diff`: which are files, which are commits, and what cannot be told apart. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askedFor } from '../../../../src/cli/commands/diff/asked.ts'
import type { DiffOptions } from '../../../../src/cli/commands/diff/options.ts'
import { UserError } from '../../../../src/practice/failure.ts'
import { inFolder } from '../../../helpers/run.ts'

const plan = 'txplan: 1\n'
const files = {
  'txplan.yaml': plan,
  'clients/rivera-j/plan.yaml': plan,
  'clients/rivera-j/record.yaml': plan,
  'clients/okafor-d/plan.yaml': plan,
  'a.yaml': plan,
  'b.yaml': plan,
}

const ask = (words: string, options: DiffOptions = {}) =>
  inFolder(files, async (cwd) => {
    const asked = await askedFor(words.split(' ').filter(Boolean), options, cwd)
    return JSON.parse(JSON.stringify(asked).replaceAll(join(cwd, '/'), '')) as unknown
  })

const rivera = 'clients/rivera-j/plan.yaml'
const record = 'clients/rivera-j/record.yaml'
const of = (files: object, from: string, to: unknown) => ({
  is: 'client',
  files,
  from: { rev: from },
  to,
})
const ofPlan = (from: string, to: unknown, plan = rivera) => of({ plan }, from, to)
const ofBoth = (from: string, to: unknown) => of({ plan: rivera, record }, from, to)
const many = (since: unknown, within: string[] = []) => ({ is: 'many', since, within })

describe('what is compared', () => {
  it.each<[string, DiffOptions, unknown]>([
    ['', {}, many({ rev: 'HEAD' })],
    ['', { staged: true }, many('staged')],
    ['', { changedSince: 'main' }, many({ rev: 'main' })],
    ['clients/rivera-j', { changedSince: 'main' }, many({ rev: 'main' }, ['clients/rivera-j'])],
    ['clients', {}, many({ rev: 'HEAD' }, ['clients'])],
    ['HEAD~1', {}, many({ rev: 'HEAD~1' })],
    [rivera, {}, ofPlan('HEAD', 'now')],
    [record, {}, of({ record }, 'HEAD', 'now')],
    ['r1 clients/rivera-j/record.yaml', {}, of({ record }, 'r1', 'now')],
    ['clients/rivera-j', {}, ofBoth('HEAD', 'now')],
    ['rivera-j', {}, ofBoth('HEAD', 'now')],
    ['rivera-j', { staged: true }, ofBoth('HEAD', 'staged')],
    ['rivera-j', { from: 'r1', to: 'r3' }, ofBoth('r1', { rev: 'r3' })],
    ['rivera-j', { to: 'r3' }, ofBoth('HEAD', { rev: 'r3' })],
    ['r1 rivera-j', {}, ofBoth('r1', 'now')],
    ['main rivera-j', { staged: true }, ofBoth('main', 'staged')],
    ['r1 r2 rivera-j', {}, ofBoth('r1', { rev: 'r2' })],
    ['main..draft rivera-j', {}, ofBoth('main', { rev: 'draft' })],
    ['a.yaml b.yaml', {}, { is: 'files', before: 'a.yaml', after: 'b.yaml' }],
    ['rivera-j okafor-d', {}, { is: 'files', before: rivera, after: 'clients/okafor-d/plan.yaml' }],
    ['HEAD clients/gone/plan.yaml', {}, ofPlan('HEAD', 'now', 'clients/gone/plan.yaml')],
  ])('%s %j', async (words, options, wanted) => {
    expect(await ask(words, options)).toEqual(wanted)
  })

  it.each<[string, DiffOptions, string]>([
    ['rivera-j r1', {}, 'txplan diff r1 rivera-j'],
    ['r1 r2', {}, 'txplan diff REV PLAN'],
    ['a b c d', {}, 'txplan diff PLAN'],
    ['', { from: 'r1' }, 'txplan diff PLAN --from r1'],
    ['r9', { from: 'r1' }, 'txplan diff PLAN'],
    ['main rivera-j', { from: 'r1' }, 'txplan diff REV PLAN'],
    ['a.yaml b.yaml', { to: 'r1' }, 'txplan diff A.yaml B.yaml'],
    ['', { staged: true, to: 'r1' }, 'Leave one of them away'],
    ['', { staged: true, changedSince: 'main' }, 'Leave all but one away'],
    ['nobody', { changedSince: 'main' }, 'txplan diff PLAN'],
  ])('%s %j says what to type', async (words, options, hint) => {
    const error = await ask(words, options).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).hint).toContain(hint)
  })
})

/** A rule of the thread that lint leaves off is looked at here; who says otherwise is heard. */
import { describe, expect, it, vi } from 'vitest'
import { run } from '../../../src/cli/commands/thread/command.ts'
import type { Rule } from '../../../src/lint/rule.ts'
import { inFolder } from '../../helpers/run.ts'

const quiet = vi.hoisted(
  (): Rule => ({
    id: 'goal-seen',
    group: 'thread',
    severity: 'off',
    element: 'frequency',
    what: '',
    why: '',
    fix: '',
    source: '',
    messages: { found: 'Here is a goal.' },
    bad: { plan: '' },
    good: { plan: '' },
    check: ({ report }) => report({ at: ['goals', 0], message: 'found' }),
  }),
)

vi.mock('../../../src/lint/registry.ts', async (original) => {
  const { findRule } = await original<typeof import('../../../src/lint/registry.ts')>()
  return { rules: [quiet], findRule: (id: string) => (id === quiet.id ? quiet : findRule(id)) }
})

const profile = `txplan: 1
id: house
title: House rules
kind: practice
confidence: { level: own }
elements: { frequency: { level: required } }
`

async function severities(settings: string): Promise<{ code: number; found: string[] }> {
  const files = {
    'txplan.yaml': `txplan: 1\n${settings}`,
    'profiles/house.yaml': profile,
    'a/plan.yaml': 'txplan: 1\ngoals: [{ id: rest }]\n',
  }
  return inFolder(files, async (cwd) => {
    let text = ''
    const code = await run(
      ['a'],
      { format: 'json', asOf: '2026-11-21' },
      {
        stdin: { async *[Symbol.asyncIterator]() {} },
        stdout: { write: (part) => (text += part) },
        stderr: { write: () => {} },
        cwd,
        env: {},
        now: () => new Date(0),
      },
    )
    const holes: { severity: string }[] = JSON.parse(text).branches[0].nodes[0].holes
    return { code, found: holes.map(({ severity }) => severity) }
  })
}

describe('a rule that is off by itself', () => {
  it.each([
    ['is a note', '', 0, ['info']],
    ['stays off when the practice says so', 'lint: { rules: { goal-seen: off } }', 0, []],
    ['is what the practice says', 'lint: { rules: { goal-seen: warning } }', 1, ['warning']],
    ['is an error when a profile asks for it', 'profiles: [house]', 1, ['error']],
  ])('%s', async (_, settings, code, found) => {
    expect(await severities(settings)).toEqual({ code, found })
  })
})

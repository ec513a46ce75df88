import { expect, it } from 'vitest'
import { inFolder, runInProcess } from '../helpers/run.ts'

it('a message about what somebody else named does not command the terminal', () =>
  inFolder({}, async (cwd) => {
    const name = 'a\u001b]0;owned\u0007\u202e.pdf'
    const { code, stderr } = await runInProcess(['verify', name], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('a]0;owned.pdf')
    expect(stderr).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
  }))

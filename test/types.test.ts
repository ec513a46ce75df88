/** The whole project compiles under `strict`; tests of types alone, such as zod's, hold here. */
import { execaSync } from 'execa'
import { expect, it } from 'vitest'

it('compiles', () => {
  const { stdout, exitCode } = execaSync('node_modules/.bin/tsc', ['--noEmit'], { reject: false })
  expect(stdout).toBe('')
  expect(exitCode).toBe(0)
})

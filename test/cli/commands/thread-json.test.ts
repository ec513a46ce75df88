/** The thread for programs is as its schema documents it. */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { runInProcess } from '../../helpers/run.ts'

const schema = JSON.parse(readFileSync('schemas/thread-report.schema.json', 'utf8')) as object
const isValid = new Ajv({ strict: false }).compile(schema)

const cases = ['okafor-d', 'reyes-m', 'case-05-custody', 'case-18-two-views']

describe('thread as json', () => {
  it.each(cases.flatMap((name) => [[name], [name, '--show-values']]))(
    'fits its schema: %s %s',
    async (name, ...more) => {
      const args = [
        'thread',
        `examples/clients/${name}`,
        '--format',
        'json',
        ...more.filter(Boolean),
      ]
      const { stdout } = await runInProcess([...args, '--as-of', '2026-11-21'], {
        cwd: process.cwd(),
      })
      expect(isValid(JSON.parse(stdout)), JSON.stringify(isValid.errors?.slice(0, 3))).toBe(true)
    },
  )
})

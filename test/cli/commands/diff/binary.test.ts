/** `txplan diff` in process and through the built binary: the same words, the same exit codes. */
import { describe, expect, it } from 'vitest'
import { inFolder, runBinary, runInProcess } from '../../../helpers/run.ts'

const plan = (target: number) =>
  `txplan: 1
client: { name: Maria Rivera }
goals:
  - id: mood
    objectives:
      - { id: score, measure: { instrument: phq-9, target: { at_most: ${target} } } }
`

const files = {
  'a.yaml': plan(9),
  'b.yaml': plan(12),
  'torn.yaml': 'a: [b\n',
  'c.yaml': `# c\n${plan(9)}`,
}

const cases: [string[], number, RegExp][] = [
  [['a.yaml', 'b.yaml'], 0, /at most 9.*at most 12.*1 clinical change; revision not raised/s],
  [['a.yaml', 'b.yaml', '--exit-code'], 1, /1 clinical change/],
  [['a.yaml', 'c.yaml', '--exit-code'], 0, /No change in meaning: only layout or comments/],
  [['a.yaml', 'b.yaml', '--format', 'json'], 0, /"clinical": 1/],
  [['a.yaml', 'b.yaml', '--format', 'md'], 0, /^## Changes of treatment plans/],
  [['a.yaml', 'b.yaml', '--format', 'html'], 0, /<del>at most 9<\/del>/],
  [['a.yaml', 'torn.yaml'], 2, /cannot be read as a plan/],
  [['a.yaml', 'none.yaml'], 2, /none\.yaml/],
  [['a.yaml', 'HEAD'], 2, /txplan diff HEAD a\.yaml/],
  [['--format', 'docx'], 2, /Allowed choices/],
]

describe.each(cases)('diff %j', (words, code, said) => {
  it.each(['in process', 'binary'])('%s', (how) =>
    inFolder(files, async (cwd) => {
      const args = ['diff', ...words]
      const outcome =
        how === 'binary' ? runBinary(args, { cwd }) : await runInProcess(args, { cwd })
      expect(outcome.code, outcome.stderr).toBe(code)
      expect(outcome.stdout + outcome.stderr).toMatch(said)
      if (!words.includes('html')) expect(outcome.stdout + outcome.stderr).not.toContain('Maria')
    }),
  )
})

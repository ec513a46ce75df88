/** From a thousand clients on `due` works on several threads: the list must be the one that one thread gives. */
import { describe, expect, it } from 'vitest'
import { collect } from '../../../src/cli/commands/due/collect.ts'
import { csv } from '../../../src/cli/commands/due/csv.ts'
import { sorted } from '../../../src/cli/commands/due/rows.ts'
import { addDays } from '../../../src/language/dates.ts'
import { discover } from '../../../src/practice/discover.ts'
import { inFolder, runBinary } from '../../helpers/run.ts'

const asOf = '2026-11-22'

const plan = (at: number): string => `txplan: 1
status: active
effective: ${addDays('2026-06-01', at % 170)}
objectives:
  - { id: walks, target_date: ${addDays('2026-10-01', at % 200)} }
`

const files = {
  'txplan.yaml':
    'txplan: 1\nprofiles: [va-105]\nreview: { every: 90 days }\nclinicians:\n  - { id: lowe, license: { expires: 2027-01-31 } }\n',
  ...Object.fromEntries(
    Array.from({ length: 1010 }, (_, at) => [`clients/c-${1000 + at}/plan.yaml`, plan(at)]),
  ),
  'clients/c-1500/plan.yaml': 'txplan: 1\nstatus: active\neffective: 2026-02-30\n',
}

describe('many clients', () => {
  it('gives the list of one thread', async () => {
    await inFolder(files, async (cwd) => {
      const { clients } = await discover([], cwd)
      const options = { cwd, asOf, select: {}, brief: true }
      const one = await collect(clients, options)
      const rows = sorted([...one.rows, ...Object.values(one.practices).flat()])
      const { code, stdout, stderr } = runBinary(['due', '--as-of', asOf, '--format', 'csv'], {
        cwd,
      })
      expect(rows.length).toBeGreaterThan(2000)
      expect(stdout).toBe(csv(rows, asOf))
      expect(stderr).toContain('clients/c-1500/plan.yaml: no day could be read from effective')
      expect(code).toBe(1)
    })
  }, 30_000)
})

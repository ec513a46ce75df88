/** `txplan schema`: whatever it says it prints, it prints, and help names all of it. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inFolder, runInProcess } from '../../helpers/run.ts'

const schema = (...args: string[]) =>
  inFolder({}, (cwd) => runInProcess(['schema', ...args], { cwd }))

const help = async () => (await schema('--help')).stdout

/** `sources` is of our own profiles; nobody writes such a file. */
const names = readdirSync('schemas')
  .flatMap((file) => file.match(/^(.*)\.schema\.json$/)?.[1] ?? [])
  .filter((name) => name !== 'sources')

describe('txplan schema', () => {
  it.each(names)('prints %s as it is committed', async (name) => {
    const { stdout, code } = await schema(name)
    expect(code).toBe(0)
    expect(stdout).toBe(readFileSync(`schemas/${name}.schema.json`, 'utf8'))
  })

  it('names each of them in its help', async () => {
    const words = new Set((await help()).match(/[a-z-]+/g))
    expect(names.filter((name) => !words.has(name))).toEqual([])
  })

  it('says which there are where it knows none of that name', async () => {
    const { code, stderr } = await schema('signature')
    expect(code).toBe(2)
    expect(stderr).toContain('There is no schema “signature”.')
    expect(stderr).toContain('sign,')
  })
})

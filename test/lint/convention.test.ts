/** The house rules for rules: one file, one name everywhere, registered, explained and tested. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/lint/registry.ts'
import type { Rule } from '../../src/lint/rule.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'src/lint/rules')

interface RuleFile {
  group: string
  name: string
  rules: Rule[]
}

/** Files that hold several rules, with the test that covers them all. */
const shared: Record<string, string> = {
  'structure/reader': 'test/lint/rules/structure/reader.test.ts',
  'lint/suppression': 'test/lint/suppressions.test.ts',
}

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'messages' in value && 'good' in value

async function ruleFile(group: string, file: string): Promise<RuleFile> {
  const exported: unknown[] = Object.values(
    await import(pathToFileURL(join(folder, group, file)).href),
  )
  return { group, name: basename(file, '.ts'), rules: exported.flat().filter(isRule) }
}

const isGroup = (name: string) => !name.includes('.')

const paths = readdirSync(folder)
  .filter(isGroup)
  .flatMap((group) =>
    readdirSync(join(folder, group))
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
      .map((file) => [group, file] as const),
  )
const files = await Promise.all(paths.map(([group, file]) => ruleFile(group, file)))
const ruleFiles = files.filter((file) => file.rules.length > 0)

describe.each(ruleFiles.map((file) => [`${file.group}/${file.name}`, file] as const))(
  '%s',
  (path, file) => {
    const single = !(path in shared)

    it('is registered', () => {
      for (const rule of file.rules) expect(rules).toContain(rule)
    })

    it('has the name of its rule', () => {
      if (single) expect(file.rules.map(({ id }) => id)).toEqual([file.name])
    })

    it('stands in the folder of its group', () => {
      for (const rule of file.rules) expect(rule.group).toBe(file.group)
    })

    it('has a test', () => {
      const test = shared[path] ?? `test/lint/rules/${file.group}/${file.name}.test.ts`
      expect(existsSync(join(root, test)), test).toBe(true)
      const text = readFileSync(join(root, test), 'utf8')
      for (const rule of file.rules) expect(text).toContain(rule.id)
    })
  },
)

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('is in kebab case', () => {
    expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  })

  it('says what, why, what to do and whence, in sentences', () => {
    for (const text of [rule.what, rule.why, rule.fix]) {
      expect(text).toMatch(/^(?:[A-Z“]|txplan).*\.\)?$/s)
      expect(text).not.toMatch(/TODO|FIXME|XXX|\s\s/)
    }
    expect(rule.source.trim()).not.toBe('')
  })

  it('has messages that are sentences', () => {
    for (const message of Object.values(rule.messages))
      expect(message).toMatch(/(?:[.?!]|\{(?:hint|chain|since)\})$/)
  })

  it('differs in its examples', () => {
    expect(rule.good).not.toEqual(rule.bad)
  })
})

it('has no two rules of one name', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})

it('knows every rule that is registered from a file', () => {
  const inFiles = ruleFiles.flatMap((file) => file.rules.map(({ id }) => id))
  expect(rules.map(({ id }) => id).filter((id) => !inFiles.includes(id))).toEqual([])
})

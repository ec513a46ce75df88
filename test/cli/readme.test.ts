/** What the README says of the command line is so: its table has every command, and its options exist. */
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { expect, it } from 'vitest'
import { commands } from '../../src/cli/table/commands.ts'

const readme = readFileSync('README.md', 'utf8')
const table = /## Commands\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? ''

/** What git calls, and nobody types. */
const ofGit = ['merge', 'outline']

const nameOf = (definition: string): string => definition.split(' ')[0] ?? ''

it('lists every command, and no other', () => {
  const named = [...table.matchAll(/\| `txplan ([^`]+)`/g)].flatMap(([, call = '']) =>
    nameOf(call).replaceAll('\\', '').split('|'),
  )
  const there = commands.map(({ definition }) => nameOf(definition))
  expect([...new Set(named)].sort()).toEqual(there.filter((name) => !ofGit.includes(name)).sort())
})

it('names no option that no command knows', () => {
  const known = new Set(['--no-input', '--no-color', '--color', '--version', '--help'])
  for (const { define } of commands) {
    const command = new Command()
    define(command)
    for (const { long } of command.options) if (long) known.add(long)
  }
  // Of npm and of git.
  for (const other of ['--global']) known.add(other)
  const named = [...readme.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([option]) => option)
  expect(named.length).toBeGreaterThan(50)
  expect([...new Set(named)].filter((option) => !known.has(option))).toEqual([])
})

/** Options that commands share. */
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { formatOption } from '../../src/cli/options.ts'

const formatFrom = (formats: string[], given: string[]): unknown =>
  new Command()
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .addOption(formatOption(formats))
    .parse(given, { from: 'user' })
    .opts()['format']

describe('--format', () => {
  it.each([
    [['pretty', 'json', 'md'], ['--format', 'markdown'], 'md'],
    [['pretty', 'json', 'md'], ['--format', 'md'], 'md'],
    [['pretty', 'markdown'], ['-f', 'md'], 'markdown'],
    [['pretty', 'json'], [], 'pretty'],
  ])('of %j takes %j', (formats, given, wanted) => {
    expect(formatFrom(formats, given)).toBe(wanted)
  })

  it.each(['markdown', 'md', 'xml'])('without Markdown does not take %s', (given) => {
    expect(() => formatFrom(['pretty', 'json'], ['--format', given])).toThrow(
      /Allowed choices are pretty, json/,
    )
  })
})

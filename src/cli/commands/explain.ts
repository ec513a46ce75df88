/** `txplan explain NAME`: a rule (what, why, source, examples) or an instrument (its facts). */
import { nearest } from '../../language/similar.ts'
import { ruleMarkdown, ruleText } from '../../lint/explain.ts'
import { findRule, rules } from '../../lint/registry.ts'
import type { Rule } from '../../lint/rule.ts'
import { instrumentMarkdown, instrumentText } from '../../measures/explain.ts'
import { allInstruments, findInstrument } from '../../measures/find.ts'
import type { Instrument } from '../../measures/instrument.ts'
import { nameOf } from '../../measures/names.ts'
import { UserError } from '../../practice/failure.ts'
import { type ExitCode, exitCode, type Io } from '../io.ts'

type Format = 'pretty' | 'json' | 'markdown'

export function run([name]: string[], options: Record<string, unknown>, io: Io): ExitCode {
  const format = options['format'] as Format
  io.stdout.write(
    name === undefined || options['list'] ? listText(format) : explanation(name, format),
  )
  return exitCode.nothing
}

function explanation(name: string, format: Format): string {
  const rule = findRule(name)
  if (rule) return ruleAs(rule, format)
  const instrument = findInstrument(name)
  if (instrument) return instrumentAs(instrument, format)
  throw unknown(name)
}

function unknown(name: string): UserError {
  const written = nameOf(name)
  if (written)
    return new UserError(
      `${written} is known by its name only: no range, band or cut-off of it is kept.`,
      'See the instruments with figures: txplan explain --list',
    )
  const id = suggestion(name)
  return new UserError(
    `There is no rule or instrument “${name}”.`,
    id ? `Did you mean: txplan explain ${id}` : 'See them all: txplan explain --list',
  )
}

/** The id of what was probably meant: rules and instruments by id, instruments by title too. */
function suggestion(name: string): string | undefined {
  const ids = new Map(rules.map(({ id }) => [id, id]))
  for (const { id, title } of allInstruments()) ids.set(id, id).set(title, id)
  return ids.get(nearest(name, ids.keys()) ?? '')
}

function ruleAs(rule: Rule, format: Format): string {
  if (format === 'json') return `${JSON.stringify(ruleData(rule), null, 2)}\n`
  return format === 'markdown' ? ruleMarkdown(rule) : ruleText(rule)
}

function instrumentAs(instrument: Instrument, format: Format): string {
  if (format === 'json') return `${JSON.stringify({ version: 1, ...instrument }, null, 2)}\n`
  return format === 'markdown' ? instrumentMarkdown(instrument) : instrumentText(instrument)
}

function ruleData(rule: Rule): Record<string, unknown> {
  const { check: _, ...data } = rule
  return { version: 1, ...data }
}

function listText(format: Format): string {
  const instruments = allInstruments()
  if (format === 'json')
    return `${JSON.stringify({ version: 1, rules: rules.map(ruleData), instruments }, null, 2)}\n`
  if (format === 'markdown')
    return [
      ...rules.map(ruleMarkdown),
      '## Instruments\n',
      ...instruments.map(instrumentMarkdown),
    ].join('\n')
  return `Rules\n${ruleLines()}\nInstruments\n${instrumentLines(instruments)}`
}

function ruleLines(): string {
  const width = Math.max(...rules.map((rule) => rule.id.length))
  return rules
    .map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.what}\n`)
    .join('')
}

function instrumentLines(instruments: readonly Instrument[]): string {
  const width = Math.max(...instruments.map(({ id }) => id.length))
  return instruments.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`).join('')
}

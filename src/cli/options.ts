/** Options that several commands share, and what their values must look like. */
import { InvalidArgumentError, Option } from 'commander'
import { isRealDate } from '../language/dates.ts'

export const asOfOption = () =>
  new Option('--as-of <date>', 'judge as of this day instead of today').argParser(day)

export const outputOption = (what: string) =>
  new Option('-o, --output <file>', `write ${what} to this file instead of the terminal`)

export const showValuesOption = () =>
  new Option('--show-values', 'show the client’s own words in formats that hide them')

export const formatOption = (formats: readonly string[]) =>
  formatChoice('how to show it', formats).default(formats[0])

/** Without a default. Markdown may be asked for by either of its names. */
export function formatChoice(what: string, formats: readonly string[]): Option {
  const option = new Option('-f, --format <format>', what).choices(formats)
  const check = option.parseArg
  option.argParser((text: string, before: unknown) => {
    const other = text === 'markdown' ? 'md' : text === 'md' ? 'markdown' : text
    const name = formats.includes(text) ? text : formats.includes(other) ? other : text
    return check?.(name, before)
  })
  return option
}

export const plainOption = () =>
  new Option('--plain', 'ask in plain lines, for a screen reader: no redrawing, no color')

function day(text: string): string {
  if (isRealDate(text)) return text
  throw new InvalidArgumentError(`Found “${text}”; wanted a day such as 2026-11-21.`)
}

/** Values of an option that may be given several times. */
export const repeated = (text: string, before: string[] = []): string[] => [...before, text]

/** `missing-id=off` as a pair; commander collects them. */
export function ruleSetting(text: string, before: Record<string, string> = {}) {
  const match = /^([a-z0-9-]+)=(error|warning|info|off)$/.exec(text)
  if (!match) throw new InvalidArgumentError('Wanted RULE=error, warning, info or off.')
  return { ...before, [match[1] as string]: match[2] as string }
}

/** `txplan explain NAME`: a rule (what, why, source, examples), a profile or an instrument (facts). */
import { nearest } from '../../language/similar.ts'
import { ruleMarkdown, ruleText } from '../../lint/explain.ts'
import { findRule, rules } from '../../lint/registry.ts'
import type { Rule } from '../../lint/rule.ts'
import { instrumentMarkdown, instrumentText } from '../../measures/explain.ts'
import { allInstruments, findInstrument } from '../../measures/find.ts'
import type { Instrument } from '../../measures/instrument.ts'
import { nameOf } from '../../measures/names.ts'
import type { Profile } from '../../plan/types.generated.ts'
import { practiceAbove } from '../../practice/discover.ts'
import { UserError } from '../../practice/failure.ts'
import { practiceProfiles, profileSources } from '../../practice/profiles.ts'
import type { ProfileBook } from '../../profiles/book.ts'
import { profileMarkdown, profileText } from '../../profiles/explain.ts'
import { type ExitCode, exitCode, type Io } from '../io.ts'

type Format = 'pretty' | 'json' | 'markdown'

export async function run(
  [name]: string[],
  options: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const format = options['format'] as Format
  const book = await practiceProfiles(practiceAbove(io.cwd))
  const isList = name === undefined || options['list'] === true
  io.stdout.write(isList ? listText(format, book, name) : explanation(name, format, book))
  return exitCode.nothing
}

function explanation(name: string, format: Format, book: ProfileBook): string {
  const rule = findRule(name)
  if (rule) return ruleAs(rule, format)
  const profile = book.find(name)
  if (profile) return profileAs(profile, format)
  const instrument = findInstrument(name)
  if (instrument) return instrumentAs(instrument, format)
  throw unknown(name, book)
}

function unknown(name: string, book: ProfileBook): UserError {
  const written = nameOf(name)
  if (written)
    return new UserError(
      `${written} is known by its name only: no range, band or cut-off of it is kept.`,
      'See the instruments with figures: txplan explain --list',
    )
  const id = suggestion(name, book)
  return new UserError(
    `There is no rule, profile or instrument “${name}”.`,
    id ? `Did you mean: txplan explain ${id}` : alikeText(name, book),
  )
}

/** Profiles whose title holds the word: `virginia`. */
function alikeText(name: string, book: ProfileBook): string {
  const wanted = name.toLowerCase()
  const alike = book
    .ids()
    .filter((id) => `${id} ${book.find(id)?.title ?? ''}`.toLowerCase().includes(wanted))
  if (alike.length === 0) return 'See them all: txplan explain --list'
  return `Profiles that speak of it: ${alike.join(', ')}`
}

/** The id of what was probably meant: everything by its id, instruments by title too. */
function suggestion(name: string, book: ProfileBook): string | undefined {
  const ids = new Map([...rules.map(({ id }) => id), ...book.ids()].map((id) => [id, id]))
  for (const { id, title } of allInstruments()) ids.set(id, id).set(title, id)
  return ids.get(nearest(name, ids.keys()) ?? '')
}

function ruleAs(rule: Rule, format: Format): string {
  if (format === 'json') return `${JSON.stringify(ruleData(rule), null, 2)}\n`
  return format === 'markdown' ? ruleMarkdown(rule) : ruleText(rule)
}

function profileAs(profile: Profile, format: Format): string {
  if (format === 'json') return `${JSON.stringify({ version: 1, ...profile }, null, 2)}\n`
  const write = format === 'markdown' ? profileMarkdown : profileText
  return write(profile, profileSources())
}

function instrumentAs(instrument: Instrument, format: Format): string {
  if (format === 'json') return `${JSON.stringify({ version: 1, ...instrument }, null, 2)}\n`
  return format === 'markdown' ? instrumentMarkdown(instrument) : instrumentText(instrument)
}

function ruleData(rule: Rule): Record<string, unknown> {
  const { check: _, ...data } = rule
  return { version: 1, ...data }
}

/** What there is to explain; one kind of it where that is named: rules, profiles, instruments. */
function listText(format: Format, book: ProfileBook, only: string | undefined): string {
  const lists = { rules, profiles: profilesIn(book), instruments: allInstruments() }
  if (only !== undefined && !(only in lists))
    throw new UserError(
      `There is no list of “${only}”.`,
      'Lists: txplan explain --list rules, profiles or instruments',
    )
  const isAsked = (kind: keyof typeof lists) => only === undefined || only === kind
  if (format === 'json') return listJson(lists, isAsked)
  return format === 'markdown' ? listMarkdown(lists, isAsked) : listPretty(lists, isAsked)
}

interface Lists {
  rules: readonly Rule[]
  profiles: readonly Profile[]
  instruments: readonly Instrument[]
}

type IsAsked = (kind: keyof Lists) => boolean

const profilesIn = (book: ProfileBook): Profile[] => book.ids().flatMap((id) => book.find(id) ?? [])

function listJson(lists: Lists, isAsked: IsAsked): string {
  const data = {
    version: 1,
    ...(isAsked('rules') ? { rules: lists.rules.map(ruleData) } : {}),
    ...(isAsked('profiles') ? { profiles: lists.profiles } : {}),
    ...(isAsked('instruments') ? { instruments: lists.instruments } : {}),
  }
  return `${JSON.stringify(data, null, 2)}\n`
}

function listMarkdown({ rules: all, profiles, instruments }: Lists, isAsked: IsAsked): string {
  const sources = profileSources()
  return [
    ...(isAsked('rules') ? all.map(ruleMarkdown) : []),
    ...(isAsked('profiles')
      ? ['## Profiles\n', ...profiles.map((one) => profileMarkdown(one, sources))]
      : []),
    ...(isAsked('instruments') ? ['## Instruments\n', ...instruments.map(instrumentMarkdown)] : []),
  ].join('\n')
}

function listPretty({ rules: all, profiles, instruments }: Lists, isAsked: IsAsked): string {
  const parts = [
    isAsked('rules') ? `Rules\n${table(all.map((one) => [one.id, one.severity, one.what]))}` : '',
    isAsked('profiles') ? `Profiles\n${table(profiles.map(profileRow))}` : '',
    isAsked('instruments')
      ? `Instruments\n${table(instruments.map(({ id, title }) => [id, title]))}`
      : '',
  ]
  return parts.filter(Boolean).join('\n')
}

const profileRow = ({ id = '', kind, title = '', confidence }: Profile): string[] => [
  id,
  kind ?? '',
  confidence?.level ?? '',
  title,
]

/** Lines of cells that stand under each other; the last one is as long as it is. */
function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  )
  const padded = (row: string[]) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join('  ')
  return rows.map((row) => `${padded(row)}\n`).join('')
}

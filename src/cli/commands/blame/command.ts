/** `txplan blame PLAN`: of each goal, objective and intervention, who made it and what became of it. */
import { UserError } from '../../../practice/failure.ts'
import { type PlanHistory, planHistory } from '../../history/plan-history.ts'
import { mayShow, type ShowOptions } from '../../history/show.ts'
import { notesOn } from '../../history/words.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { deliver } from '../../output.ts'
import { widthOf } from '../../paint.ts'
import { inkFor } from '../diff/ink.ts'
import type { Blamed } from './told-blame.ts'

interface BlameOptions extends ShowOptions {
  goal?: string
  objective?: string
  intervention?: string
  id?: string
  gone?: boolean
}

export async function run(
  [path = '.']: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as unknown as BlameOptions
  // While git looks for the history, what will tell it is loaded.
  const [history, { blameOf }] = await Promise.all([
    planHistory(path, 'blame', io),
    import('./told-blame.ts'),
  ])
  requireReadable(history)
  const asked = askedFor(options)
  const every = asked !== undefined
  const all = blameOf(history, { gone: every || options.gone === true, every })
  const blamed = asked === undefined ? all : chosen(all, asked, history)
  await deliver(await textOf(history, blamed, every, options, io), options.output, io)
  if (options.format === 'pretty') for (const note of notesOn(history)) io.stderr.write(`${note}\n`)
  return exitCode.nothing
}

/** @throws UserError when nobody can say what is in the plan now */
function requireReadable({ file, versions, isGone }: PlanHistory): void {
  if (versions.every(({ fault }) => fault === 'not-fetched'))
    throw new UserError(
      `No version of ${file} is in this clone, which was made without their texts.`,
      'For all of them: git fetch --refetch --no-filter',
    )
  if (versions.at(-1)?.fault !== 'unreadable') return
  throw new UserError(
    `${file} cannot be read as a plan, so nobody can say who wrote what in it.`,
    isGone ? `See its versions: txplan log ${file}` : `See why: txplan lint ${file}`,
  )
}

interface AskedFor {
  kind: string | undefined
  id: string
}

/** @throws UserError when more than one item is named */
function askedFor({ goal, objective, intervention, id }: BlameOptions): AskedFor | undefined {
  const asked = Object.entries({ goal, objective, intervention, id }).flatMap(([kind, name]) =>
    name === undefined ? [] : [{ kind: kind === 'id' ? undefined : kind, id: name }],
  )
  if (asked.length > 1)
    throw new UserError('One item is told at a time.', 'Name one of them: --objective ID')
  return asked[0]
}

/** By the id it has; else by one that it had. */
function chosen(all: readonly Blamed[], { kind, id }: AskedFor, history: PlanHistory): Blamed[] {
  const ofKind = all.filter(({ story }) => kind === undefined || story.kind === kind)
  const now = ofKind.filter(({ story }) => story.id === id)
  const found = now.length > 0 ? now : ofKind.filter(({ story }) => story.formerIds.includes(id))
  if (found.length > 0) return found
  const known = [...new Set(ofKind.flatMap(({ story }) => story.id ?? []))]
  throw new UserError(
    `There is no ${kind ?? 'item'} “${id}” in ${history.file}, and never was one.`,
    known.length > 0 ? `Known are: ${known.join(', ')}` : undefined,
  )
}

/** Each format is loaded when it is asked for: Markdown brings a reader of Markdown along. */
async function textOf(
  history: PlanHistory,
  blamed: readonly Blamed[],
  isStory: boolean,
  options: BlameOptions,
  io: Io,
): Promise<string> {
  const { file } = history
  const showValues = mayShow(options, io)
  if (options.format === 'json')
    return (await import('./json.ts')).json(history, blamed, { showValues, whole: isStory })
  if (options.format === 'md') {
    const { markdownStories, markdownTable } = await import('./markdown.ts')
    return isStory ? markdownStories(file, blamed, showValues) : markdownTable(file, blamed)
  }
  const terminal = options.output === undefined ? io.stdout : undefined
  const ink = await inkFor(terminal, options.color, io)
  const look = { ink, showValues, width: widthOf(io.stdout) }
  if (isStory) return (await import('./pretty-story.ts')).prettyStories(file, blamed, look)
  return (await import('./pretty.ts')).prettyTable(file, blamed, look)
}

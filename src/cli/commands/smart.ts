/**
 * `txplan smart`: judges how objectives are worded. They are arguments or lines of standard input; each
 * is answered before the next is read, so that any number of them takes the same memory.
 */
import { judge } from '../../language/objective/judge.ts'
import { fileFault, UserError } from '../../practice/failure.ts'
import { type ExitCode, exitCode, type Io } from '../io.ts'
import { type Line, linesOf } from '../lines.ts'
import { deliver } from '../output.ts'
import { paintFor, widthOf } from '../paint.ts'
import { jsonVerdict, prettyVerdict, type VerdictLook } from '../verdict-text.ts'

interface SmartOptions {
  format: 'pretty' | 'json'
  output?: string
  color?: boolean
}

export async function run(
  args: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as unknown as SmartOptions
  const lines = objectives(args, io)
  const look = await lookFor(options, io)
  const out = sinkFor(options.output, io)
  const tally = { judged: 0, smart: 0, unreadable: 0 }
  for await (const line of lines) {
    await out.write(answer(line, tally, look, io))
    if (out.closed()) break
  }
  if (tally.judged + tally.unreadable === 0) throw nothingGiven()
  if (look && tally.judged > 1)
    await out.write(`\n${tally.smart} of ${tally.judged} objectives are SMART.\n`)
  await out.end()
  if (tally.unreadable > 0) return exitCode.usage
  return tally.smart < tally.judged ? exitCode.findings : exitCode.nothing
}

/** @throws UserError when the arguments are no objectives, or nobody would type any. */
function objectives(args: string[], io: Io): AsyncIterable<Line> | Iterable<Line> {
  if (args.length === 0 && io.stdin.isTTY) throw nothingGiven()
  if (args.length === 0 || (args.length === 1 && args[0] === '-')) return standardInput(io)
  refuseOptions(args)
  if (args.length > 1 && !args.some((arg) => /\s/.test(arg.trim())))
    throw new UserError('Each argument is one objective: put it in quotes.', example)
  return args.map((text, at) => ({ number: at + 1, text }))
}

const example = 'txplan smart "Client will walk 20 minutes on 5 days a week by March 1"'

const nothingGiven = (): UserError =>
  new UserError(
    'No objective was given.',
    `${example}\nFor many, one on each line: txplan smart < objectives.txt`,
  )

/** Objectives are copied with their dash (`- Client will …`), so commander lets all of these pass. */
function refuseOptions(args: readonly string[]): void {
  const option = args.find((arg) => /^-[^\s]+$/.test(arg))
  if (option === undefined) return
  const name = /^--[a-z-]+/.exec(option)?.[0] ?? option.slice(0, 2)
  throw new UserError(`Unknown option ${name}.`, 'txplan smart --help tells more')
}

/** @throws UserError when it cannot be read: it is a folder, say. */
async function* standardInput({ stdin }: Io): AsyncGenerator<Line> {
  try {
    yield* linesOf(stdin)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== 'read') throw error
    throw new UserError(`Standard input: ${fileFault(error)}.`)
  }
}

/** How a person sees it; `undefined` is JSON. */
async function lookFor(options: SmartOptions, io: Io): Promise<VerdictLook | undefined> {
  if (options.format === 'json') return undefined
  const terminal = options.output === undefined ? io.stdout : undefined
  return { paint: await paintFor(terminal, options.color, io), width: widthOf(io.stdout) }
}

/** What is written about one line; a line that cannot be read is named, never quoted. */
function answer(
  line: Line,
  tally: { judged: number; smart: number; unreadable: number },
  look: VerdictLook | undefined,
  io: Io,
): string {
  if ('fault' in line) {
    tally.unreadable += 1
    io.stderr.write(
      `txplan: standard input, line ${line.number} ${line.fault}; it was passed over.\n`,
    )
    return ''
  }
  if (line.text.trim() === '') return ''
  const verdict = judge(line.text)
  tally.judged += 1
  if (verdict.smart) tally.smart += 1
  if (!look) return jsonVerdict(line.text, verdict)
  return `${tally.judged > 1 ? '\n' : ''}${prettyVerdict(line.text, verdict, look)}`
}

interface Sink {
  /** Waits for a reader who is slower. */
  write(text: string): Promise<void>
  closed(): boolean
  end(): Promise<void>
}

/** A file is written at the end, whole or not at all; standard output as it goes. */
function sinkFor(output: string | undefined, io: Io): Sink {
  const kept: string[] = []
  if (output !== undefined && output !== '-')
    return {
      write: async (text) => void kept.push(text),
      closed: () => false,
      end: () => deliver(kept.join(''), output, io),
    }
  return {
    async write(text) {
      if (text === '') return
      io.stdout.write(text)
      await io.stdout.drained?.()
    },
    closed: () => io.stdout.closed === true,
    end: async () => {},
  }
}

/**
 * The command line as a function: arguments and a world in, an exit code out. Commands are loaded
 * when they are asked for, so that checking a plan never waits for the PDF library.
 */
import { Command, CommanderError, Option } from 'commander'
import { Left, UserError } from '../practice/failure.ts'
import { type ExitCode, exitCode, type Io } from './io.ts'
import { commands } from './table/commands.ts'
import { version } from './version.ts'

/** Runs one command line. Never throws and never exits. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCode.nothing
  const program = makeProgram(argv, io, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    return failed(error, io)
  }
}

function failed(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCode.nothing : exitCode.usage
  if (error instanceof Left) {
    io.stderr.write(`${error.message}\n`)
    return exitCode.findings
  }
  if (error instanceof UserError) {
    io.stderr.write(tame(`txplan: ${error.message}\n${error.hint ? `${error.hint}\n` : ''}`))
    return exitCode.usage
  }
  io.stderr.write(faultText(error, io))
  return exitCode.fault
}

/** A message may name a file or a field that somebody else named: it must not command the terminal. */
const tame = (text: string): string =>
  text.replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '')

/** A fault of ours. The message of an exception may hold client text, so only its place is shown. */
function faultText(error: unknown, io: Io): string {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  const name = error instanceof Error ? error.name : 'unknown'
  const more = io.env['TXPLAN_DEBUG'] ? `\n${stack}` : ''
  return `txplan: a fault of ours (${name}). Your files are as they were.\nPlease report these lines:\n${frames.join('\n')}${more}\n`
}

function makeProgram(argv: readonly string[], io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command('txplan')
  program
    .description('Treatment plans as code: keep, check and hand over treatment plans.')
    .version(version, '-V, --version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => io.stderr.columns ?? 80,
    })
    .addOption(new Option('--color', 'color even where it is not a terminal'))
    .addOption(new Option('--no-color', 'no color'))
    .option('--no-input', 'never ask; say what is missing instead')
    .showHelpAfterError('(txplan --help tells more)')
    .helpCommand(false)
    .enablePositionalOptions(false)
  for (const { definition, summary, load, define } of commands) {
    const command = program.command(definition).summary(summary)
    // Options are put together only for the command that is asked for.
    if (argv.includes(command.name())) define(command)
    command.action(async () => {
      const { run } = await load()
      done(await run(command.args, command.optsWithGlobals(), io))
    })
  }
  return program
}

/**
 * The command line as a function: arguments and a world in, an exit code out. Commands are loaded
 * when they are asked for, so that checking a plan never waits for the PDF library.
 */
import { Command, CommanderError, Option } from 'commander'
import { UserError } from '../practice/failure.ts'
import { gitCommands } from './git-commands.ts'
import { type ExitCode, exitCode, type Io } from './io.ts'
import {
  asOfOption,
  formatChoice,
  formatOption,
  outputOption,
  plainOption,
  repeated,
  ruleSetting,
  showValuesOption,
} from './options.ts'
import { progressCommands } from './progress-commands.ts'
import { recordCommands } from './record-commands.ts'
import { version } from './version.ts'

/** What a command module exports. */
type Run = (
  args: string[],
  options: Record<string, unknown>,
  io: Io,
) => Promise<ExitCode> | ExitCode

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
  if (error instanceof UserError) {
    io.stderr.write(`txplan: ${error.message}\n${error.hint ? `${error.hint}\n` : ''}`)
    return exitCode.usage
  }
  io.stderr.write(faultText(error, io))
  return exitCode.fault
}

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

export interface CommandDefinition {
  /** Name and arguments, as commander writes them. */
  definition: string
  summary: string
  load: () => Promise<{ run: Run }>
  define: (command: Command) => unknown
}

const commands: CommandDefinition[] = [
  {
    definition: 'init [folder]',
    summary: 'set up a practice',
    load: () => import('./commands/init/command.ts'),
    define: (command) =>
      command
        .description(
          'Asks who treats, who pays and what plans look like, and writes txplan.yaml with what belongs beside it. Where there is a practice, it asks what is to be changed, shows the difference, and changes only that. A file of answers has the fields of txplan.yaml, and “setup” with ignore_rendered, identities, example and git: true or false.',
        )
        .option('--answers <file>', 'take the answers from a YAML file, and ask nothing')
        .option('--resume', 'go on with an unfinished conversation')
        .option('--dry-run', 'show what would be written instead of writing it')
        .addOption(plainOption()),
  },
  {
    definition: 'new [client]',
    summary: 'write a plan, in a conversation',
    load: () => import('./commands/new/command.ts'),
    define: (command) =>
      command
        .description(
          'Asks for a plan question by question and writes it when all is said. CLIENT names the client’s folder. Every answer is kept at once: Ctrl-C loses nothing.',
        )
        .option('--template <id>', 'begin with this presentation of the library')
        .option('--from <plan>', 'begin with the last plan of the same client')
        .option('--answers <file>', 'take the answers from a YAML file')
        .option('--resume', 'go on with an unfinished conversation')
        .option('--dry-run', 'show the plan instead of writing it')
        .addOption(plainOption())
        .addOption(asOfOption()),
  },
  {
    definition: 'add <kind> [plan]',
    summary: 'add a goal, objective, intervention … to a plan',
    load: () => import('./commands/add/command.ts'),
    define: (command) =>
      command
        .description(
          'Adds one thing to a plan, in a short conversation: KIND is goal, objective, intervention, diagnosis, problem or strength. Every other byte of the file stays as it is. PLAN is a file, a client’s folder, or the client’s name.',
        )
        .option('--goal <id>', 'the goal that an objective is for')
        .option('--answers <file>', 'take the answers from a YAML file')
        .option('--resume', 'go on with an unfinished conversation')
        .option('--dry-run', 'show the plan instead of writing it')
        .addOption(plainOption())
        .addOption(asOfOption()),
  },
  {
    definition: 'review <plan>',
    summary: 'review a plan: what was found, what comes of it',
    load: () => import('./commands/review/command.ts'),
    define: (command) =>
      command
        .description(
          'Goes through a plan objective by objective: shows scores and sessions since last time, asks where it stands, what shows it and what becomes of it; then raises the revision, enters the review, sets the next one, and says who has to sign. Every other byte of the file stays as it is. A file of answers has kind, event, date, by, objectives by id with status, percent, evidence, decision (continue, revise, met, defer, discontinue) and reason, goals and interventions by id, summary, criteria, participation, decision and next.',
        )
        .option('--answers <file>', 'take the answers from a YAML file')
        .option('--resume', 'go on with an unfinished conversation')
        .option('--dry-run', 'show the plan instead of writing it')
        .addOption(plainOption())
        .addOption(asOfOption()),
  },
  {
    definition: 'revise <plan>',
    summary: 'raise the revision of a plan that was edited, with a reason',
    load: () => import('./commands/revise/command.ts'),
    define: (command) =>
      command
        .description(
          'For a plan that was edited outside of a review: shows what changed since its revision was recorded in git, raises the number, and says who has to sign again. A plan that was signed is corrected with --amend. Without --reason it asks.',
        )
        .option('--reason <text>', 'why the plan was changed')
        .addOption(
          new Option(
            '--kind <kind>',
            'event (unless said otherwise), correction or transfer',
          ).choices(['event', 'correction', 'transfer']),
        )
        .option('--amend', 'something in it was wrong: the same as --kind correction')
        .option('--anyway', 'also where nothing changed that was agreed on')
        .option('--resume', 'go on with an unfinished conversation')
        .option('--dry-run', 'show the plan instead of writing it')
        .addOption(plainOption())
        .addOption(asOfOption()),
  },
  ...recordCommands,
  {
    definition: 'discharge <plan>',
    summary: 'close a plan, and make the discharge summary',
    load: () => import('./commands/discharge/command.ts'),
    define: (command) =>
      command
        .description(
          'Asks why treatment ended, how each objective stands, which criteria are met and what follows; closes the plan and writes the discharge summary. What is unmet is no hindrance, and is said. A file of answers has reason, date, by, objectives and goals by id with status and evidence, criteria_met (1 is the first), outcome, aftercare, referrals, recommendations and summary.',
        )
        .option('--answers <file>', 'take the answers from a YAML file')
        .option('--resume', 'go on with an unfinished conversation')
        .option('--dry-run', 'show the plan instead of writing it')
        .option('--no-document', 'close the plan without writing the summary')
        .option(
          '--to <format>',
          'the summary as pdf, html or md; otherwise by the name of its file',
        )
        .addOption(outputOption('the summary'))
        .option('--paper <size>', 'letter or a4; otherwise as txplan.yaml says')
        .addOption(plainOption())
        .addOption(asOfOption()),
  },
  {
    definition: 'library [words...]',
    summary: 'browse texts to begin a plan with',
    load: () => import('./commands/library/command.ts'),
    define: (command) =>
      command
        .description(
          'Lists the presentations of the library; with WORDS, the problems, goals, objectives and interventions that hold all of them. txplan library show ID shows one whole. Texts of your own are files library/NAME.yaml beside txplan.yaml.',
        )
        .option(
          '--diagnosis <code>',
          'only what goes with this diagnosis: F41.1, or F41 for all of it',
        )
        .addOption(
          new Option('--kind <kind>', 'only texts of this kind').choices([
            'problem',
            'goal',
            'objective',
            'intervention',
          ]),
        )
        .option('--limit <number>', 'show at most so many; of texts 20 unless said otherwise')
        .addOption(formatOption(['pretty', 'json', 'md']))
        .addOption(outputOption('what was found')),
  },
  {
    definition: 'lint [paths...]',
    summary: 'check plans',
    load: () => import('./commands/lint/command.ts'),
    define: (command) =>
      command
        .description(
          'Checks plans as a careful auditor would. A path is a file, a folder, a pattern or a client’s name; without one: every plan of the practice around the current folder.',
        )
        .addOption(formatOption(['pretty', 'json', 'compact']))
        .addOption(outputOption('the report'))
        .addOption(asOfOption())
        .option('--rule <rule=severity>', 'set how severe a rule is; may be repeated', ruleSetting)
        .option(
          '--profile <id>',
          'judge by this profile, whatever plan and practice name; may be repeated',
          repeated,
        )
        .option(
          '--changed-since <rev>',
          'judge only clients whose files differ from this commit or branch; still compared with all others',
        )
        .option('--history', 'compare with earlier versions in git; by default up to 100 plans')
        .option('--no-history', 'do not ask git')
        .option('--baseline <file>', 'tolerate the findings recorded in this file')
        .option('--update-baseline', 'record the present findings in the baseline file')
        .addOption(showValuesOption())
        .option('--jobs <number>', 'how many threads to use'),
  },
  {
    definition: 'due [paths...]',
    summary: 'list what is due, and why',
    load: () => import('./commands/due/command.ts'),
    define: (command) =>
      command
        .description(
          'Lists everything with a date: first plan, review, recertification, plan expiry, authorizations, signatures, safety plan, target dates, measures, consents, codes, problems put off, discharge, licenses; each with whose rule it is and what to type. Without a path: every plan of the practice around the current folder. A path may be a client’s name.',
        )
        .addOption(formatOption(['pretty', 'json', 'csv', 'md', 'ics']))
        .addOption(outputOption('the list'))
        .addOption(asOfOption())
        .option(
          '--why',
          'tell for each item who says so, from which source, and how the day is counted',
        )
        .option('--within <span>', 'only what is due within this time, such as 30d or “6 weeks”')
        .option('--overdue', 'only what is overdue')
        .option('--client <name>', 'only this client; may be repeated', repeated)
        .option('--kind <kind>', 'only this kind, such as review; may be repeated', repeated)
        .addOption(
          new Option(
            '--fail-on <what>',
            'end with 1 for what is overdue, or for all that is listed with a day',
          )
            .choices(['overdue', 'due'])
            .default('overdue'),
        ),
  },
  ...progressCommands,
  {
    definition: 'smart [objectives...]',
    summary: 'judge how an objective is worded',
    load: () => import('./commands/smart.ts'),
    define: (command) =>
      command
        .description(
          'Says whether an objective is specific, measurable and time-bound, why, and what is missing. Each argument is one objective, in quotes; without arguments, each line of standard input is one. Whether it is achievable and relevant, no sentence tells by itself.',
        )
        .allowUnknownOption()
        .addOption(formatOption(['pretty', 'json']))
        .addOption(outputOption('the verdicts')),
  },
  {
    definition: 'thread [plan]',
    summary: 'draw the golden thread of a plan, and its holes',
    load: () => import('./commands/thread/command.ts'),
    define: (command) =>
      command
        .description(
          'Draws what links to what: diagnosis, problem, goal, objective, intervention, sessions, review; marks the holes; and shows which session worked on which objective. PLAN is a file or a client’s folder; without it, the current folder.',
        )
        .addOption(formatOption(['pretty', 'json', 'md']))
        .addOption(outputOption('the thread'))
        .addOption(asOfOption())
        .addOption(showValuesOption()),
  },
  {
    definition: 'diff [what...]',
    summary: 'show what changed between two versions of a plan or a record',
    load: () => import('./commands/diff/command.ts'),
    define: (command) =>
      command
        .description(
          'Compares plans by meaning: a new order, layout or comment is no change, a moved objective is a move. txplan diff PLAN compares with the last commit; diff REV PLAN with a commit or a revision (r1 is the commit where that number was first recorded); diff REV REV PLAN two of them; diff A.yaml B.yaml two files; diff alone every plan of the practice. PLAN is a file, a client’s folder, or the client’s name; with a folder or a name, the record is compared too, where entries that say something else of a past day come first.',
        )
        .option('--from <rev>', 'compare with this commit or revision (r1) instead of HEAD')
        .option('--to <rev>', 'compare that one, instead of the file as it stands')
        .option('--staged', 'compare what is staged for the next commit')
        .option('--changed-since <rev>', 'every plan that differs from this commit or branch')
        .option('--clinical-only', 'only changes that need a reason and a new signature')
        .option('--exit-code', 'end with 1 where there is a difference')
        .addOption(
          formatChoice('how to show it; otherwise by the name of the output file, or pretty', [
            'pretty',
            'json',
            'md',
            'html',
            'pdf',
          ]),
        )
        .addOption(outputOption('the comparison'))
        .option('--paper <size>', 'of a document: letter or a4; otherwise as txplan.yaml says')
        .addOption(showValuesOption()),
  },
  {
    definition: 'log [plan]',
    summary: 'show the revisions of a plan, and what each commit changed',
    load: () => import('./commands/log/command.ts'),
    define: (command) =>
      command
        .description(
          'Tells the history of a plan from git, the newest first: its revisions with number, date, kind and reason, who signed, which reviews were held, and what each commit changed; a clinical change that did not raise the revision is marked. Follows the file through new names. PLAN is a file, a client’s folder, or the client’s name.',
        )
        .option('-n, --number <count>', 'at most so many revisions')
        .option('--clinical-only', 'only changes that need a reason and a new signature')
        .option('--reverse', 'the oldest first')
        .addOption(formatOption(['pretty', 'json', 'md']))
        .addOption(outputOption('the log'))
        .addOption(showValuesOption()),
  },
  {
    definition: 'blame [plan]',
    summary: 'show who changed which objective, and when',
    load: () => import('./commands/blame/command.ts'),
    define: (command) =>
      command
        .description(
          'Tells of each diagnosis, problem, goal, objective and intervention who made it and when, when its words last changed, which targets and statuses it had, and how often its date has moved; through new ids, new places and new names of the file. --objective ID tells one whole story. PLAN is a file, a client’s folder, or the client’s name.',
        )
        .option('--objective <id>', 'the whole story of this objective')
        .option('--goal <id>', 'of this goal')
        .option('--intervention <id>', 'of this intervention')
        .option('--id <id>', 'of whatever has, or had, this id')
        .option('--gone', 'with what is not in the plan any more')
        .addOption(formatOption(['pretty', 'json', 'md']))
        .addOption(outputOption('the table'))
        .addOption(showValuesOption()),
  },
  ...gitCommands,
  {
    definition: 'explain [name]',
    summary: 'explain a rule, a profile or an instrument',
    load: () => import('./commands/explain.ts'),
    define: (command) =>
      command
        .description(
          'Says what a rule finds, why it matters, where it comes from, and how to mend it; what a payer’s or regulator’s profile asks for, by when, and from which sources; what is known of an instrument.',
        )
        .addOption(formatOption(['pretty', 'json', 'markdown']))
        .option(
          '--list',
          'list what can be explained; with a name: rules, profiles or instruments',
        ),
  },
  {
    definition: 'render <plan>',
    summary: 'make a PDF, a web page or Markdown of a plan',
    load: () => import('./commands/render.ts'),
    define: (command) =>
      command
        .description('Makes a document of a plan: PDF, HTML or Markdown.')
        .addOption(
          new Option(
            '--document <kind>',
            'plan, or discharge: the summary of a plan that is closed',
          )
            .choices(['plan', 'discharge'])
            .default('plan'),
        )
        .option('--to <format>', 'pdf, html or md; otherwise by the name of the output file')
        .addOption(outputOption('the document'))
        .option('--paper <size>', 'letter or a4; otherwise as txplan.yaml says')
        .addOption(asOfOption()),
  },
  {
    definition: 'schema [name]',
    summary: 'print a JSON Schema',
    load: () => import('./commands/schema.ts'),
    define: (command) =>
      command
        .description(
          'Prints a JSON Schema, for editors: plan, record, practice, identities, profile, presentation (a file of the library), or the answers of txplan new (answers), review or discharge.',
        )
        .addOption(outputOption('the schema')),
  },
  {
    definition: 'codes [action] [words...]',
    summary: 'look up diagnosis codes, or read a newer table',
    load: () => import('./commands/codes.ts'),
    define: (command) =>
      command
        .description(
          'txplan codes search WORDS looks codes up. txplan codes import FILE reads an official CMS order file into a table for this practice.',
        )
        .option('--fiscal-year <year>', 'the fiscal year of the order file')
        .option('--effective <date>', 'the first day on which it is in force')
        .addOption(asOfOption())
        .addOption(outputOption('the table')),
  },
]

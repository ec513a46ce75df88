/** The commands that judge plans and sentences. */
import {
  asOfOption,
  formatOption,
  outputOption,
  repeated,
  ruleSetting,
  showValuesOption,
} from '../options.ts'
import type { CommandDefinition } from './definition.ts'

export const checkingCommands: CommandDefinition[] = [
  {
    definition: 'lint [paths...]',
    summary: 'check plans',
    load: () => import('../commands/lint/command.ts'),
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
    definition: 'smart [objectives...]',
    summary: 'judge how an objective is worded',
    load: () => import('../commands/smart.ts'),
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
    load: () => import('../commands/thread/command.ts'),
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
]

/** The commands that write plans, and the texts to begin with. */
import { Option } from 'commander'
import { asOfOption, formatOption, outputOption, plainOption } from '../options.ts'
import type { CommandDefinition } from './definition.ts'

export const writingCommands: CommandDefinition[] = [
  {
    definition: 'init [folder]',
    summary: 'set up a practice',
    load: () => import('../commands/init/command.ts'),
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
    load: () => import('../commands/new/command.ts'),
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
    load: () => import('../commands/add/command.ts'),
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
    definition: 'library [words...]',
    summary: 'browse texts to begin a plan with',
    load: () => import('../commands/library/command.ts'),
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
]

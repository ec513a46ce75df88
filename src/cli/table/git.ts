/** The commands that git calls, and the one that tells it to, with their options. */
import { Option } from 'commander'
import { asOfOption, outputOption } from '../options.ts'
import type { CommandDefinition } from './definition.ts'

/** For git, which writes these itself. */
const hidden = (flags: string) => new Option(flags).hideHelp()

export const gitCommands: CommandDefinition[] = [
  {
    definition: 'git-setup',
    summary: 'let git show and merge plans by their meaning',
    load: () => import('../commands/git-setup/command.ts'),
    define: (command) =>
      command
        .description(
          'Writes a few lines into .gitattributes and into the settings of this clone: git diff, git log -p and git show then read as plans, and git merge, rebase, cherry-pick and stash merge them by meaning. Nothing outside of this repository is changed; to do it twice changes nothing more. --undo takes exactly that away.',
        )
        .option('--undo', 'take away what was set up')
        .option('--markers', 'conflicts as lines between marks, as git writes them')
        .option('--dry-run', 'say what would be changed, and change nothing'),
  },
  {
    definition: 'merge <base> <ours> <theirs>',
    summary: 'merge two versions of a plan or a record by meaning',
    load: () => import('../commands/merge/command.ts'),
    define: (command) =>
      command
        .description(
          'Merges THEIRS into OURS, two files that grew from BASE, and prints the result. What only one side changed is taken from it, entries of a record come together by date, comments of both stay. Where both changed the same field, ours stays and x-conflict beside it tells both values. Ends with 1 where something is left to decide. Git calls it by itself after: txplan git-setup',
        )
        .addOption(outputOption('the result'))
        .option('--markers', 'conflicts as lines between marks, as git writes them')
        .addOption(asOfOption())
        .addOption(hidden('--driver <path>'))
        .addOption(hidden('--marker-size <number>'))
        .addOption(hidden('--leave-out')),
  },
  {
    definition: 'outline <file>',
    summary: 'print a plan or a record as plain lines, one fact a line',
    load: () => import('../commands/outline/command.ts'),
    define: (command) =>
      command
        .description(
          'Prints a plan or a record as plain lines in the order of the format, whatever the layout of the file: what git compares after txplan git-setup. A file that cannot be read as YAML is printed as it is.',
        )
        .addOption(outputOption('the lines'))
        .addOption(hidden('--for <version>')),
  },
]

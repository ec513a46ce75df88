/** The commands that compare versions of a plan. */
import { formatChoice, formatOption, outputOption, showValuesOption } from '../options.ts'
import type { CommandDefinition } from './definition.ts'

export const historyCommands: CommandDefinition[] = [
  {
    definition: 'diff [what...]',
    summary: 'show what changed between two versions of a plan or a record',
    load: () => import('../commands/diff/command.ts'),
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
    load: () => import('../commands/log/command.ts'),
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
    load: () => import('../commands/blame/command.ts'),
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
]

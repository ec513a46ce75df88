/** The commands that carry a plan on: reviewed, revised, ended. */
import { Option } from 'commander'
import { asOfOption, outputOption, plainOption } from '../options.ts'
import type { CommandDefinition } from './definition.ts'

export const lifeCommands: CommandDefinition[] = [
  {
    definition: 'review <plan>',
    summary: 'review a plan: what was found, what comes of it',
    load: () => import('../commands/review/command.ts'),
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
    load: () => import('../commands/revise/command.ts'),
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
  {
    definition: 'discharge <plan>',
    summary: 'close a plan, and make the discharge summary',
    load: () => import('../commands/discharge/command.ts'),
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
]

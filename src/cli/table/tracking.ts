/** The commands that follow treatment: what is due, and whether it is working. */
import { Option } from 'commander'
import { orders } from '../commands/caseload/sort.ts'
import { asOfOption, formatOption, outputOption, repeated, showValuesOption } from '../options.ts'
import type { CommandDefinition } from './definition.ts'

export const trackingCommands: CommandDefinition[] = [
  {
    definition: 'due [paths...]',
    summary: 'list what is due, and why',
    load: () => import('../commands/due/command.ts'),
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
  {
    definition: 'progress [plan]',
    summary: 'show whether it is working: scores, and each objective’s way to its target',
    load: () => import('../commands/progress/command.ts'),
    define: (command) =>
      command
        .description(
          'Draws each measure of a client with its figures (baseline, latest, change, reliable or not, response, remission, band), and says of each objective whether it is ahead of the line from baseline to target, on track, behind, or worse than at the start. Scores come from the record, percentages from the plan. Ends with 1 where something is worse than at the baseline. PLAN is a file, a client’s folder, or the client’s name.',
        )
        .addOption(formatOption(['pretty', 'json', 'csv', 'md', 'svg']))
        .addOption(outputOption('it'))
        .option('--measure <id>', 'only this measure, such as phq-9, and the objectives it is for')
        .option('--plain', 'tables in place of charts, no color')
        .addOption(asOfOption())
        .addOption(showValuesOption()),
  },
  {
    definition: 'caseload [paths...]',
    summary: 'show every client in one line: due, findings, scores, signatures',
    load: () => import('../commands/caseload/command.ts'),
    define: (command) =>
      command
        .description(
          'One line a client: status, revision, what is due next, what lint finds, how the scores go, days since the last session, signatures. Ends with 1 where something is overdue, an error, or worse than at the baseline. Without a path: every plan of the practice around the current folder. --format html is one page with the charts, for offline reading and printing. What needs all clients or the history at once is left to txplan lint.',
        )
        .addOption(formatOption(['pretty', 'json', 'csv', 'html']))
        .addOption(outputOption('it'))
        .addOption(new Option('--sort <by>', 'what comes first').choices(orders).default('client'))
        .option('--no-lint', 'leave out the findings: faster')
        .addOption(asOfOption())
        .addOption(showValuesOption()),
  },
]

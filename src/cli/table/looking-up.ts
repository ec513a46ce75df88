/** The commands that explain, hand over and look up. */
import { Option } from 'commander'
import { signerRoles } from '../../care/signer-roles.ts'
import { asOfOption, formatOption, outputOption, plainOption, repeated } from '../options.ts'
import type { CommandDefinition } from './definition.ts'

export const lookingUpCommands: CommandDefinition[] = [
  {
    definition: 'explain [name]',
    summary: 'explain a rule, a profile or an instrument',
    load: () => import('../commands/explain.ts'),
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
    definition: 'render [plans...]',
    summary: 'make a PDF, a web page or Markdown of a plan',
    load: () => import('../commands/render/command.ts'),
    define: (command) =>
      command
        .description(
          'Makes a document of a plan: PDF, HTML or Markdown. Several plans, a folder, a glob, or nothing for the whole practice, are written into the folder that --output names, a file for each client; a plan that fails is told, and the rest are written all the same.',
        )
        .addOption(
          new Option(
            '--document <kind>',
            'plan, or discharge: the summary of a plan that is closed',
          )
            .choices(['plan', 'discharge'])
            .default('plan'),
        )
        .option('--to <format>', 'pdf, html or md; otherwise by the name of the output file')
        .option(
          '-o, --output <file>',
          'write to this file, or into this folder; - is the terminal; otherwise a PDF is named after the client',
        )
        .option('--paper <size>', 'letter or a4; otherwise as txplan.yaml says')
        .addOption(
          new Option(
            '--for <reader>',
            'client: a version in plain words; payer: only what its profile asks for',
          ).choices(['client', 'payer']),
        )
        .option(
          '--profile <id>',
          'with --for payer: the profile, where the plan names another or none; repeatable',
          repeated,
        )
        .option('--with <names>', 'with --for payer: what else goes in, as frequency,duration')
        .option('--sections <names>', 'only these sections, as goals,interventions')
        .option('--no-attach', 'without the plan’s own text (YAML) inside the PDF')
        .option('--sign', 'sign the PDF of a plan that its signer has signed already')
        .addOption(new Option('--as <role>', 'sign as this role').choices(signerRoles))
        .option('--consent', 'whoever signs agrees to it: nothing is signed without')
        .option('--reason <text>', 'why it is signed')
        .option('--identity <label>', 'sign with this identity')
        .option('--passphrase-file <file>', 'the identity’s passphrase, first line of this file')
        .option('--timestamp <url>', 'ask this server for the time')
        .option('--no-timestamp', 'without one, although the practice names a server')
        .addOption(plainOption())
        .addOption(asOfOption()),
  },
  {
    definition: 'schema [name]',
    summary: 'print a JSON Schema',
    load: () => import('../commands/schema.ts'),
    define: (command) =>
      command
        .description(
          'Prints a JSON Schema, for editors: plan, record, practice, identities, profile, presentation (a file of the library), document (its layout), the answers of txplan new (answers), review, discharge or sign, or what a command prints as JSON: lint-report, diff-report, due-report, caseload-report, progress-report, thread-report, library-report, verify-report.',
        )
        .addOption(outputOption('the schema')),
  },
  {
    definition: 'codes [action] [words...]',
    summary: 'look up diagnosis codes, or read a newer table',
    load: () => import('../commands/codes.ts'),
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

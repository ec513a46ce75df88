/** The commands that add to a record, with their options. */
import type { Command } from 'commander'
import { asOfOption, formatOption, plainOption, showValuesOption } from '../options.ts'
import type { CommandDefinition } from './definition.ts'

/** What a conversation has, and a result that a program may read. */
const shared = (command: Command): Command =>
  command
    .option('--answers <file>', 'take the answers from a YAML file with the fields of the entry')
    .option('--resume', 'go on with an unfinished conversation')
    .option('--dry-run', 'show the entry instead of writing it')
    .addOption(formatOption(['pretty', 'json']))
    .addOption(showValuesOption())
    .addOption(plainOption())
    .addOption(asOfOption())

const dateOption = (command: Command): Command =>
  command.option('--date <day>', 'the day, as you would say it; today unless said otherwise')

export const recordCommands: CommandDefinition[] = [
  {
    definition: 'session <action> [plan]',
    summary: 'add a session to the record: session add PLAN',
    load: () => import('../commands/session/command.ts'),
    define: (command) =>
      shared(dateOption(command))
        .description(
          'Asks for one session and adds it to record.yaml beside the plan; with an option or more, asks for nothing that can be left out. Objectives are named by id, by the beginning of it, or by their number in the printed plan (1a). No process notes belong here.',
        )
        .option('--start <time>', 'when it began: 14:00, 2 pm')
        .option('--stop <time>', 'when it ended')
        .option('--code <code>', 'service code, checked against the minutes')
        .option('--place <code>', 'place of service: 11, 10, 02, or a word of it')
        .option('--modality <text>', 'individual, family, group; in person or by video')
        .option('--attendance <word>', 'attended, late, cancelled or no-show')
        .option('--clinician <id>', 'who held it')
        .option('--participants <names>', 'who else took part')
        .option('--objectives <ids>', 'what was worked on: 1a,2b')
        .option('--interventions <ids>', 'what was done')
        .option('--diagnoses <ids>', 'what it was for')
        .option('--response <text>', 'how the client responded')
        .option('--risk <text>', 'risk as seen that day')
        .option('--plan <text>', 'what comes next')
        .option('--note <text>', 'anything else'),
  },
  {
    definition: 'measure [plan] [instrument]',
    summary: 'add a questionnaire: its score, band and change',
    load: () => import('../commands/measure/command.ts'),
    define: (command) =>
      shared(dateOption(command))
        .description(
          'Adds a questionnaire to record.yaml beside the plan, by its total or by its answers; says the band and the change, each with its source. An answer about death or self-harm is asked about at once.',
        )
        .option('--score <number>', 'the total')
        .option('--items <answers>', 'the answers in order: 2,1,3,0; - is left blank')
        .option('--critical <item=answer>', 'a critical item beside a total: 9=0')
        .option('--safety <text>', 'what was found when a critical answer was asked about')
        .option('--informant <who>', 'who answered, where forms differ by it')
        .option('--edition <edition>', 'which edition')
        .option('--form <form>', 'which form')
        .option('--scoring <way>', 'how it was scored')
        .option('--by <id>', 'who gave it')
        .option('--note <text>', 'anything else'),
  },
  {
    definition: 'contact <action> [plan]',
    summary: 'add a contact about the client: contact add PLAN',
    load: () => import('../commands/contact/command.ts'),
    define: (command) =>
      shared(dateOption(command))
        .description(
          'Adds a contact with somebody about the client to record.yaml beside the plan.',
        )
        .option('--with <whom>', 'with whom')
        .option('--how <means>', 'telephone, letter, secure message')
        .option('--about <text>', 'about what, and what came of it')
        .option('--by <id>', 'who made it'),
  },
  {
    definition: 'event <action> [plan]',
    summary: 'add a life event: event add PLAN',
    load: () => import('../commands/event/command.ts'),
    define: (command) =>
      shared(dateOption(command))
        .description(
          'Adds something that happened to record.yaml beside the plan, and says whether it brings the review forward.',
        )
        .option(
          '--kind <kind>',
          'life-change, crisis, hospital, deterioration, improvement, legal or other',
        )
        .option('--what <text>', 'what happened'),
  },
  {
    definition: 'medication <action> [plan]',
    summary: 'add a change of medication: medication add PLAN',
    load: () => import('../commands/medication/command.ts'),
    define: (command) =>
      shared(dateOption(command))
        .description('Adds a change of medication to record.yaml beside the plan.')
        .option('--name <name>', 'which medication')
        .option('--change <word>', 'started, stopped, dose or other')
        .option('--dose <dose>', 'the dose now')
        .option('--frequency <words>', 'how often it is taken')
        .option('--reason <text>', 'why')
        .option('--by <whom>', 'who changed it'),
  },
]

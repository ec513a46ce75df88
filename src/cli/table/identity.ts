/** The keys that sign and the certificates that are trusted; and whether all is set up well. */
import { Option } from 'commander'
import { signerRoles } from '../../care/signer-roles.ts'
import { asOfOption, formatOption, outputOption, plainOption } from '../options.ts'
import type { CommandDefinition } from './definition.ts'

export const identityCommands: CommandDefinition[] = [
  {
    definition: 'identity <action> [file]',
    summary: 'make, bring along, show and trust what signs: identity create',
    load: () => import('../commands/identity/command.ts'),
    define: (command) =>
      command
        .description(
          'create makes a key with a certificate, and backup words that bring both back (--restore). import FILE.p12 brings one along that was bought. show tells which there are here and what they prove. export prints the certificate for others, never the key. trust FILE relies on the certificate of somebody else, or on that of a signed PDF. renew makes the next certificate, with the backup words. Keys stay in the person’s own folder (~/.config/txplan, or TXPLAN_HOME), locked with a passphrase, and never in a repository.',
        )
        .option('--name <name>', 'whose identity it is')
        .option('--organization <name>', 'practice or employer')
        .option('--email <address>', 'an address that stands in the certificate')
        .addOption(
          new Option('--as <role>', 'as what it signs; clinician by default').choices(signerRoles),
        )
        .option('--identity <label>', 'what it is called here, such as ana-rivera')
        .option('--passphrase-file <file>', 'take the passphrase of the key from this file')
        .option('--password-file <file>', 'take the password of the .p12 file from this file')
        .option(
          '--words-file <file>',
          'the backup words: written there by create, read from there by --restore and renew',
        )
        .option('--restore', 'make the same keys again from backup words')
        .option('--certificate <file>', 'with --restore: the certificates that go with the words')
        .option('--fingerprint <pairs>', 'with trust: the fingerprint that the file must have')
        .option('--chain', 'with export: all certificates of it, as a backup')
        .addOption(formatOption(['pretty', 'json']))
        .addOption(outputOption('the certificate, or the list'))
        .addOption(plainOption()),
  },
  {
    definition: 'doctor',
    summary: 'look whether all is set up well, and what to do',
    load: () => import('../commands/doctor/command.ts'),
    define: (command) =>
      command
        .description(
          'Looks at Node, git, the practice around the current folder, the identities of this person, and whether a private key lies where it does not belong. Each line says ok or what to type. Changes nothing; ends with 1 where something is to be done.',
        )
        .addOption(formatOption(['pretty', 'json']))
        .addOption(outputOption('the report'))
        .addOption(asOfOption()),
  },
]

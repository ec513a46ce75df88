/** Signing, and finding out whether what was signed still stands. */
import { Option } from 'commander'
import { signerRoles } from '../../care/signer-roles.ts'
import { signMethods } from '../../plan/sign-methods.ts'
import {
  asOfOption,
  formatOption,
  outputOption,
  plainOption,
  repeated,
  showValuesOption,
} from '../options.ts'
import type { CommandDefinition } from './definition.ts'

export const signingCommands: readonly CommandDefinition[] = [
  {
    definition: 'sign <file>',
    summary: 'sign a plan, or the PDF made of one',
    load: () => import('../commands/sign/command.ts'),
    define: (command) =>
      command
        .description(
          'Shows what is agreed to, and what changed since this person signed last; asks for the name and for consent; then writes the signature into the plan with the digest of its clinical content, so that every later change of it shows. With an identity (txplan identity create) the entry carries a cryptographic proof. Every other byte of the file stays. By script: --name and --consent, or a file of answers (fields: txplan schema sign). Of a PDF, its prepared field is filled in.',
        )
        .addOption(new Option('--as <role>', 'as whom').choices(signerRoles))
        .option('--name <name>', 'who signs')
        .option('--consent', 'the person agrees to what is signed: nothing is signed without')
        .addOption(
          new Option('--method <method>', 'how it is given, or why not').choices(signMethods),
        )
        .option('--reason <text>', 'why it is not given, or not in writing; in a PDF, why it is')
        .option('--witness <name>', 'who witnessed it')
        .option('--statement <text>', 'what is agreed to, in other words than ours')
        .option('--signed <date-time>', 'when, for what was signed on paper or aloud before')
        .option('--ink <file>', 'the page that was signed by hand, as a picture or a PDF')
        .option('--identity <label>', 'the identity to prove it with')
        .option('--passphrase-file <file>', 'the identity’s passphrase, first line of this file')
        .option('--no-proof', 'without a cryptographic proof, although there is an identity')
        .option('--timestamp <url>', 'of a PDF: ask this server for the time')
        .option('--no-timestamp', 'of a PDF: without one, although the practice names a server')
        .option('--answers <file>', 'take the answers from a YAML file')
        .option('--activate', 'of a draft that everybody has signed now: it is in force')
        .option('--despite-findings', 'sign although lint finds errors')
        .option('--dry-run', 'show the plan instead of writing it')
        .addOption(outputOption('the signed PDF'))
        .addOption(plainOption())
        .addOption(asOfOption()),
  },
  {
    definition: 'verify [paths...]',
    summary: 'find out whether signatures still stand, in plans or in a PDF',
    load: () => import('../commands/verify/command.ts'),
    define: (command) =>
      command
        .description(
          'Says of each signer: valid; stale, and what was changed since; invalid, where a proof does not fit; unverifiable, where nothing can be checked or nobody here vouches for the certificate; missing. Ends with 1 unless all that are required are valid. Paths are plans, folders, globs, or one PDF; none means the practice around the current folder.',
        )
        .option('--trust <file>', 'a certificate to trust in this call; repeatable', repeated)
        .option('--canonical', 'print the canonical text of one plan: what the digest is made of')
        .option('--against <plan>', 'of a PDF: compare with this plan')
        .option('--expect <roles>', 'of a PDF: who must have signed, as clinician,client')
        .addOption(formatOption(['pretty', 'json']))
        .addOption(outputOption('the report'))
        .addOption(showValuesOption())
        .addOption(asOfOption()),
  },
  {
    definition: 'extract <file>',
    summary: 'get the plan back out of a PDF',
    load: () => import('../commands/extract/command.ts'),
    define: (command) =>
      command
        .description(
          'Prints the plan (YAML) that a document made by txplan carries, as it was when it was signed, after checking its SHA-256. A document made with --no-attach, or for a payer, carries none.',
        )
        .option('--manifest', 'print the manifest (JSON) instead: which plan, and who signs')
        .option('--list', 'list what the document carries, with SHA-256')
        .option('--all <folder>', 'write all of it into this folder; no file is written over')
        .addOption(outputOption('the plan')),
  },
]

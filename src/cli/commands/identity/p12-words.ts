/** Why a PKCS#12 file was not taken, each time with what to type next. */
import { UserError } from '../../../practice/failure.ts'
import { unsuitableWords } from '../../../signing/cms/faults.ts'
import type { P12Fault } from '../../../signing/identity/p12/fault.ts'
import type { Unfit } from '../../../signing/identity/p12/fit.ts'

/** Reads what is old, and writes it as of today; the passwords are asked for. */
const exportAnew = (file: string): string =>
  `Export it anew: openssl pkcs12 -legacy -in ${file} -out old.pem && openssl pkcs12 -export -in old.pem -out new.p12 && rm old.pem`

export function p12Failure(file: string, fault: P12Fault): UserError {
  switch (fault.code) {
    case 'unreadable':
      return new UserError(
        `${file} is no PKCS#12 file, or is damaged.`,
        'Wanted is a file with certificate and private key, mostly named .p12 or .pfx, as a browser or its seller exports it.',
      )
    case 'wrong-password':
      return new UserError(
        `This is not the password of ${file}.`,
        'It is the one that was chosen when the file was exported. Try again: txplan identity import FILE.p12',
      )
    case 'old-cipher':
      return new UserError(
        `${file} is locked with ${fault.cipher}, which anybody can open today and txplan does not.`,
        exportAnew(file),
      )
    case 'unknown-cipher':
      return new UserError(
        `${file} is locked in a way that txplan does not know; wanted is AES with PBKDF2.`,
        exportAnew(file),
      )
    case 'too-costly':
      return new UserError(
        `${file} asks for so many rounds that to open it would take minutes; that is no common export.`,
        'Export it anew with the usual number: openssl pkcs12 -export -iter 600000 …',
      )
    case 'no-key':
      return new UserError(
        `There is no private key in ${file}, only certificates: nobody can sign with it.`,
        'Export it with the private key. To rely on a certificate: txplan identity trust FILE.pem',
      )
    case 'several-keys':
      return new UserError(
        `There are ${fault.count} private keys in ${file}; wanted is one.`,
        'Export the one that you sign with by itself.',
      )
    case 'no-certificate':
      return new UserError(
        `There is a private key in ${file}, but no certificate that goes with it.`,
        'Export it with its certificate: openssl pkcs12 -export -inkey KEY.pem -in CERTIFICATE.pem -out new.p12',
      )
  }
}

const buyAnother =
  'Make one of your own: txplan identity create, or get one for signing documents or e-mail (S/MIME).'

export function unfitFailure(file: string, unfit: Unfit): UserError {
  switch (unfit.code) {
    case 'unreadable':
      return new UserError(`The certificate in ${file} cannot be read.`, buyAnother)
    case 'expired':
      return new UserError(
        `The certificate in ${file} expired on ${unfit.day}: what is signed with it now, nobody has to accept.`,
        'Have it renewed by whoever issued it, and import the new file.',
      )
    case 'not-yet-valid':
      return new UserError(
        `The certificate in ${file} is valid from ${unfit.day} only.`,
        'Import it then. If that day is past, set the clock of this computer: date',
      )
    case 'key':
      return new UserError(
        `The key in ${file} is ${unfit.key}; wanted is P-256, or RSA of at least 3072 bits, which all common readers of PDF accept.`,
        buyAnother,
      )
    case 'unsuitable':
      return new UserError(
        `The certificate in ${file} is not for signing documents: ${unsuitableWords[unfit.because]}.`,
        buyAnother,
      )
  }
}

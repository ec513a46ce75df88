/** `txplan identity trust FILE`: relies on a certificate, once its fingerprint was compared. */
import { resolve } from 'node:path'
import { wrap } from '../../../lint/formats/wrap.ts'
import { UserError } from '../../../practice/failure.ts'
import { keepTrusted, pemsAt, trustedTexts } from '../../../practice/identities.ts'
import { isSameBytes } from '../../../signing/bytes.ts'
import { type Certificate, readCertificate } from '../../../signing/cms/certificate.ts'
import { ownerOf } from '../../../signing/cms/own-authority.ts'
import { readPem, toPem } from '../../../signing/cms/pem.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { widthOf } from '../../paint.ts'
import { fingerprintRows } from '../../signing/fingerprint.ts'
import { withAsker } from '../../signing/passphrase.ts'
import { canAsk } from '../../writing/asker.ts'
import { certificatesInPdf, isPdfName } from './in-pdf.ts'
import { type IdentityOptions, labelFrom } from './options.ts'
import { day, holderText } from './told.ts'

export async function run(
  file: string | undefined,
  options: IdentityOptions,
  io: Io,
): Promise<ExitCode> {
  if (file === undefined)
    throw new UserError('Whom to trust is not said.', 'txplan identity trust FILE.pem')
  const certificate = await theOneIn(file, options, io)
  const { fingerprint } = options
  // Whoever gives one asks whether the file is right, also of one that is relied on.
  if (fingerprint !== undefined && !isFingerprint(certificate, fingerprint))
    return refused(certificate, options, io)
  if (isTrusted(certificate, io)) {
    io.stderr.write('The certificate is relied on here already.\n')
    return exitCode.nothing
  }
  if (!(await isTheSame(certificate, file, options, io))) return refused(certificate, options, io)
  const path = keepTrusted(nameOf(certificate), toPem(certificate.der), io.env)
  const says = wrap(`Relied on from now on: ${told(certificate)}`, widthOf(io.stderr), 0)
  io.stderr.write(`${says}\nKept in ${path}\n`)
  return exitCode.nothing
}

/** @throws UserError when the file holds none, or several and it is not said which */
async function theOneIn(
  file: string,
  { fingerprint }: IdentityOptions,
  io: Io,
): Promise<Certificate> {
  const found = isPdfName(file)
    ? await certificatesInPdf(file, io)
    : pemsAt(resolve(io.cwd, file)).flatMap(({ bytes }) => readPem(bytes))
  const all = found.map((der) => readOne(der, file))
  const [only, ...others] = all
  if (!only)
    throw new UserError(
      `${file} holds no certificate; wanted is PEM or DER, or a signed PDF.`,
      'Whoever signs makes one with: txplan identity export -o certificate.pem',
    )
  if (others.length === 0) return only
  const named = fingerprint && all.find((one) => isFingerprint(one, fingerprint))
  if (named) return named
  throw new UserError(
    `${file} holds ${all.length} certificates:\n${all.map((one) => listed(one, io)).join('\n')}`,
    `Say which one by the fingerprint that you were given: txplan identity trust ${file} --fingerprint "AB CD …"`,
  )
}

/** Who signed a document may be a client: a log tells no names. */
function listed({ facts }: Certificate, { stderr }: Io): string {
  const rows = fingerprintRows(facts.fingerprint).map((row) => `  ${row}`)
  return [...(stderr.isTTY === true ? [`  ${holderText(facts)}`] : []), ...rows].join('\n')
}

function readOne(der: Uint8Array, file: string): Certificate {
  try {
    return readCertificate(der)
  } catch {
    throw new UserError(`${file} holds something that is no certificate, or a damaged one.`)
  }
}

const isTrusted = ({ der }: Certificate, io: Io): boolean =>
  trustedTexts(io.env).some(({ bytes }) => readPem(bytes).some((one) => isSameBytes(one, der)))

async function isTheSame(
  certificate: Certificate,
  file: string,
  options: IdentityOptions,
  io: Io,
): Promise<boolean> {
  if (options.fingerprint !== undefined) return true
  if (!canAsk(options, io))
    throw new UserError(
      `Whether ${file} is the right certificate is for a person to say.`,
      'Give the fingerprint that you were handed: --fingerprint AB:CD:…',
    )
  const reply = await withAsker(options, io, (asker) =>
    asker.ask(
      {
        kind: 'yes-no',
        at: [],
        ask: 'Is this the fingerprint that you were given in person or by telephone?',
        notes: [told(certificate), ...fingerprintRows(certificate.facts.fingerprint)],
        optional: false,
      },
      { progress: 'Trust', canGoBack: false },
    ),
  )
  return reply.kind === 'answer' && reply.value === true
}

function told({ facts, isAuthority }: Certificate): string {
  const holds = `${holderText(facts)}, valid ${day(facts.from)} to ${day(facts.until)}`
  const owner = ownerOf(facts)
  if (isAuthority && owner !== undefined)
    return `${holds}; certificates that it issues to ${owner} will be taken for right, and no others.`
  return isAuthority
    ? `${holds}; an authority: all certificates that it issues will be taken for right.`
    : `${holds}; issued by ${facts.issuer}.`
}

const bare = (fingerprint: string): string => fingerprint.replace(/[^0-9a-f]/gi, '').toUpperCase()

const isFingerprint = ({ facts }: Certificate, given: string): boolean =>
  bare(facts.fingerprint) === bare(given)

function refused(certificate: Certificate, { fingerprint }: IdentityOptions, io: Io): ExitCode {
  const rows = fingerprintRows(certificate.facts.fingerprint)
  io.stderr.write(
    fingerprint === undefined
      ? 'Nothing was changed. Ask for the fingerprint before you rely on the certificate.\n'
      : `The file has another fingerprint than the one that was given; it is not relied on.\n  ${rows.join('\n  ')}\n`,
  )
  return exitCode.findings
}

/** Two people may have the same name. */
const nameOf = ({ facts }: Certificate): string =>
  `${labelFrom({ format: 'pretty' }, facts.name)}-${bare(facts.fingerprint).slice(0, 8).toLowerCase()}`

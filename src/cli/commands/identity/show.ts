/** `txplan identity show`: the identities of this person, what each proves, and whose certificates are trusted. */
import { wrap } from '../../../lint/formats/wrap.ts'
import { trustedTexts } from '../../../practice/identities.ts'
import { certificateFacts } from '../../../signing/cms/certificate.ts'
import { readPem } from '../../../signing/cms/pem.ts'
import type { CertificateFacts } from '../../../signing/signer.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { deliver } from '../../output.ts'
import { widthOf } from '../../paint.ts'
import { fingerprintRows } from '../../signing/fingerprint.ts'
import { type Identity, identitiesOf } from '../../signing/stored.ts'
import type { IdentityOptions } from './options.ts'
import { day, handedOut, holderText, provesText } from './told.ts'

interface Trusted {
  path: string
  facts: CertificateFacts
}

export async function run(
  _file: string | undefined,
  options: IdentityOptions,
  io: Io,
): Promise<ExitCode> {
  const all = identitiesOf(io)
  const shown = all.filter(({ label }) => [label, undefined].includes(options.identity))
  const trusted = trustedHere(io)
  if (options.format === 'json') await deliver(json(shown, trusted), options.output, io)
  else if (shown.length + trusted.length === 0) io.stderr.write(nothingText)
  else await deliver(pretty(shown, trusted, io), options.output, io)
  return shown.length > 0 ? exitCode.nothing : exitCode.findings
}

const nothingText =
  'There is no identity here.\nMake one: txplan identity create, or bring one along: txplan identity import FILE.p12\n'

/** A file that is no certificate is passed over; `doctor` names it. */
function trustedHere(io: Io): Trusted[] {
  return trustedTexts(io.env).flatMap(({ path, bytes }) =>
    readPem(bytes).flatMap((der) => {
      try {
        return [{ path, facts: certificateFacts(der) }]
      } catch {
        return []
      }
    }),
  )
}

function pretty(identities: readonly Identity[], trusted: readonly Trusted[], io: Io): string {
  const width = widthOf(io.stdout)
  const now = io.now().toISOString()
  const blocks = identities.map((one) => identityText(one, now, width))
  const relied = trusted.map(({ path, facts }) => `  ${trustedText(facts, now)}\n    ${path}`)
  if (relied.length > 0)
    blocks.push(
      `Certificates that are relied on here (to rely on one no more, remove its file):\n${relied.join('\n')}`,
    )
  return `${blocks.join('\n\n')}\n`
}

function identityText(identity: Identity, now: string, width: number): string {
  const { label, facts, folder } = identity
  const [first, second] = fingerprintRows(certificateFacts(handedOut(identity)).fingerprint)
  return [
    `${label}: ${holderText(facts)}`,
    `  issued by    ${facts.issuer}`,
    `  valid        ${day(facts.from)} to ${day(facts.until)}${facts.until < now ? ', expired' : ''}`,
    `  key          ${facts.key}, in ${folder}`,
    `  fingerprint  ${first}`,
    `               ${second}`,
    `  ${wrap(provesText(identity), width - 2, 2)}`,
  ].join('\n')
}

const trustedText = (facts: CertificateFacts, now: string): string =>
  `${holderText(facts)}, until ${day(facts.until)}${facts.until < now ? ', expired' : ''}`

const json = (identities: readonly Identity[], trusted: readonly Trusted[]): string =>
  `${JSON.stringify(
    {
      version: 1,
      identities: identities.map((one) => ({
        label: one.label,
        ...one.facts,
        share: certificateFacts(handedOut(one)).fingerprint,
        proves: provesText(one),
      })),
      trusted: trusted.map(({ path, facts }) => ({ path, ...facts })),
    },
    undefined,
    2,
  )}\n`

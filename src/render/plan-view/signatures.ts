/** Signatures that were given, and boxes for those that are still to come. */

import { agreedWords } from '../../care/agreed-words.ts'
import type { Care } from '../../care/care.ts'
import { type RequiredSigner, requiredSigners } from '../../care/required-signers.ts'
import { isOfEarlierRevision } from '../../care/signing.ts'
import { digestOf, isKnownDigest, shortCode } from '../../plan/digest.ts'
import type { Plan } from '../../plan/types.generated.ts'
import type { RenderInput } from '../input.ts'
import type { SignatureBox } from '../view.ts'
import { momentWords, wordOf } from './formats.ts'
import type { Page } from './page.ts'
import type { Signature } from './parts.ts'
import { careFor, isReplaced, isTypedAlone, recordedSignature } from './recorded.ts'
import { joinFilled } from './rich.ts'
import { type Signer, withFields } from './signature-fields.ts'
import { clinicianName, supervisorName } from './team.ts'

export function signatureBoxes(page: Page, plan: Plan, input: RenderInput): SignatureBox[] {
  const given = plan.signatures ?? []
  const current = given.filter((it) => !isOfEarlierRevision(it, plan))
  const care = careFor(input)
  const judging = { plan, care, digest: digestOf(input.plan) }
  const wanted = care ? wantedSigners(care, judging.digest) : namedSigners(page, plan, input)
  const placed = given.map((it, at) => {
    const recorded = recordedSignature(it, at, judging)
    const isReplacedNow = isReplaced(it, at, judging)
    const signer = isReplacedNow ? undefined : signerOf(it, plan)
    const before = current.includes(it) ? isReplacedNow && 'for an earlier text' : earlierRevision
    const box = { ...givenBox(it, before || ''), ...(recorded && { recorded }) }
    return { box, signer, isEarlier: Boolean(before) }
  })
  return withFields([
    ...placed.filter(({ isEarlier }) => !isEarlier),
    ...stillMissing(wanted, current).map((signer) => ({ box: emptyBox(signer), signer })),
    ...placed.filter(({ isEarlier }) => isEarlier),
  ])
}

const earlierRevision = 'under an earlier revision'

/** What is signed now comes before what was signed under revisions of before. */
export function currentFirst(plan: Plan): Signature[] {
  const all = plan.signatures ?? []
  const isEarlier = (it: Signature) => isOfEarlierRevision(it, plan)
  return [...all.filter((it) => !isEarlier(it)), ...all.filter(isEarlier)]
}

/** Who signs in the document too: not who signed by hand or aloud, nor who did not want to. */
function signerOf(signature: Signature, plan: Plan): Signer | undefined {
  const { role, name, method } = signature
  const canSign = method === undefined || method === 'electronic'
  if (!role || !canSign || isOfEarlierRevision(signature, plan)) return undefined
  const required = role !== 'witness' && !isTypedAlone(signature)
  return { role, required, ...(name ? { name } : {}) }
}

/** Whom profiles ask for. */
function wantedSigners(care: Care, digest: string): Signer[] {
  return requiredSigners(care)
    .filter(isExpected)
    .map((signer) => ({
      role: signer.role,
      required: signer.isRequired && !isSignedFor(signer, digest),
      ...(signer.name ? { name: joinFilled([signer.name, signer.credentials]) } : {}),
    }))
}

/** By a guardian for the client, say: the client may still sign this text, and need not. */
function isSignedFor({ role, given, instead, excused }: RequiredSigner, digest: string): boolean {
  const lines = excused?.isAccepted ? [...given, ...instead] : given
  return lines.some((line) => line.role !== role && (line.signature.digest ?? digest) === digest)
}

/** A co-signature that is only advised leaves no empty box. */
const isExpected = ({ part, isRequired, isSpokenFor }: RequiredSigner): boolean =>
  !isSpokenFor && part !== 'other' && (isRequired || part !== 'cosigner')

/** Without a day to judge by, those whom the plan names. */
function namedSigners(page: Page, plan: Plan, { practice }: RenderInput): Signer[] {
  const { client } = plan
  const supervisor = supervisorName(page, plan, practice)
  const signer = (role: Signer['role'], name?: string): Signer => ({
    role,
    required: true,
    ...(name ? { name } : {}),
  })
  return [
    signer('clinician', clinicianName(page, plan)),
    signer('client', client?.name),
    ...(client?.guardians ?? []).map(({ name }) => signer('guardian', name)),
    ...(supervisor === undefined ? [] : [signer('supervisor', supervisor)]),
  ]
}

/** Each signature stands for one signer of its role: the one of that name, else the first. */
function stillMissing(wanted: Signer[], given: Signature[]): Signer[] {
  const open = [...wanted]
  for (const { role, name } of given) {
    const named = open.findIndex((it) => it.role === role && it.name === name)
    const at = named >= 0 ? named : open.findIndex((it) => it.role === role)
    if (at >= 0) open.splice(at, 1)
  }
  return open
}

function emptyBox({ role, name }: Signer): SignatureBox {
  return { role: wordOf(role), statement: agreedWords[role], ...(name ? { name } : {}) }
}

/** @param before what it is for, where that is not this text */
function givenBox(signature: Signature, before: string): SignatureBox {
  const { role, name, credentials, discipline, relationship } = signature
  const who = joinFilled([name, credentials])
  const kind = joinFilled([relationship, discipline])
  const signed = signedWords(signature)
  return {
    role: joinFilled([
      joinFilled([role ? wordOf(role) : 'Signature', kind && `(${kind})`], ' '),
      before,
    ]),
    ...(who ? { name: who } : {}),
    ...(signed ? { signed } : role ? { statement: agreedWords[role] } : {}),
  }
}

const methods: Readonly<Record<NonNullable<Signature['method']>, string>> = {
  electronic: 'Recorded as signed electronically',
  ink: 'Signed in ink',
  image: 'Signed by image',
  'verbal-telehealth': 'Verbal approval by telehealth',
  refused: 'Refused',
  unable: 'Unable to sign',
}

/** 'Recorded as signed electronically, October 1, 2026, 2:30 PM, revision 2'; empty when nobody signed. */
function signedWords(signature: Signature): string {
  const { method, signed } = signature
  if (!method && !signed) return ''
  const how = joinFilled([method ? methods[method] : 'Signed', signed && momentWords(signed)])
  return withParticulars(how, signature)
}

/** What is known of a signature that was not given; its box stays open. */
export function missingWords(signature: Signature): string {
  return signedWords(signature) ? '' : withParticulars('', signature)
}

function withParticulars(how: string, signature: Signature): string {
  const { reason, witness } = signature
  const more = joinFilled([witness && `witness ${witness}`, ...particulars(signature)])
  const why = more === '' ? reason : reason?.trim().replace(/\.$/, '')
  return joinFilled([joinFilled([how, why], ': '), more])
}

function particulars(signature: Signature): (string | undefined)[] {
  const { revision, document, scan, digest, proof } = signature
  return [
    revision === undefined ? undefined : `revision ${revision}`,
    document && `on ${document}`,
    scan?.file && `page kept as ${scan.file}`,
    digest && (isKnownDigest(digest) ? `code ${shortCode(digest)}` : `digest ${shortened(digest)}`),
    proof && 'with a cryptographic proof',
  ]
}

/** Enough to compare by eye; the whole of it is in the plan. */
function shortened(code: string): string {
  return code.length > 16 ? `${code.slice(0, 16)}…` : code
}

/** Signatures that were given, and boxes for those that are still to come. */
import type { Plan, Practice } from '../../plan/types.generated.ts'
import type { SignatureBox } from '../view.ts'
import { momentWords, wordOf } from './formats.ts'
import type { Page } from './page.ts'
import type { Signature } from './parts.ts'
import { joinFilled } from './rich.ts'
import { clinicianName, supervisorName } from './team.ts'

export function signatureBoxes(
  page: Page,
  plan: Plan,
  practice: Practice | undefined,
): SignatureBox[] {
  const given = plan.signatures ?? []
  const current = given.filter((it) => isCurrent(it, plan))
  const wanted = wantedSigners(page, plan, practice)
  return [...given.map(givenBox), ...stillMissing(wanted, current).map(emptyBox)]
}

/**
 * The mark at the head of every page of a plan that is a draft or that its clinician has not signed.
 * A signature that is entered in the plan is shown as what it is, an entry; verifying comes later.
 */
export function markOf(plan: Plan): string | undefined {
  const signature = plan.signatures?.find(
    (it) => it.role === 'clinician' && isGiven(it) && isCurrent(it, plan),
  )
  if (!signature || plan.status === 'draft') return 'DRAFT, not signed'
  return undefined
}

/** A signature under an earlier revision is shown, but this revision is yet to be signed. */
function isCurrent({ revision }: Signature, plan: Plan): boolean {
  const { number } = plan.revision ?? {}
  return revision === undefined || number === undefined || revision === number
}

/** A refusal is an answer, but no signature. */
function isGiven({ method, signed }: Signature): boolean {
  return method ? method !== 'refused' && method !== 'unable' : Boolean(signed)
}

interface Signer {
  role: 'clinician' | 'client' | 'guardian' | 'supervisor'
  name?: string
}

function wantedSigners(page: Page, plan: Plan, practice: Practice | undefined): Signer[] {
  const { client } = plan
  const supervisor = supervisorName(page, plan, practice)
  return [
    { role: 'clinician', name: clinicianName(page, plan) },
    { role: 'client', name: client?.name },
    ...(client?.guardians ?? []).map(({ name }) => ({ role: 'guardian' as const, name })),
    ...(supervisor === undefined ? [] : [{ role: 'supervisor' as const, name: supervisor }]),
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
  return { role: wordOf(role), ...(name ? { name } : {}) }
}

function givenBox(signature: Signature): SignatureBox {
  const { role, name, credentials, discipline, relationship } = signature
  const who = joinFilled([name, credentials])
  const kind = joinFilled([relationship, discipline])
  const signed = signedWords(signature)
  return {
    role: joinFilled([role ? wordOf(role) : 'Signature', kind && `(${kind})`], ' '),
    ...(who ? { name: who } : {}),
    ...(signed ? { signed } : {}),
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
  return joinFilled([
    joinFilled([how, reason], ': '),
    witness && `witness ${witness}`,
    ...particulars(signature),
  ])
}

function particulars({ revision, document, digest, proof }: Signature): (string | undefined)[] {
  return [
    revision === undefined ? undefined : `revision ${revision}`,
    document && `on ${document}`,
    digest && `text digest ${shortened(digest)}`,
    proof && `proof ${shortened(proof)}`,
  ]
}

/** Enough to compare by eye; the whole of it is in the plan. */
function shortened(code: string): string {
  return code.length > 16 ? `${code.slice(0, 16)}…` : code
}

/**
 * What a consent is to, as its kind says it: treatment itself, care at a distance, or that others are
 * told. One document may hold several of them: “Treatment and telehealth”.
 */

import { isOfClient, type SignatureAt, signaturesOf } from '../../care/signing.ts'
import type { Context } from '../context.ts'

const toElse =
  /\b(?:releas\w*|ROI|tele-?\w*|video|medications?|medicines?|psychotropics?|records?|recording|research|photo\w*|disclos\w*|exchange|payments?|billing|fees?|financial|transport\w*|e-?mail|texting)\b/i

/** Treatment itself, as far as the words tell: “Informed consent”, “Treatment, telehealth”; not a release. */
export const isToTreatment = (kind: string | undefined): boolean =>
  kind === undefined || kind.split(/[,;&+/]|\band\b/i).some((part) => !toElse.test(part))

const atDistance = /\btele-?\w*|\bvideo\b|\bvirtual\b|\bremote\b|\bonline\b|\bat a distance\b/i

/** Care by video or telephone. */
export const isToTelehealth = (text: string | undefined): boolean => atDistance.test(text ?? '')

const consented =
  /\binformed consent\b|\bconsent(?:s|ed)? (?:to|for) (?:\w+ ){0,3}(?:treat\w*|care|services?|\w*therapy|counseling|plan)\b|\bconsent (?:form|was (?:given|signed|obtained)|on file|signed|obtained|given)\b|\bgave consent\b|\bassent(?:s|ed)?\b/i
const denied = /\b(?:no|not|never|without|missing|lacks?|pending|has yet|declin\w+|refus\w+)\b/i

/** A sentence that says so and does not deny it. */
const tellsOfConsent = (text = ''): boolean =>
  text.split(/(?<=[.!?;])\s+|\n+/).some((one) => consented.test(one) && !denied.test(one))

/** A consent to treatment is recorded in some form: as an entry, by a guardian, or in words. */
export function hasConsentToTreatment({ plan, client }: Context): boolean {
  const { consents = [], contract, confidentiality, participation } = plan.agreement ?? {}
  if (consents.some(({ kind }) => isToTreatment(kind))) return true
  if (client.guardians?.some(({ consents: given }) => given === true)) return true
  const written = [contract, confidentiality, participation?.statement, participation?.family]
  return [...written, plan.notes].some(tellsOfConsent)
}

/**
 * Client or guardian agreed to this plan or to an earlier revision of it, by hand or aloud. A pasted
 * picture of a signature shows no agreement by itself.
 */
export const hasAgreed = (context: Context): boolean =>
  signaturesOf(context).some((line) => isOfClient(line) && isAgreement(line))

const isAgreement = ({ standing }: SignatureAt): boolean =>
  standing === 'given' || standing === 'verbal'

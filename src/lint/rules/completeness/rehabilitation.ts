/**
 * Whether a plan is one of physical or occupational therapy or of speech-language pathology: it has
 * other duties, and must not be asked for what belongs to mental health.
 */

import { type Person, responsibleClinician } from '../../../care/people.ts'
import type { Context } from '../../context.ts'
import { writtenInterventions, writtenServices } from './written.ts'

export const isRehabilitation = (context: Context): boolean => context.once(judge)

const disciplines =
  /\b(?:physical|occupational|speech(?:[- ]language)?) therap(?:y|ies|ists?)\b|\bspeech[- ]language patholog|\bphysiotherap/i
const degrees = /(?:^|[\s,])(?:PT|DPT|MPT|PTA|OT|OTD|OTR|OTR\/L|COTA|SLP|CCC-SLP)(?![\w-])/

function judge(context: Context): boolean {
  const { plan } = context
  if (isOfMind(plan.diagnoses?.[0]?.code)) return false
  if (disciplines.test(`${plan.title} ${plan.category}`)) return true
  const done = [
    ...writtenInterventions(context).map(({ kind, modality }) => `${kind} ${modality}`),
    ...writtenServices(context).map(({ service, modality }) => `${service} ${modality}`),
  ]
  const ofRehabilitation = done.filter((words) => disciplines.test(words)).length
  return ofRehabilitation * 2 > done.length || isTherapist(responsibleClinician(context)?.person)
}

/** F10 to F69; disorders of speech and development have codes from F70 on. */
const isOfMind = (code = ''): boolean => /^F[1-6]/i.test(code)

const isTherapist = ({ role, discipline, credentials }: Person = {}): boolean =>
  disciplines.test(`${role} ${discipline}`) || degrees.test(credentials ?? '')

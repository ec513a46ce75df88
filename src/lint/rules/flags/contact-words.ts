/**
 * Words by which a plan tells that somebody outside is spoken or written to about the client: who
 * that is, and whether it is done. In doubt a text says nothing: a client who phones the school
 * discloses what is the client’s own.
 */

/** Those who are told of a client and do not treat. */
export type Recipient = 'justice' | 'school' | 'attorney' | 'employer'

const recipients: Readonly<Record<Recipient, RegExp>> = {
  justice:
    /\b(?:courts?|judge|magistrate|probation|parole|pretrial|corrections|prosecutor|(?:court|supervising) officer|officers?|bailiff)\b/i,
  school:
    /\b(?:school(?:['’]s)?|schools|teachers?|principal|guidance counselor|504 team|IEP team|daycare|preschool|kindergarten|elementary|academy)\b/i,
  attorney: /\b(?:attorneys?|lawyers?|public defender|guardian ad litem)\b/i,
  employer: /\b(?:employer|human resources|workplace|job supervisor)\b/i,
}

const names = Object.keys(recipients) as Recipient[]
/** Most texts name none of them: one look tells. */
const anyOfThem = new RegExp(names.map((one) => recipients[one].source).join('|'), 'i')

export const recipientsIn = (text: string): Recipient[] =>
  anyOfThem.test(text) ? names.filter((one) => recipients[one].test(text)) : []

export const recipientWords: Readonly<Record<Recipient, string>> = {
  justice: 'A court or officer',
  school: 'The school',
  attorney: 'An attorney',
  employer: 'An employer',
}

const kinds = '(?:progress|status|attendance|compliance|treatment|written|monthly|weekly|quarterly)'
const report = new RegExp(
  `\\b${kinds} (?:${kinds} )?(?:reports?|letters?|updates?|summar(?:y|ies))\\b|\\breports? (?:is |are )?(?:sent|given|made|due)\\b|\\breports? (?:on|of|about) (?:his|her|their|the client’s|progress|attendance|compliance)\\b|\\b(?:is|are|be) (?:reported|sent|forwarded|faxed|submitted) to\\b`,
  'i',
)

const treats =
  '(?:therapist|clinician|counselor|counsellor|provider|program|practice|agency|team|case manager|we|I|us|me|writer)'
const acts =
  '(?:calls?|phones?|writes?|e-?mails?|speaks?|talks?|updates?|informs?|reports?|sends?|meets?|consults?|coordinates?|collaborates?|contacts?|checks in|gives?)'
const byTreating = new RegExp(`\\b${treats}\\b (?:will |also |then |\\w+ly )?${acts}\\b`, 'i')
const withTreating = new RegExp(
  `\\b(?:calls?|check-ins?|meetings?|contact|speaks?|talks?|e-?mails?|consultations?|consults?|meets) (?:\\w+ )?(?:with|to|from|by) (?:the |his |her |their |my |our )?${treats}\\b`,
  'i',
)

/** “Send …”, as a duty of who treats. */
const ordered =
  /^(?:to )?(?:send|write|call|phone|update|inform|report|e-?mail|contact|submit|fax)\b/i

const told =
  /\b(?:receives?|gets?|is sent|are sent|is given|are given)\b (?:[\w-]+ ){0,4}(?:reports?|updates?|letters?|summar(?:y|ies)|results|information|notes|feedback)\b|\b(?:is|are|be|being|kept|been) (?:kept )?(?:told|informed|updated|notified|consulted|contacted|briefed)\b/i

const contact =
  /\b(?:consult\w*|coordinat\w*|liais\w+|collaborat\w*|collateral|outreach|by (?:tele)?phone|phone calls?|progress reports?|reporting)\b/i

const byClient =
  /\b(?:client|patient|s?he|they|mother|father|parents?|guardian|student|must|to) (?:will |must |is to |are to |also )*(?:brings?|takes?|hands?|carr(?:y|ies)|shows?|asks?|tells?|relays?|shares?|report|practi[cs]es?|provides?|attends?)\b|\b(?:through|from) (?:the )?(?:client|mother|father|parents?|guardian)\b|\b(?:her|him|them)sel(?:f|ves)\b|\b(?:role-?play|rehears|practi[cs](?:e|es|ing)\b)/i
const notDone =
  /^\W*(?:none|no|not|n\/?a|declined|refused|tbd|unknown)\b|\bnot (?:yet |be |currently )?(?:\w+ )?(?:contacted|coordinated|spoken|needed|shared|informed|told|sent|planned|indicated|wish\w*|want\w*)\b|\bno (?:contact|coordination|communication|disclosures?|information|reports?|letters?)\b|\b(?:declin|refus)\w+|\bdo(?:es)? not (?:wish|want|allow|permit|consent|agree)|\b(?:left|leave) (?:a )?(?:message|voicemail)\b/i
const notYet =
  /\b(?:once|after|when|until|if|pending|unless|upon|before)\b[^.;]{0,60}\b(?:release|consent|permission|authorization|ROI|signs?|signed|agrees?|allows?)\b|\b(?:request|obtain|seek|ask for|get)\w* (?:\w+ ){0,3}(?:release|consent|permission|authorization|ROI)\b|\bawait\w*|\bwaiting (?:for|on)\b|\bto be (?:requested|obtained|signed|arranged)\b/i
const allowed =
  /\b(?:release|ROI|consent\w*|permission|authoriz\w+|agrees?|agreed|at (?:his|her|their) request|present|in the room|with (?:the )?client\b)/i
const notAllowed =
  /\b(?:no|without|lacks?|missing|not|never)\b (?:\w+ ){0,4}(?:releases?|ROI|consent\w*|permission|authoriz\w+)\b/i

/** What makes the text say that nobody is told, not yet, by the client, or with permission. */
export const isSettled = (text: string): boolean =>
  notDone.test(text) ||
  notYet.test(text) ||
  byClient.test(text) ||
  (allowed.test(text) && !notAllowed.test(text))

/** Somebody who treats tells this person of the client, or they speak with each other. */
export const tellsOfContact = (text: string): boolean =>
  told.test(text) || byTreating.test(text) || withTreating.test(text)

/** Reports that go out, or an act of who treats. */
export const tellsOfReport = (text: string): boolean =>
  report.test(text) || byTreating.test(text) || ordered.test(text.trim())

/** Names an exchange as such: consultation, coordination, progress reports. */
export const namesContact = (text: string): boolean => contact.test(text)

export const sentencesAbout = (text: string): string[] =>
  text.split(/(?<=[.!?;])\s+|\n+/).filter((one) => one.trim() !== '')

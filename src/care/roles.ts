/** The words by which a plan calls somebody without a name: “therapist”, “mother”, “care team”. */

const words = (list: string) => new Set(list.split(' '))

/** Nouns for somebody who treats, any of whom there may be several. */
const professionals = words(
  'therapist therapists psychotherapist clinician clinicians provider providers practitioner counselor counselors counsellor psychologist psychiatrist prescriber physician doctor nurse nurses worker workers caseworker manager managers coordinator staff team teams supervisor specialist aide coach interventionist analyst technician facilitator leader intern trainee professional professionals',
)

/** Words that narrow such a noun down without naming anybody. */
const qualifiers = words(
  'the a an this our my all any assigned primary treating lead responsible individual family group couples couple mental behavioral behavioural health outpatient inpatient residential clinical licensed registered psychiatric medical case care social treatment support peer recovery substance abuse use addiction school speech occupational physical art music play program unit nursing direct multidisciplinary interdisciplinary housing vocational employment skills member members service',
)

/** Nouns that mean the one clinician where there is only one. */
const generic = words(
  'therapist psychotherapist clinician provider practitioner counselor counsellor',
)
const genericQualifiers = words(
  'the this my assigned primary treating lead responsible individual mental behavioral behavioural health outpatient clinical licensed',
)

/** Those in the client's life, who need no name in a plan. */
const kin = words(
  'client patient consumer self guardian guardians parent parents mother father mom dad family spouse partner husband wife caregiver caregivers grandmother grandfather grandparent grandparents aunt uncle sibling siblings sister brother son daughter child teacher teachers sponsor',
)

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[\s-]+/)
    .filter(Boolean)

/** The several persons of “therapist and client”. */
export const splitPersons = (text: string): string[] =>
  text
    .split(/\s*(?:[,;/&+]|\band\b|\bor\b|\bwith\b)\s*/i)
    .map((part) => part.trim())
    .filter(Boolean)

/** True for a role and nothing else: “therapist”, “assigned case manager”. */
export function isRole(text: string): boolean {
  const all = plain(text)
  return (
    all.some((word) => professionals.has(word)) &&
    all.every((word) => professionals.has(word) || qualifiers.has(word))
  )
}

/** True for a role that anybody who treats may be called by, such as “provider”. */
export function isGenericRole(text: string): boolean {
  const all = plain(text)
  return (
    all.some((word) => generic.has(word)) &&
    all.every((word) => generic.has(word) || genericQualifiers.has(word))
  )
}

export const isTeam = (text: string): boolean => /\bteams?$/i.test(text.trim())

/** Places and duties by which somebody may be called in one word: “on-call”, “front-desk”. */
const posts = words(
  'call duty crisis line front desk office clinic hospital pharmacy lab court agency center house home facility department dept online portal phone',
)
/** Among the qualifiers, what may be an initial or a name. */
const names = words('a an my all any art use')

/** True where a part of an id such as `co-therapist` tells a role, a relation or a place. */
export const hasRoleWord = (id: string): boolean =>
  plain(id.replace(/[._]/g, ' ')).some(
    (word) =>
      !names.has(word) && [professionals, qualifiers, kin, posts].some((known) => known.has(word)),
  )

/** True where one of the words is a noun for somebody who treats: “covering therapist”. */
export const hasProfession = (text: string): boolean =>
  plain(text).some((word) => professionals.has(word))

/** True for “client”, “mother” and the like. */
export const isPrivatePerson = (text: string): boolean =>
  plain(text).some((word) => kin.has(word)) && !isRole(text)

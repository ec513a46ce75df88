/**
 * Who is still in training, by the words of a role and the letters behind a name. States name their
 * associates and trainees differently; only letters that mean nothing else are listed.
 */

/** Roles that are held over trainees, or beside them, and not by them. */
const aboveTrainees =
  /\b(?:supervisor|director|coordinator|advis[eo]r|manager|instructor|professor|faculty|preceptor)\b/i

const underSupervision = /\bunder (?:the )?supervision\b|\bsupervisee\b/i

const inTraining: readonly RegExp[] = [
  /\b(?:interns?|trainee|practicum|extern|in[- ]training|pre-?licensed|unlicensed)\b/i,
  /\b(?:graduate|doctoral|master[’']?s|msw|practicum|medical|nursing|psychology|counseling|social work) student\b/i,
  /\bstudent (?:therapist|clinician|psychotherapist|social worker|nurse)\b/i,
  /\bpost-?doc(?:toral)?\b|\b(?:psychology|clinical|addiction) fellow\b/i,
  /\bresident (?:in|physician|psychiatrist|psychologist)\b|\b(?:psychiatry|medical) resident\b|^resident$/i,
  /\bassociate (?:(?:licensed|professional|clinical|marriage|and|&|family|mental|health) )*(?:therapist|counselor|psychotherapist|psychologist|social worker)\b/i,
  /\b(?:psychological|therapist|counselor|LMFT|LPC|LPCC|LMHC|LCSW) associate\b/i,
  /\b(?:program|counseling|recent|counselor) graduate\b|^graduate$/i,
  /\bprovisional(?:ly)?\b|\b(?:conditional|limited)(?:ly)? licen[sc]ed?\b/i,
]

/**
 * Letters of associates, trainees and conditional licences. Left out on purpose: ACSW and LAC, which
 * also stand for people in full standing, and -S, which is a supervisor’s.
 */
const letters =
  /(?<![\w-])(?:AMFT|APCC|ASW|MFTI|IMF|LAMFT|LAPC|LGPC|LGSW|LGMFT|LCSW-?A|LCMHC-?A|LCAS-?A|LMFT-?A|LPC-?A|LPCC-?A|LMHC-?A|LICSW-?A|LSWAIC|LSWAA|LPC-?IT|SAC-?IT|LMSW-CC|LCDC-?(?:I|Intern)|LPC-?Intern|LLPC|LLMSW|LLMFT|RMHCI|RMFTI|RCSWI|SUDPT|CDPT|PLPC|PLMFT|PLMHP|PLADC|CIT)(?![\w-])/

export interface Described {
  role?: string | undefined
  discipline?: string | undefined
  credentials?: string | undefined
  name?: string | undefined
}

/** True for an intern, an associate under a first licence, a student, a resident. */
export function isInTraining({ role = '', credentials = '', name = '' }: Described): boolean {
  if (underSupervision.test(role)) return true
  if (!aboveTrainees.test(role) && inTraining.some((words) => words.test(role.trim()))) return true
  const behindName = name.includes(',') ? name.slice(name.indexOf(',')) : ''
  return [credentials, behindName].some(
    (text) => letters.test(text) || inTraining.some((words) => words.test(text.trim())),
  )
}

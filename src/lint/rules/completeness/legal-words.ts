/** Whether a text says that the client is under a court, in custody or on probation now. */

/** True where the words are about the client, now; not about relatives, denials or former times. */
export const speaksOfMandate = (text: string): boolean => {
  if (!stems.test(text)) return false
  if (ofChildren.test(text)) return true
  for (const { index, 0: words } of text.matchAll(mandates))
    if (isAboutClient(text.slice(0, index), words, text.slice(index + words.length))) return true
  return false
}

/** Nearly every text has none of these and needs no closer look. */
const stems =
  /c(?:ourt|ustod|harges|ommitment|ps case|hild protect|ondition)|d(?:ui|wi|etention|ependency)|pr(?:ob|is|etri)|par?ol|jail|in(?:carc|mate|volunt)|mandat|judge|awaiting|release|arrest|terms? of/i

const mandates =
  /\b(?:court[- ](?:order(?:ed)?|mandated?|referr(?:ed|al))|mandated (?:by|to) (?:the |a )?(?:court|treatment|judge|probation|attend)|ordered by (?:the |a )?(?:court|judge)|(?:drug|dui|dwi|mental health|family|veterans) court|on (?:\w+ )?(?:probation|parole)|(?:probation|parole) (?:officer|violation|terms?|conditions?|requirements?|department)|(?:condition|term)s? of (?:his |her |their )?(?:probation|parole|release)|in custody(?! of)|in (?:county )?(?:jail|prison|detention)|incarcerat(?:ed|ion)|inmate|(?:pending|open|current) (?:criminal )?charges?|awaiting (?:trial|sentencing)|work release|house arrest|pretrial|involuntar(?:y|ily) (?:commit\w+|hold|treatment)|civil commitment|second DUI|(?:recent|after an?|her|his) (?:DUI|DWI))\b/gi

/** The client’s own case over children; “joint custody of the dog” and a sister’s case are not meant. */
const ofChildren =
  /\b(?:(?:open|active) (?:CPS|child protect\w+|dependency) case|(?:custody|dependency) (?:case|battle|dispute|hearing|evaluation|proceedings?)|custody of (?:her|his|their) (?:own |only |\w+ )?(?:son|daughter|child|children|kids|baby)\b(?! (?:was|were) settled)|(?:risk of losing|los(?:e|ing|t)|regain(?:ing)?|reunif\w+ and) custody)\b/i

function isAboutClient(before: string, words: string, after: string): boolean {
  const clause = before.slice(clauseStart(before))
  return (
    !others.test(clause) &&
    !denied.test(clause) &&
    !former.test(clause) &&
    !(isState.test(words) && over.test(clause)) &&
    !formerAfter.test(after) &&
    !elsewhere.test(before + after.slice(0, 12))
  )
}

const clauseStart = (text: string): number =>
  Math.max(...['.', ';', '\n'].map((mark) => text.lastIndexOf(mark))) + 1

const others =
  /\b(?:father|mother|dad|mom|parents?|brother|sister|siblings?|husband|wife|spouse|partner|boyfriend|girlfriend|ex(?:-\w+)?|uncle|aunt|cousins?|friends?|peers?|sons?|daughters?|children|roommate|neighbor|grand\w+|step(?:father|mother|dad|mom|parents?|son|daughter|brother|sister|child\w*))\b(?!['’]s (?:request|home))/i
const denied =
  /\b(?:no|not|never|denie[sd]|denying|without|nor|negative for|fear(?:s|ed|ful)?(?: of)?|avoid\w*)\b(?:(?!\b(?:and|but)\b)[^,]){0,40}$/i
const former =
  /\b(?:history of|former(?:ly)?|previous(?:ly)?|past|once|prior|years ago|released from|works?|worked|job)\b(?:(?!\b(?:and|but)\b)[^,]){0,40}$/i
/** “Was on probation” is over; “was ordered by the court” may well go on. */
const isState = /^(?:on|in) |^incarcerat/i
const over = /\b(?:was|were|had been)(?: \w+)?\s*$/i
const formerAfter =
  /^[^.;]{0,40}\b(?:(?:in|during|around) (?:\w+ )?(?:19|20)\d\d|years? ago|as an? (?:teen\w*|adolescent|child|juvenile)|in (?:his|her|their) (?:teens|twenties)|completed|ended|dismissed|at (?:work|his job|her job|school))\b/i
const elsewhere = /\bacademic probation\b|\bprobation (?:period )?at\b/i

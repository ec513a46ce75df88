/** Whether a goal or objective says “more” or “less” of something, which means nothing without a start. */

const falls =
  /\b(?:reduc(?:e[sd]?|ing|tions?)|decreas(?:e[sd]?|ing)|lessen(?:s|ed|ing)?|diminish(?:es|ed|ing)?|shrinks?|shrunk|shrinking|cut(?:s|ting)? (?:down|back)|fewer|less(?! than\b))\b|\b(?:to|will|can) lower\b|^\s*lower\b(?! (?:back|body|extremit|limb|legs?|trunk|quadrant))/i

const rises =
  /\bincreas(?:e[sd]?|ing)\b|\bmore (?:often|frequently|regularly|times?|days|nights|hours|minutes|activities)\b/i

/** “no less than”, “3 or fewer”, “less than 3”: bounds, which compare with nothing before. */
const bounds =
  /\b(?:no|not|or|at|more or) (?:less|fewer|more)\b|\b(?:less|fewer|more) than\b|\b(?:none|nothing|nonetheless|regardless)\b/gi

/** True for a sentence that wants more of something than there is. */
export const wantsMore = (text: string): boolean => rises.test(text.replace(bounds, ' '))

/** True for a sentence that compares with how it is now. */
export const isComparing = (text: string): boolean =>
  wantsMore(text) || falls.test(text.replace(bounds, ' '))

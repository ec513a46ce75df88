/**
 * The areas of life in which functioning is assessed, and the words by which a plan takes one up.
 * Both are generous: a plan is held to an area only where nothing in it comes near.
 */

export interface LifeArea {
  /** As it stands in a sentence: “functioning in {name} is marked as affected”. */
  name: string
  /** How an assessment calls it. */
  called: RegExp
  answered: RegExp
}

export const lifeAreas: readonly LifeArea[] = [
  {
    name: 'work',
    called: /\bwork|\bjob|occupation|employ|vocation/i,
    answered:
      /\bwork|\bjob|employ|career|\blift|\bshift|office|vocation|occupation|productiv|\btasks?\b|deadline|\bhours a week/i,
  },
  {
    name: 'school',
    called: /school|academ|educat|learning/i,
    answered: /school|\bclass|homework|grade|teacher|educat|college|academ|study|studies|learn/i,
  },
  {
    name: 'relationships',
    called: /relation|interpersonal|social|friend|famil|peer|marri|marital/i,
    answered:
      /relation|social|friend|famil|peer|marri|marital|partner|husband|wife|spouse|parent|mother|father|child|son\b|daughter|couple|communicat|conflict|people|group|connect|support|isolat|withdraw|communit|conversation|argu|others/i,
  },
  {
    name: 'the community',
    called: /communit|getting (?:around|out)|transport|mobility|participation/i,
    answered:
      /communit|social|friend|neighbo|church|volunteer|\bclub|\bgroup|\bpublic|crowd|\bstore|\bshop|errand|driv|\bcar\b|\bbus\b|\btrain\b|travel|transport|\bwalk|outside|\bgo(?:es|ing)? out|leav\w+ (?:the |her |his |their |my )?(?:house|home)|\bevent|library|\bgym\b|people|isolat/i,
  },
  {
    name: 'the household',
    called: /\bhome\b|household|domestic|chores/i,
    answered:
      /\bhome|house|chore|cook|clean|laundry|famil|parent|sibling|routine|morning|shop|bills|\btasks?\b|husband|wife|partner|couple|argu|child|together/i,
  },
  {
    name: 'self-care',
    called: /self-?care|hygiene|activities of daily living|\bADLs?\b|daily living|grooming/i,
    answered:
      /self-?care|hygien|bath|shower|dress|groom|\bmeal|\beat|cook|exercis|\bwalk|sleep|\bADLs?\b|daily living|routine|medication|activit|toilet/i,
  },
  {
    name: 'leisure',
    called: /leisure|recreation|hobb/i,
    answered:
      /leisure|recreat|hobb|activit|enjoy|pleasant|pleasur|exercis|\bplay|music|sport|fun\b/i,
  },
  {
    name: 'money',
    called: /financ|money|budget/i,
    answered: /financ|money|budget|debt|bills|\bpay|income|benefit|employ|\bjob|\bwork/i,
  },
  {
    name: 'the law',
    called: /\blegal|court|probation/i,
    answered: /legal|court|probation|parole|arrest|attorney|lawyer|mandate|offen|comply|complian/i,
  },
  {
    name: 'housing',
    called: /housing|shelter|living (?:situation|arrangement)/i,
    answered: /hous|\bhome|apartment|shelter|\brent\b|lease|landlord|residen|living/i,
  },
]

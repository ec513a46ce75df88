import { isPrivatePerson, isRole } from '../../../care/roles.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { clientNames, nameWords, otherNames, statementsOf } from './client-in-text.ts'
import { givenNames, mayBeSame } from './given-names.ts'

export const nameDiffers = defineRule({
  id: 'name-differs',
  group: 'flags',
  severity: 'warning',
  what: 'A text of the plan calls the client by another name.',
  why: 'It may have been taken over from another client’s plan, and would then disclose that client.',
  fix: 'See whose plan these words were written for; write them anew for this client.',
  source:
    'Noridian JE-B, psychotherapy service-specific review, 2021: cloned and contradictory documentation as reasons for denial',
  messages: { found: 'This text calls the client {said}; the plan’s client has another name.' },
  bad: {
    plan: 'txplan: 1\nclient: { name: Nadia Kerr }\nobjectives:\n  - { id: walks, statement: "By December 1, Brandon will walk on four days a week" }\n',
  },
  good: {
    plan: 'txplan: 1\nclient: { name: Nadia Kerr }\nobjectives:\n  - { id: walks, statement: "By December 1, Nadia will walk on four days a week" }\n',
  },
  check(context) {
    const own = [...clientNames(context)]
    if (own.length === 0 && initialsOf(context.client.initials).length === 0) return
    for (const { text, path } of statementsOf(context)) {
      if (path[0] === 'interventions' || isNamed(text, context)) continue
      const said = subjectOf(text, context) ?? (isAim(path) ? subjectNow(text) : undefined)
      if (said === undefined || !isAnother(said, own, context)) continue
      context.report({ at: path, message: 'found', args: { said: clientText(said) } })
    }
  },
})

/** Who calls the client by name in the same text speaks of somebody else. */
const isNamed = (text: string, { client }: Context): boolean =>
  [client.preferred_name, client.name?.split(' ')[0], client.initials].some(
    (own, at) => own !== undefined && own.length > (at === 2 ? 1 : 0) && text.includes(own),
  )

/** `R.V.` and `RV` as r and v; one letter alone may stand for anything. */
function initialsOf(initials = ''): string[] {
  const letters = initials.toLowerCase().match(/[a-z]/g) ?? []
  return letters.length > 1 ? letters : []
}

const name = "(?<name>\\p{Lu}[\\p{Ll}\\p{M}’'-]+)"
const rest = "(?: \\p{Lu}[\\p{L}.’'-]*)?"
const verb = '(?:will|is able to|agrees to|wants to|reports|continues to|has been)'
const doing =
  '(?:will|can|is able to|agrees to|wants to|reports|states|continues to|has been|attends|uses|practices|completes|identifies)'
const opening = '^\\s*(?:By|Within|Over|In|For|During|At|On) [^,.;]{2,60}(?:, \\d{4})?, '

/** “Client Brandon will …”, “By December 1, Brandon will …”, “Brandon is a 34-year-old …”. */
const certain = [
  new RegExp(`\\b(?:[Cc]lient|[Pp]atient|[Pp]t\\.?),? ${name}${rest} ${verb}\\b`, 'u'),
  new RegExp(`${opening}${name}${rest} ${verb}\\b`, 'u'),
  new RegExp(`^\\s*${name}${rest} is an? \\d{1,2}[- ]year`, 'u'),
]

/** “Brandon will …”: the first word of a sentence has a capital whatever it is. */
const likely = new RegExp(`^\\s*${name}${rest} ${doing}\\b`, 'u')

/** What a goal says a person does, in the present; no word that is a plural as well (“Austin schools”). */
const does =
  '(?:follows|keeps|goes|gets|takes|makes|does|has|eats|sleeps|stays|lives|sits|stands|arrives|comes|leaves|returns|tells|says|asks|speaks|talks|writes|reads|calls|shares|listens|waits|chooses|decides|learns|knows|understands|remembers|recognizes|identifies|names|lists|describes|expresses|verbalizes|demonstrates|shows|practi[cs]es|applies|uses|utilizes|completes|finishes|begins|starts|stops|continues|maintains|reduces|increases|improves|manages|tolerates|copes|participates|engages|attends|joins|initiates|refrains|abstains|avoids|resists|complies|obeys|adheres|accepts|responds|respects|reports|states|rates|feels|wants|needs|tries|walks|drives|works|plays|spends|brushes|bathes|showers|dresses|cooks|prepares|cleans|enrolls|obtains|finds|is)'
const now = new RegExp(
  `(?:^\\s*|${opening})${name}${rest} (?:(?:no longer|always|now|also|never|\\p{Ll}+ly) )?${does}\\b`,
  'u',
)

/** What a person does; a symptom, a day or a drug “will be”, “will fall” or “will help”. */
const acting = new RegExp(
  `^\\s*${name}${rest} (?:will|can|is able to|agrees to|wants to) (?:not )?(?:use|utilize|attend|practi[cs]e|identify|complete|walk|call|write|list|name|demonstrate|participate|engage|verbalize|rate|sleep|eat|drive|speak|ask|refrain|abstain|express|journal|meet|talk|share|learn|track|log)\\b`,
  'u',
)

/** The name in the place of the client’s. */
function subjectOf(text: string, context: Context): string | undefined {
  if (!/\p{Lu}/u.test(text)) return undefined
  for (const pattern of certain) {
    const found = pattern.exec(text)?.groups?.name
    if (found !== undefined && (isGiven(found) || !isWord(found))) return found
  }
  const found = likely.exec(text)?.groups?.name
  if (found === undefined) return undefined
  if (isGiven(found) || isNameElsewhere(found, context)) return found
  return acting.test(text) && isUnknownPerson(found, context) ? found : undefined
}

const isAim = ([top]: Path): boolean => top === 'goals' || top === 'objectives'

/** “Emily follows the curfew”: too many words may stand so, hence only a frequent given name. */
function subjectNow(text: string): string | undefined {
  // The pattern takes long to compile, and hardly a text has such a name at all.
  if (!(text.match(/\p{Lu}[\p{Ll}’'-]+/gu) ?? []).some(isGiven)) return undefined
  const found = now.exec(text)?.groups?.name
  return found !== undefined && isGiven(found) && !isWord(found) ? found : undefined
}

/** No ordinary word, and nothing that the plan names elsewhere, beside sentences with the client’s own name. */
function isUnknownPerson(word: string, context: Context): boolean {
  if (isWord(word) || isOrdinary(word)) return false
  const lower = word.toLowerCase()
  const isSaid = new RegExp(`\\b${lower}\\b`, 'u')
  if (context.texts.some(({ text }) => isSaid.test(text))) return false
  const isNamedElsewhere = new RegExp(`\\b${word}\\b`, 'u')
  const others = context.texts.filter(
    ({ text, top }) => !statementTops.has(top) && isNamedElsewhere.test(text),
  )
  return others.length === 0 && statementsOf(context).some(({ text }) => isNamed(text, context))
}

const statementTops: ReadonlySet<string> = new Set(['problems', 'goals', 'objectives'])

/** Somebody by a noun, or a place that acts. */
const isOrdinary = (word: string): boolean =>
  /s$/.test(word) ||
  /^(?:Youth|Student|Resident|Teen|Individual|Participant|Person|Couple|Everyone|Everybody|Nobody|Someone|Somebody|Anyone|Anybody|Whoever|Friend|Boyfriend|Girlfriend|Roommate|Peer|Boss|Landlord|Employee|Veteran|Adolescent|Infant|Baby|Toddler|Kid|Boy|Girl|Man|Woman|Hospice|Probation|Pharmacy|Court|County|State|Clinic|Hospital|Program|Group|Household|Church|Agency|Department|Foster)$/.test(
    word,
  )

/** A capital in the middle of a sentence of this plan, and nowhere small letters. */
function isNameElsewhere(word: string, context: Context): boolean {
  if (isWord(word)) return false
  const all = statementsOf(context)
  const inside = new RegExp(`[\\p{Ll}\\d,] ${word}\\b`, 'u')
  const small = new RegExp(`\\b${word.toLowerCase()}\\b`, 'u')
  return all.some(({ text }) => inside.test(text)) && !all.some(({ text }) => small.test(text))
}

const isGiven = (text: string): boolean => givenNames.has(nameWords(text)[0] ?? '')

/** What may stand before “will” with a capital and is nobody’s name. */
const isWord = (text: string): boolean =>
  isRole(text) ||
  isPrivatePerson(text) ||
  /^(?:The|This|That|These|Those|Each|All|Both|He|She|They|It|We|You|God|Mr|Mrs|Ms|Mx|Dr|Mom|Dad|Abuel[ao]|Gran\w*|Nana|Papa|Mama|Will|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Who|And|School|Anxiety|Depression|Mood|Sleep|Worry|Anger|Panic|Pain|Behavior|Symptoms|Nightmares|Attendance|Conflict|Stress|Use|Medicaid|Medicare)$/.test(
    text,
  ) ||
  /(?:tion|ness|ment|ity|ism|ing|ers?|scores?|ysis|ology|ies)$/.test(text)

function isAnother(said: string, own: readonly string[], context: Context): boolean {
  const [word] = nameWords(said)
  if (word === undefined || own.some((one) => mayBeSame(one, word))) return false
  if (own.length === 0 && initialsOf(context.client.initials).includes(word[0] ?? '')) return false
  return !otherNames(context).has(word) && !isRelated(said, context)
}

const kin =
  '(?:mother|father|mom|dad|parent|guardian|wife|husband|spouse|partner|boyfriend|girlfriend|fianc\\w*|son|daughter|child|baby|brother|sister|sibling|uncle|aunt|cousin|nephew|niece|ex|friend|roommate|peer|co-?worker|boss|supervisor|teacher|coach|sponsor|therapist|counselor|clinician|doctor|psychiatrist|nurse|officer|worker|dog|cat)'

/** “His sister Maria”, “Jake, her son”. */
function isRelated(said: string, { texts }: Context): boolean {
  const near = new RegExp(
    `\\b${kin}s?\\b[^.;]{0,25}\\b${said}\\b|\\b${said}\\b[^.;]{0,25}\\b${kin}\\b`,
    'i',
  )
  return texts.some(({ text }) => near.test(text))
}

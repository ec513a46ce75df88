/**
 * Frequent given names of the United States (Social Security Administration, popular names by
 * decade), without those that are words as well (Grace, Mark, Will), and short forms with another
 * first letter than the name they stand for.
 */

const list = (names: string) => new Set(names.split(' '))

export const givenNames = list(
  'james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick raymond jerry dennis tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan gabriel bruce logan juan carlos luis miguel angel diego antonio javier marcus malik omar ahmed mohammed liam mason elijah oliver lucas isaac caleb mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy sandra betty ashley emily kimberly margaret donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia denise amber danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori marie tiffany jenna brianna gabriela camila sofia valentina lucia carmen guadalupe aaliyah destiny latoya keisha monique tanya yolanda alicia jasmine vanessa ariana layla fatima priya mei sasha trisha jake cody trevor derek jared marcos mateo tyrone darnell deshawn jamal terrence kiara kendra bianca',
)

/** `bill` may be `william`. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  bill: ['william'],
  billy: ['william'],
  bob: ['robert'],
  bobby: ['robert'],
  chuy: ['jesus'],
  dick: ['richard'],
  hank: ['henry'],
  jack: ['john', 'jackson'],
  lola: ['dolores'],
  lupe: ['guadalupe'],
  ned: ['edward'],
  nell: ['eleanor', 'helen'],
  paco: ['francisco'],
  pancho: ['francisco'],
  peggy: ['margaret'],
  pepe: ['jose'],
  polly: ['mary'],
  ted: ['edward', 'theodore'],
  tony: ['anthony', 'antonio'],
  trish: ['patricia'],
  will: ['william'],
}

/** Whether one folded name may be a short form of the other, or of one spelling with it. */
export function mayBeSame(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a) || a.slice(0, 3) === b.slice(0, 3)) return true
  if (a[0] === b[0] && Math.min(a.length, b.length) <= shortest) return true
  return isShortFor(a, b) || isShortFor(b, a)
}

/** Short forms are short: Meg and Margaret, Jim and James. */
const shortest = 5

const isShortFor = (short: string, long: string): boolean =>
  (Object.hasOwn(shortForms, short) ? shortForms[short] : undefined)?.includes(long) ?? false

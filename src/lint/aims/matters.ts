/**
 * What a description is about, as far as its own words tell it: “avoids meetings”, “drives 0 days a
 * week”. By these words an assessed need is matched to aims that name the thing and not its field.
 * Generous on purpose: one word in common is enough, and words of one matter stand for each other.
 */

const words = (list: string): readonly string[] => list.split(' ')

/** Words that tell what is lacking, how much or when, and nothing of what. */
const hollow = new Set(
  words(
    'about after again all almost always and another any around because been before being below between both but can cannot client come could day days did does doesn down each even ever every feels few for from gets give goes half has hardly hard have having help her hers herself him himself his hour hours how into its just keep kept last less little low make makes many marked may mild minute minutes moderate month months more most much must need needs never none nor not nothing now off often once one only other our out over own part past patient percent poor problem problems rarely reduced reports seldom several severe severely she should since some sometimes still stay take taken takes than that the their them then there these they thing things this though three times today too trouble twice two unable under until use used uses very wants was week weeks well were what when which while who will with without work worked working works would year years yet you your affected impaired impairment functioning difficult difficulty difficulties increased decreased limited loss able',
  ),
)

const shortest = 3

/** Without the endings of number and tense: `driving`, `drives` and `drive` are one. */
function stem(word: string): string {
  const bare = word.replace(/(?:ings?|ied|ies|ed|(?<=[sxzh])es|(?<!s)s|y|e)$/, '')
  const short = bare.length < shortest ? word : bare.replace(/e$/, '')
  return short.replace(/([bdgkmnprt])\1$/, '$1')
}

/** Stems of the words in which a text says what it is about. */
export const stemsIn = (text: string): readonly string[] => [
  ...new Set(
    (text.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !hollow.has(word)).map(stem),
  ),
]

/** Words that are said of the same things in daily life. */
const matters: readonly (readonly string[])[] = [
  'speak speech talk say voice present presentation meet discuss converse express interrupt',
  'drive driver car road highway freeway traffic tunnel bridge commute bus train travel ride license',
  'baby infant newborn child children son daughter toddler bond mother father parent diaper',
  'outside leave door store shop errand crowd walk mall market grocery home house housebound alone',
  'sleep bed bedtime night wake nap insomnia',
  'eat meal food cook appetite weight breakfast lunch dinner snack',
  'bill pay rent debt money budget spend bank savings loan',
  'clean laundry dish chore tidy household clutter',
  'homework assignment class grade lesson school teacher study exam test college',
  'friend people social visit invite isolate lonely peer company contact relationship party',
  'argue argument fight yell shout quarrel conflict outburst anger hit temper',
  'shower bathe bath wash hygiene dress groom teeth',
  'late absent absence miss attend sick shift punctual attendance',
  'task finish complete start focus concentrate organize deadline forget distract mistake',
  'avoid avoidance fear afraid dread exposure expose anxious anxiety panic worry approach',
  'church service pray prayer mosque temple congregation faith',
  'exercise walk sport gym run swim stair',
  'sex intimacy intimate couple husband wife spouse partner marriage marital',
  'drink drunk alcohol sober sobriety relapse',
].map((line) => words(line).map(stem))

/** Whether a text speaks of what the stems are about: by one of them, or by a word of its matter. */
export const speaksOf = (stems: readonly string[], said: ReadonlySet<string>): boolean =>
  stems.some(
    (one) =>
      said.has(one) ||
      matters.some((matter) => matter.includes(one) && matter.some((word) => said.has(word))),
  )

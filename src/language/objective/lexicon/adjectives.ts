/** Describing words that decide whether a thing can be pictured or counted. */
import { anyOf, endings, words } from './words.ts'

/** After `be`, `feel`, `get`: states that only the client can know, or that are too wide. */
export const stateAdjectives = words(
  'anxious calm calmer happy happier sad sadder depressed angry angrier nervous confident assertive better worse good well healthy healthier healthiest comfortable safe safer secure stable steady',
  'hopeful hopeless positive negative motivated relaxed stressed overwhelmed tired fatigued energetic active productive independent social sociable outgoing open honest patient mindful present aware',
  'close closer connected supportive supported loved loving kind kinder nice nicer respectful responsible organized disciplined focused attentive strong stronger weak capable able ok okay fine normal normalized improved',
  'reduced decreased lower higher great satisfied content fulfilled balanced grounded centered peaceful free-from isolated lonely irritable moody upset afraid scared fearful worried panicky tense paranoid suicidal manic oriented alert',
  'controlled managed compliant adherent cooperative appropriate functional adaptive stimulated engaged involved empowered accepting trusting comfortable myself themselves himself herself fixed resolved alleviated relieved minimal less more cured whole',
  'sober-minded ready willing committed available accountable consistent reliable grateful thankful proud brave resilient flexible well-adjusted effective efficient successful intact adequate optimal best medication-compliant pain-free-ish painless unhappy miserable guilty ashamed numb lost stuck tolerable bearable easier harder smoother freer lighter fit fitter leaner skinny fat thin thinner beautiful attractive popular likable lovable worthy worthless empty jealous aggressive impulsive hyper hyperactive inattentive distracted distractible clingy shy shyer bold bolder quiet loud rude polite obedient defiant bad smart dumb',
  'mobile organised scattered well-behaved fun confused considerate chill caring thoughtful careful mature patient tolerant forgiving understanding communicative cheerful chipper upbeat carefree level-headed even-tempered emotionally mentally physically',
)

/** More or less of something, with no amount. */
export const comparatives = words(
  'more less fewer better worse lower higher greater smaller larger longer shorter earlier later sooner improved increased decreased reduced diminished enhanced increasing decreasing healthier happier calmer closer stronger easier additional further faster slower cleaner bigger lighter often-er oftener harder louder quieter kinder nicer safer',
)

/** Words that sound like a measure and are none. */
export const vagueAmounts = words(
  'regularly regular consistently consistent most mostly enough appropriate appropriately adequately adequate several few some many frequently frequent often occasionally sometimes usually generally',
  'significantly significant sufficient sufficiently reasonable reasonably properly effectively better optimal routinely routine typically steadily gradually ongoing various numerous much lots plenty bit somewhat minimal-ish',
)

/** Loose descriptions that no count makes clear: `eat healthier 5 days`. */
export const looseWords = words(
  'healthy healthier healthily better well nice nicer good positive productive active appropriately appropriate kind kinder responsibly clean cleaner right sensible sensibly wisely balanced effectively normal normally mindfully safely well-balanced',
)

/** Better in kind: they make nothing countable that was not. */
export const qualities = words(
  'better calmer stronger easier healthier happier fuller kinder nicer closer safer smoother softer gentler taller brighter tidier quieter steadier deeper richer wiser smarter tougher braver bolder sounder freer warmer',
)

/** As good as a noun by themselves, or met as one. */
export const nounsToo = words(
  'present patient content calm cured good safe fit fat light empty minimal whole social',
)

/** Describe a thing and are none. */
export const onlyAdjectives = anyOf(stateAdjectives, looseWords)

/** Between `be` and what is to be. */
export const passing = words(
  'not so very as much too really all both the a an my able to be at less more-so his her their',
)

/** More of something. */
export const amounts = words('more fewer additional')

/** Look like an adjective: `hopeful`, `active`. */
export const adjectival = endings('ful ive ous able ible less ish')

/** Left or right, as it should be: somebody who knows can tick it. */
export const rightly = words('correct proper accurate safe correctly properly accurately')

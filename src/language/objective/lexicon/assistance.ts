/** Levels of help: `independently`, `with min assist`, `without reminders`. */
import { anyOf, words } from './words.ts'

/** Say by themselves how much help is needed. */
export const assistWords = words(
  'independently unassisted unaided cga sba mod-i modified-independence modified-independent',
)

/** What help consists in. */
export const assistNouns = words(
  'assist assistance help prompts prompting prompt reminders reminder reminding cues cueing cue cuing support supervision device aid hand-over-hand redirection promptings assistive coaching being',
)

/** How much of it. */
export const assistLevels = words(
  'min mod max minimal moderate maximal minimum maximum contact standby stand-by verbal tactile visual physical total modified close setup set-up distant touch occasional one-person',
)

/** Before the help that is not needed. */
export const withoutWords = words('without no w/o minus zero needing requiring')

/** Between `without` and the help: `without any further staff help`. */
export const beforeHelp = anyOf(
  assistLevels,
  words(
    "any the for adult staff parent parental teacher of more further additional needing requiring a an or use outside parents' his her assistive external",
  ),
)

/** What is not done to the client: `without being told`. */
export const toldWords = words('reminded told asked prompted')
export const beingToldWords = words('told reminded asked prompted cued helped urged nagged')

/** Before `alone`: loneliness, or a place, and no lack of help. */
export const aloneOtherwise = words('time be feel live left home being to')

export const steadyingWords = words('steadying light guiding')
export const guardWords = words('a guard guarding')
export const helpWords = words('assist help assistance supervision')
export const byOneself = words('himself herself myself themselves')

/** Words with which a level of help may open. */
export const assistOpeners = anyOf(
  assistWords,
  assistLevels,
  withoutWords,
  helpWords,
  byOneself,
  words('alone independent hand touch own'),
)

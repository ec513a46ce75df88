/** The whole story of an item for a person at a terminal, with what was put in and taken out of its words. */
import { printable, wrap } from '../../../lint/formats/wrap.ts'
import { runsText, wrapRuns } from '../../history/runs-text.ts'
import { notCommitted, shortHash, whenAndWho } from '../../history/words.ts'
import { type PrettyLook, prettyItem } from './pretty.ts'
import { type Chapter, chaptersOf } from './story-lines.ts'
import type { Blamed } from './told-blame.ts'

export const prettyStories = (file: string, blamed: readonly Blamed[], look: PrettyLook): string =>
  `${[look.ink.paint.bold(printable(file)), ...blamed.map((one) => storyText(one, look))].join('\n\n')}\n`

const storyText = (one: Blamed, look: PrettyLook): string =>
  [
    prettyItem(one, look),
    '',
    ...chaptersOf(one.story, look.showValues).map((chapter) => chapterText(chapter, look)),
  ].join('\n')

function chapterText({ by, lines }: Chapter, { ink, width, showValues }: PrettyLook): string {
  const { paint } = ink
  const hash = shortHash(by)
  const subject = showValues && by.subject ? `  ${printable(by.subject)}` : ''
  const head =
    hash === undefined
      ? `  ${paint.warning(notCommitted)}`
      : `  ${paint.info(hash)}  ${paint.dim(printable(whenAndWho(by)))}${subject}`
  const told = lines.map(({ sign, runs }) =>
    wrapRuns(`    ${sign} ${runsText(runs, ink)}`, width, 6, ink),
  )
  return [wrap(head, width, 11), ...told].join('\n')
}

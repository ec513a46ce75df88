/** Blame as Markdown: a table; of one item its story as a list. */
import { escapeLine } from '../../../render/markdown-text.ts'
import { runsMarkdown } from '../../history/runs-markdown.ts'
import { inFull } from '../../history/words.ts'
import { factsOf } from './facts.ts'
import { chaptersOf } from './story-lines.ts'
import { head, rowOf } from './table.ts'
import { type Blamed, itemName, itemWords } from './told-blame.ts'

export function markdownTable(file: string, blamed: readonly Blamed[]): string {
  const rows = blamed.map((one) => rowOf(one, 'whole').map(cell))
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `# Who wrote ${escapeLine(file)}\n\n${lines.join('\n')}\n`
}

const cell = (text: string): string => escapeLine(text).replaceAll('|', '\\|')

export function markdownStories(
  file: string,
  blamed: readonly Blamed[],
  showValues: boolean,
): string {
  const blocks = blamed.flatMap((one) => [
    `## ${escapeLine(itemName(one.story))}`,
    ...(showValues && itemWords(one.story) ? [`> ${escapeLine(itemWords(one.story))}`] : []),
    factsOf(one)
      .map(({ label, words }) => `- ${label}: ${escapeLine(words)}`)
      .join('\n'),
    chaptersOf(one.story, showValues)
      .map(({ by, lines }) =>
        [
          `- **${escapeLine(inFull(by))}**`,
          ...lines.map(({ runs }) => `  - ${runsMarkdown(runs)}`),
        ].join('\n'),
      )
      .join('\n'),
  ])
  return `# Who wrote ${escapeLine(file)}\n\n${blocks.join('\n\n')}\n`
}

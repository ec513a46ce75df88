/** `templates/document.yaml`: how the documents of a practice are laid out. Data, and nothing that runs. */
import { sectionIds } from '../section-ids.ts'
import { formatVersion } from './plan.ts'
import { code, inOrder, many, part, text, texts, word, yesNo } from './scalars.ts'

export const documentLayout = part(
  'How the documents of a practice look; all else is as it comes.',
  {
    txplan: formatVersion,
    paper: word(['letter', 'a4'], 'Paper size, in place of that of `txplan.yaml`.'),
    accent: code(
      'Color of headings and rules: `#` and 6 hexadecimal digits, dark enough to be read on white.',
    ),
    letterhead: part('The head of the first page, in place of the practice’s own.', {
      name: text('Name.'),
      lines: texts('Address and the like, a line each.'),
    }),
    words: part('Words of the page.', {
      title: text('Title of a plan that has none of its own.'),
      draft: text('Mark on a plan that is not signed.'),
      changed: text('Mark on a plan that was changed after it was signed.'),
      confidentiality: text(
        'The line at the foot of every page, in place of that of `txplan.yaml`.',
      ),
    }),
    sections: inOrder(
      many(
        part('A section.', {
          id: word(sectionIds, 'Which.'),
          title: text('Its heading.'),
          show: yesNo('Is it in the document? One that is not may be missed by whoever signs.'),
        }),
        'Sections in the order of the document; those that are not named follow in clinical order.',
      ),
    ),
  },
)

/** A view whose every field says one and the same thing, for hostile or odd text. */

import { line, parseRichText } from '../../src/render/rich-text.ts'
import type { Block, View } from '../../src/render/view.ts'

/** Every text of the view is `text`; ids stay plain, because the tool makes those itself. */
export function viewSaying(text: string): View {
  const facts = [{ label: text, value: parseRichText(text) }]
  const badge = { text, tone: 'neutral' as const }
  const parts: Block[] = [
    { kind: 'text', label: text, content: parseRichText(text) },
    { kind: 'quote', label: text, content: line(text) },
    { kind: 'facts', facts },
    { kind: 'table', caption: text, columns: [{ title: text }], rows: [[parseRichText(text)]] },
  ]
  const item = { kind: 'item' as const, label: text, title: parseRichText(text), badge }
  return {
    language: 'en',
    paper: 'a4',
    letterhead: { name: text, lines: [text] },
    title: text,
    subtitle: text,
    mark: text,
    facts,
    sections: [
      {
        id: 'only',
        title: text,
        blocks: [
          ...parts,
          {
            ...item,
            level: 3,
            id: 'goal',
            blocks: [{ ...item, level: 4, id: 'step', blocks: parts }],
          },
        ],
      },
    ],
    signatures: [
      { role: text, name: text },
      { role: text, signed: text },
    ],
    confidentiality: text,
    reference: text,
    author: text,
  }
}

/** Text that tries to become markup, in HTML, in a style sheet, in an attribute or a template. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '</style></title><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '" onload="alert(1)',
  "' onload='alert(1)",
  '{{constructor}} {{{this}}} {{> item}}',
  '{{#with (lookup this "constructor")}}x{{/with}}',
  ']]> --> <!-- ',
  '&lt;b&gt; &#60;script&#62;',
  '"; } body { display: none } @import "x',
  '\\22 ; } \\',
]

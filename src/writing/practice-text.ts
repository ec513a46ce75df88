/** The whole text of a `txplan.yaml`, as somebody would write it who knows the file. */
import { practiceShape } from '../plan/shapes.generated.ts'
import type { Practice } from '../plan/types.generated.ts'
import { fieldLines } from './layout-lines.ts'
import { fieldsOf, type Mapping, said } from './layout-shapes.ts'

interface Block {
  /** Top-level fields that stand together. */
  fields: readonly string[]
  about: readonly string[]
  /** What stands there where there is nothing yet: how it would be written. */
  otherwise?: readonly string[]
}

const head = [
  '# yaml-language-server: $schema=schemas/practice.schema.json',
  '# The practice: who treats, who pays, and what holds for every plan.',
  '# Change it by hand, or type: txplan init. A comment like this one is never printed.',
]

const blocks: readonly Block[] = [
  { fields: ['practice'], about: ['# The letterhead.'] },
  {
    fields: ['clinicians'],
    about: ['# Plans name a clinician by `id`. It stays as it is, whatever becomes of the name.'],
  },
  {
    fields: ['payers'],
    about: [
      '# Plans name a payer by `id` or by name. Its profile decides what they are checked for;',
      '# see what it asks: txplan explain PROFILE. All there are: txplan explain --list profiles',
    ],
    otherwise: [
      '# payers:',
      '#   - id: pine-state',
      '#     name: Pine State Health Plan',
      '#     profile: commercial-generic',
    ],
  },
  {
    fields: ['profiles'],
    about: ['# Whose rules hold for plans of a payer that has no profile.'],
  },
  { fields: ['review'], about: ['# A plan may be looked at sooner; never later than this.'] },
  {
    fields: ['language', 'paper', 'confidentiality'],
    about: [
      '# What plans look like. The line of confidentiality stands at the foot of every page.',
    ],
  },
  { fields: ['codes'], about: ['# Code tables newer than those that come with txplan.'] },
  {
    fields: ['lint'],
    about: ['# How severe a rule is: error, warning, info or off.'],
    otherwise: [
      '# All rules there are: txplan explain --list rules',
      '# lint:',
      '#   rules:',
      '#     copy-not-offered: warning',
    ],
  },
]

const placed = new Set(['txplan', ...blocks.flatMap(({ fields }) => fields)])

export function practiceText(practice: Practice): string {
  const value = said({ txplan: 1, ...practice }, practiceShape) as Mapping
  const fields = fieldsOf(value, practiceShape)
  const linesOf = (keys: readonly string[]) =>
    fields.filter(({ key }) => keys.includes(key)).flatMap((field) => fieldLines(field))
  const rest = linesOf(fields.map(({ key }) => key).filter((key) => !placed.has(key)))
  const lines = [
    ...head,
    ...linesOf(['txplan']),
    ...blocks.flatMap((block) => blockLines(block, linesOf(block.fields))),
    ...(rest.length > 0 ? ['', ...rest] : []),
  ]
  return `${lines.join('\n')}\n`
}

function blockLines({ about, otherwise }: Block, lines: readonly string[]): string[] {
  if (lines.length > 0) return ['', ...about, ...lines]
  return otherwise ? ['', ...about, ...otherwise] : []
}

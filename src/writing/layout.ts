/**
 * The last step of writing a plan: from the value to the file that a therapist will read and edit. The
 * value reads back as it is, without what was left empty.
 */
import { planShape } from '../plan/shapes.generated.ts'
import type { Plan } from '../plan/types.generated.ts'
import { fieldLines } from './layout-lines.ts'
import { headFields, otherSection, type Section, sections } from './layout-sections.ts'
import { type Field, fieldsOf, type Mapping, said } from './layout-shapes.ts'

export interface PlanTextOptions {
  /** Where the schema stands, as an editor will find it from the file. */
  schema?: string
  /** `false` leaves out the line below each heading that says what belongs there. */
  guide?: boolean
}

const headComment = [
  '# The treatment plan: what was agreed. Check it: txplan lint',
  '# A comment like this one is never printed.',
]

/** Width of a heading with its rule. */
const headingWidth = 88

/** The whole text of the file. Fields come in clinical order, whatever order the value has. */
export function planText(plan: Plan, { schema, guide = true }: PlanTextOptions = {}): string {
  const value = said({ txplan: 1, ...plan }, planShape) as Mapping
  const fields = fieldsOf(value, planShape)
  const lines = [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    ...headComment,
    ...among(fields, headFields).flatMap((field) => fieldLines(field)),
    ...sections.flatMap((section) => sectionLines(section, among(fields, section.fields), guide)),
    ...sectionLines(otherSection, rest(fields), guide),
  ]
  return `${lines.join('\n')}\n`
}

const among = (fields: readonly Field[], keys: readonly string[]) =>
  fields.filter(({ key }) => keys.includes(key))

const placed = new Set([...headFields, ...sections.flatMap(({ fields }) => fields)])

const rest = (fields: readonly Field[]) => fields.filter(({ key }) => !placed.has(key))

function sectionLines({ title, guide }: Section, fields: readonly Field[], guided: boolean) {
  if (fields.length === 0) return []
  const heading = `# ---- ${title} `.padEnd(headingWidth, '-')
  return [
    '',
    heading,
    ...(guided ? [`# ${guide}`] : []),
    ...fields.flatMap((field) => ['', ...fieldLines(field)]),
  ]
}

/** The whole view as one list of strips, from letterhead to signatures. */
import type { Section, View } from '../view.ts'
import { attachedStrips } from './attached.ts'
import { blockStrips } from './blocks.ts'
import type { Fonts } from './fonts.ts'
import { openingStrips } from './opening.ts'
import type { Area } from './paginate.ts'
import { isMoved, placedWhole } from './place-whole.ts'
import { plainStrips } from './rich.ts'
import { signatureStrips } from './signature.ts'
import { type Column, headed, holdingTail, type Strip, tied, withGap } from './strips.ts'
import { type Tag, tag } from './tags.ts'
import { colors, gaps, margins, paperSizes, type Style, sectionLevel, styles } from './theme.ts'
import { words } from './words.ts'

const accentBar = { width: 3, height: 13, indent: 9 }
/** Least height of the text on the page of the signatures: alone they would prove little. */
const companyOfSignatures = 48

export function composeStrips(view: View, fonts: Fonts, areaOf: (page: number) => Area): Strip[] {
  const root: Tag = { type: 'Document' }
  const column: Column = {
    x: margins.side,
    width: paperSizes[view.paper].width - 2 * margins.side,
    tag: root,
    fonts,
  }
  const sections = view.sections.map((section) => sectionStrips(section, column))
  const opening = openingStrips(view, column)
  const wanted = view.sections.findIndex(({ isWhole }) => isWhole)
  const whole = sections.map((strips, i) => (i === wanted ? tied(strips, 2) : strips))
  const placed = placedWhole(opening, whole, wanted, areaOf)
  const signing = [...signingStrips(view, column), ...attachedStrips(view.attached ?? [], column)]
  const loose = placed.at(-1) === whole[wanted] ? sections[wanted] : undefined
  return withSigning([opening, ...placed], signing, loose, areaOf)
}

/**
 * The signatures, held by the last of the text. Where that is a section that fits below the others, and the
 * signatures with all of it do not, they take along no more than its end.
 * @param loose the last section without its ties, where it is to be whole
 */
function withSigning(
  sections: readonly Strip[][],
  signing: Strip[],
  loose: Strip[] | undefined,
  areaOf: (page: number) => Area,
): Strip[] {
  const held = (strips: Strip[]) =>
    signing.length > 0 ? [...holdingTail(strips, companyOfSignatures), ...signing] : strips
  const before = sections.slice(0, -1).flat()
  const last = sections.at(-1) ?? []
  const isPulled =
    loose !== undefined && isMoved(before, held(last), areaOf) && !isMoved(before, last, areaOf)
  return held([...before, ...(isPulled ? loose : last)])
}

function sectionStrips(section: Section, column: Column): Strip[] {
  const inner = { ...column, tag: tag('Sect', column.tag) }
  const body = blockStrips(section.blocks, inner, sectionLevel)
  if (body.length === 0) return []
  return headed(headingStrips(section.title, inner), withGap(body, gaps.afterSection))
}

/** The boxes stay together under their heading, with what they are for and how to tell it later. */
function signingStrips(view: View, column: Column): Strip[] {
  if (view.signatures.length === 0) return []
  const inner = { ...column, tag: tag('Sect', column.tag) }
  const note = (text: string | undefined, style: Style) =>
    text ? plainStrips(text, inner, style, tag('P', inner.tag)) : []
  const boxes = signatureStrips(view.signatures, inner)
  const what = note(view.signing?.what, styles.body)
  const code = withGap(note(view.signing?.code, styles.signatureNote), gaps.codeOfSignatures)
  const body = [...what, ...withGap(boxes, what.length > 0 ? gaps.table : 0), ...code]
  return headed(headingStrips(words.signatures, inner), withGap(tied(body, 2), gaps.afterSection))
}

function headingStrips(title: string, column: Column): Strip[] {
  const text = {
    ...column,
    x: column.x + accentBar.indent,
    width: column.width - accentBar.indent,
  }
  const lines = plainStrips(title, text, styles.section, tag(`H${sectionLevel}`, column.tag))
  const [first, ...rest] = withGap(lines, gaps.section)
  if (!first) return []
  const { width, height } = accentBar
  const y = (first.height - height) / 2
  return [
    {
      ...first,
      bookmark: { title, level: 1 },
      shapes: [{ kind: 'fill', x: column.x, y, width, height, color: colors.accent }],
    },
    ...rest,
  ]
}

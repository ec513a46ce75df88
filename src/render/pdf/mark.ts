/** The mark, such as "DRAFT, not signed": a bordered label that is seen and hinders no reading. */
import type { Fonts } from './fonts.ts'
import { fitLine } from './lines.ts'
import { type Run, runsOf, type Shape } from './strips.ts'
import type { Tag } from './tags.ts'
import { colors, styles } from './theme.ts'

const padding = 6
const widest = 220

interface Stamp {
  width: number
  runs: Run[]
  shapes: Shape[]
}

/** @param right where the label ends; @param top its upper edge */
export function markStamp(
  text: string,
  right: number,
  top: number,
  fonts: Fonts,
  under?: Tag,
): Stamp {
  const style = styles.mark
  const line = fitLine(text, style, widest, fonts)
  const width = line.width + 2 * padding
  const x = right - width
  const box = { x, y: top, width, height: style.lead, radius: 2 }
  return {
    width,
    runs: runsOf(line, x + padding, top, style, under),
    shapes: [
      { kind: 'fill', ...box, color: colors.warningTint },
      { kind: 'outline', ...box, color: colors.warning },
    ],
  }
}

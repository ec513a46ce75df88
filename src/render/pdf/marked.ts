/**
 * What is put in or taken out, as a comparison marks it: a line under the words or through them, and
 * for whoever hears the page or copies from it, a word before them.
 */
import type { Placed } from './paginate.ts'
import type { Run, Shape } from './strips.ts'
import { marks } from './theme.ts'
import { words } from './words.ts'

/** The lines of a strip's marked runs. */
export function markShapes({ strip, y }: Placed): Shape[] {
  return strip.runs.flatMap(({ style, width, x, y: baseline }) => {
    if (!style.mark || !width) return []
    const { rise, thickness } = marks[style.mark]
    const place = { x, y: y + baseline - rise * style.size, width }
    return [{ kind: 'line', ...place, color: style.color, thickness: thickness * style.size }]
  })
}

/**
 * The run's operators, with the text that stands for them where they are read (`ActualText` of PDF
 * 1.7, 14.9.4): “at most 9 12” says nothing, “[removed: 9] [added: 12]” does.
 */
export function readAloud({ style, text }: Run, operators: string): string {
  if (!style.mark) return operators
  const said = text.replace(
    /^(.*?)(\s*)$/s,
    (_, inner, end) => `${words.marked(style.mark, inner)}${end}`,
  )
  return `/Span <</ActualText <${utf16(said)}>>> BDC ${operators} EMC`
}

/** In hexadecimal, with the byte order mark that tells a PDF reader what it is. */
const utf16 = (text: string): string =>
  `FEFF${[...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')}`

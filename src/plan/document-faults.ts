/** What is wrong with the layout of a practice's documents, beyond its form. */
import type { Document } from './types.generated.ts'

export interface DocumentFault {
  path: (string | number)[]
  message: string
}

/** WCAG 2.2, success criterion 1.4.3: text stands out from its ground by at least 4.5 to 1. */
const leastContrast = 4.5

/** The grounds on which the accent is read: the page, and the box of facts. */
const grounds = ['#FFFFFF', '#E6EFF3']

export function documentFaults({ accent, sections = [] }: Document): DocumentFault[] {
  const twice = sections.flatMap(({ id }, at) =>
    id !== undefined && sections.findIndex((one) => one.id === id) < at
      ? [{ path: ['sections', at], message: `The section ${id} is named twice. Keep one of them.` }]
      : [],
  )
  return [...(accent === undefined ? [] : accentFaults(accent)), ...twice]
}

function accentFaults(accent: string): DocumentFault[] {
  const path = ['accent']
  if (!/^#[0-9a-f]{6}$/i.test(accent))
    return [{ path, message: 'This is no color: wanted # and 6 hexadecimal digits, as "#0B4F6C".' }]
  const contrast = Math.min(...grounds.map((ground) => contrastOf(accent, ground)))
  if (contrast >= leastContrast) return []
  // Rounded down: 4.49 is not enough, and must not read as if it were.
  const shown = (Math.floor(contrast * 10) / 10).toFixed(1)
  return [
    {
      path,
      message: `This color is too light to be read on the page: its contrast is ${shown} to 1, and at least ${leastContrast} is wanted. Take a darker one.`,
    },
  ]
}

/** As WCAG 2.2 defines it: from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

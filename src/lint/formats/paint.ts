/** How text may look on a terminal; by itself, so that a prompt needs nothing else of the reports. */

/** Colors by meaning; a plain terminal gets functions that change nothing. */
export interface Paint {
  error: (text: string) => string
  warning: (text: string) => string
  info: (text: string) => string
  dim: (text: string) => string
  bold: (text: string) => string
}

const same = (text: string) => text
export const noPaint: Paint = { error: same, warning: same, info: same, dim: same, bold: same }

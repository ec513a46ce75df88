/** What the parts of a chart are placed by. */

/** Where the readings are drawn, and what stands where in it. */
export interface Frame {
  left: number
  right: number
  top: number
  bottom: number
  x: (day: string) => number
  y: (value: number) => number
}

export const textSize = 8

/** A field of characters to draw on, and a finer one of braille dots beneath it: two wide and four high in each. */

/** The dots of one character, from its upper left corner (Unicode Braille Patterns). */
const dotBits = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const
const blankPattern = 0x2800

export class Canvas {
  readonly width: number
  readonly height: number
  private readonly cells: (string | undefined)[][]
  private readonly dots: number[][]

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    this.cells = Array.from({ length: height }, () =>
      new Array<string | undefined>(width).fill(undefined),
    )
    this.dots = Array.from({ length: height }, () => new Array<number>(width).fill(0))
  }

  isFree(column: number, row: number): boolean {
    return this.isInside(column, row) && !this.cells[row]?.[column] && !this.dots[row]?.[column]
  }

  put(column: number, row: number, character: string): void {
    const line = this.cells[row]
    if (line && this.isInside(column, row)) line[column] = character
  }

  /** Text where all of it is free; false where it is not. */
  write(column: number, row: number, text: string): boolean {
    const places = [...text].map((_, at) => column + at)
    if (!places.every((place) => this.isFree(place, row))) return false
    for (const [at, character] of [...text].entries()) this.put(column + at, row, character)
    return true
  }

  /** A line between two points; both count in characters from the middle of the first one. */
  line([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): void {
    const steps = Math.ceil(Math.max(Math.abs(x2 - x1) * 4, Math.abs(y2 - y1) * 8, 1))
    for (let at = 0; at <= steps; at++) {
      const share = at / steps
      this.dot(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share)
    }
  }

  private dot(x: number, y: number): void {
    const [column, row] = [Math.floor(x + 0.5), Math.floor(y + 0.5)]
    const line = this.dots[row]
    if (!line || !this.isInside(column, row)) return
    const right = Math.min(1, Math.max(0, Math.floor((x + 0.5 - column) * 2)))
    const down = Math.min(3, Math.max(0, Math.floor((y + 0.5 - row) * 4)))
    line[column] = (line[column] ?? 0) | (dotBits[down]?.[right] ?? 0)
  }

  /** Row by row; characters before dots. */
  rows(): string[] {
    return this.cells.map((cells, row) =>
      cells
        .map((cell, column) => {
          const bits = this.dots[row]?.[column] ?? 0
          return cell ?? (bits === 0 ? ' ' : String.fromCodePoint(blankPattern + bits))
        })
        .join(''),
    )
  }

  private isInside(column: number, row: number): boolean {
    return column >= 0 && column < this.width && row >= 0 && row < this.height
  }
}

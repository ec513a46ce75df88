/** What a chart is drawn with: areas, lines, dots and words in points, whoever puts them on a page. */

export type Tone =
  | 'band'
  | 'enough'
  | 'tolerance'
  | 'grid'
  | 'axis'
  | 'expected'
  | 'goal'
  | 'reading'
  | 'ground'
  | 'ink'
  | 'muted'

type Point = readonly [x: number, y: number]

export type ChartMark =
  | { kind: 'area'; points: readonly Point[]; tone: Tone }
  | { kind: 'line'; points: readonly Point[]; tone: Tone; width: number; dashed?: true }
  | { kind: 'dot'; at: Point; radius: number; tone: Tone; hollow?: true }
  /** `y` is the baseline of the words. */
  | {
      kind: 'words'
      at: Point
      text: string
      tone: Tone
      anchor: 'start' | 'middle' | 'end'
      size: number
      strong?: true
    }

export interface Drawing {
  width: number
  height: number
  marks: readonly ChartMark[]
}

/** Of a text in points; a drawer that knows its font says it better than the guess. */
export type TextWidth = (text: string, size: number) => number

export const guessedWidth: TextWidth = (text, size) => text.length * size * 0.57

/** How many points, in words. */

/** Two decimals at most: means of items are scores, too, and 1.86 less 1.3 is no 0.5600000000000001. */
export function pointsInWords(count: number): string {
  const size = Math.round(count * 100) / 100
  return `${size} ${size === 1 ? 'point' : 'points'}`
}

// Spreading and joining numbers, so that words and texts can be told apart by them.

/** Stirs numbers into one of 53 bits; the order counts. */
export class Mixer {
  private low = 0x811c9dc5
  private high = 0x2545f491

  add(value: number): void {
    this.low = Math.imul(this.low ^ value, 0x01000193)
    this.low ^= this.low >>> 15
    this.high = Math.imul(this.high + value, 0x85ebca6b)
    this.high ^= this.high >>> 13
  }

  /** Adds a number of 53 bits. */
  addWide(value: number): void {
    this.add((value % 4294967296) | 0)
    this.add((value / 4294967296) | 0)
  }

  get value(): number {
    return (mix(this.high) & 0x1fffff) * 4294967296 + (mix(this.low) >>> 0)
  }
}

/** Spreads a number over all 32 bits. */
export function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x7feb352d)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
  return mixed ^ (mixed >>> 16)
}

/** What a reader of a typed day is asked, and what it answers. */

export interface Asked {
  today: string
  /** The day that spans are counted from. */
  from: string
  past: boolean
}

export interface Found {
  day: string
}

/** Two parts of one sentence: what was found; and what is wanted, unless that is simply a day. */
export interface Refused {
  found: string
  wanted?: string
}

export type Reading = Found | Refused | undefined
export type Reader = (text: string, asked: Asked) => Reading

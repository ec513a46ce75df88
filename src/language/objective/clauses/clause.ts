/** A part of an objective. */
export type ClauseRole = 'main' | 'evidence' | 'condition' | 'purpose' | 'manner'

export interface Clause {
  role: ClauseRole
  /** Tokens from … to, the latter not included. */
  from: number
  to: number
  /** Joined to the clause before it with `and` or a comma. */
  joined: boolean
  /** Opened by `until`: what follows is its end. */
  until: boolean
  /** Opened by `when`, `if`, `while`. */
  when: boolean
}

/** The opening of a clause. */
export interface Opening {
  role: ClauseRole
  /** How many tokens it takes. */
  length: number
  how?: 'joined' | 'until' | 'when'
}

export const clauseFrom = ({ role, length, how }: Opening, at: number): Clause => ({
  role,
  from: at + length,
  to: 0,
  joined: how === 'joined',
  until: how === 'until',
  when: how === 'when',
})

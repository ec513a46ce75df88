/** One clause of the labelling guideline (/work/shared/objectives) with sentences that it settles. */
export interface Clause {
  says: string
  met: boolean
  /** Our own, written from the clause and not from any labelled sentence. */
  sentences: readonly string[]
}

export const yes = (says: string, ...sentences: string[]): Clause => ({
  says,
  met: true,
  sentences,
})

export const no = (says: string, ...sentences: string[]): Clause => ({
  says,
  met: false,
  sentences,
})

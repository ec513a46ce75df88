/** Answers that a practice is set up from: `txplan.yaml` as it will be, and what else is to be made. */
import type { Shape } from './shape.ts'
import { practiceShape } from './shapes.generated.ts'
import type { Practice } from './types.generated.ts'

/** What is made beside `txplan.yaml`. */
export interface Setup {
  /** Keep rendered PDFs and web pages out of git. */
  ignore_rendered?: boolean
  /** Begin `identities.yaml`. */
  identities?: boolean
  /** Put an invented client there to look at. */
  example?: boolean
  /** Begin a history with `git init`. */
  git?: boolean
  /** Put the schemas of this version in the place of older ones. */
  schemas?: boolean
}

/** What the conversation itself is to go through; of no use in a file. */
export interface Asked {
  /** Parts that are to be changed. */
  parts?: string[]
  /** Those of a list, by their place in it, whose entries are to be changed. */
  clinicians?: string[]
  payers?: string[]
  /** Clinicians who work under supervision. */
  supervised?: string[]
  /** The practice as it stood when the conversation began. */
  before?: Practice
}

export interface PracticeAnswers extends Practice {
  setup?: Setup
  asked?: Asked
}

export type Clinician = NonNullable<Practice['clinicians']>[number]
export type Payer = NonNullable<Practice['payers']>[number]

const yesNo: Shape = { kind: 'yes-no', forms: [{ type: 'boolean' }] }

/** The shape of a file of such answers, for the structure check. */
export const practiceAnswersShape: Shape = {
  fields: {
    ...('fields' in practiceShape ? practiceShape.fields : {}),
    setup: {
      fields: {
        ignore_rendered: yesNo,
        identities: yesNo,
        example: yesNo,
        git: yesNo,
        schemas: yesNo,
      },
    },
  },
}

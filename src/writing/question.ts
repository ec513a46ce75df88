/**
 * What the conversation asks, as data: any front end can show it, a terminal with keys, one for a screen
 * reader, or a file of answers. Nothing here prints or waits.
 */
import type { Path } from '../source/document.ts'

/** One thing to choose. */
export interface Option {
  value: string
  label: string
  /** Said behind the label, dimmer: what it means, where it comes from. */
  hint?: string
  /** A heading among the options: shown, not chosen. */
  heading?: true
}

/** What was made of an answer as it was typed. */
export type Read =
  /** `says` tells how it was understood, where that is not plain: “Monday, January 18, 2027”. */
  | { value: unknown; says?: string }
  /** What was wanted, in a sentence; the person may try again. */
  | { problem: string }

interface Asked {
  /** Where the answer stands among the answers, and later in the plan. */
  at: Path
  /** The question, a short sentence. */
  ask: string
  /** Why it is asked. */
  why?: string
  /** What somebody else answered, for an idea; never taken by itself. */
  example?: string
  /** Who asks for it and how strictly: “Required by Medicare Part B (…)”. */
  payer?: string
  /** What stands above the question: what was understood, or is to be decided on. */
  notes?: readonly string[]
  /** Whether one may go on without an answer. */
  optional: boolean
  /** May be passed over, though not by Enter alone: what comes next rests on it. */
  urged?: true
  /** What going on without one is called in a list: “No more goals”. */
  skip?: string
}

/** A single line of text, a number, a day, a span. An empty line takes `initial`, if there is one. */
export interface LineQuestion extends Asked {
  kind: 'line'
  /** The answer given before, or one that suggests itself. It stands there to be edited. */
  initial?: string
  read: (typed: string) => Read
  /** What is typed is not shown, as a passphrase is not; or only until it is answered. */
  secret?: true | 'afterwards'
}

/** Text of any length, in paragraphs. */
export interface TextQuestion extends Asked {
  kind: 'text'
  initial?: string
  read: (typed: string) => Read
}

/** One of a few. */
export interface ChoiceQuestion extends Asked {
  kind: 'choice'
  options: readonly Option[]
  /** The value that is marked when the question is shown. */
  initial?: string
}

/** Any number of a few. */
export interface SeveralQuestion extends Asked {
  kind: 'several'
  options: readonly Option[]
  /** Other ways to name an option in a command line: `1a` for an objective, as a printed plan has it. */
  aliases?: ReadonlyMap<string, string>
  initial?: readonly string[]
}

/** One of many, found by typing. */
export interface SearchQuestion extends Asked {
  kind: 'search'
  /** The best options for what was typed so far; for nothing typed, what suggests itself. */
  search: (typed: string) => readonly Option[]
  /** Whether what was typed may itself be the answer, and as what it is shown: “In my own words”. */
  own?: string
  initial?: string
}

export interface YesNoQuestion extends Asked {
  kind: 'yes-no'
  initial?: boolean
}

export type Question =
  | LineQuestion
  | TextQuestion
  | ChoiceQuestion
  | SeveralQuestion
  | SearchQuestion
  | YesNoQuestion

/**
 * What came of asking. The value is what `read` made of a line or a text; the value of an option; the
 * values of several; true or false. `own` marks what was typed where it could be chosen.
 */
export type Reply =
  | { kind: 'answer'; value: unknown; own?: true }
  | { kind: 'skip' }
  | { kind: 'back' }
  /** The person left: Ctrl-C, or the end of the input. */
  | { kind: 'stop' }

/** Shows questions to a person. */
export interface Asker {
  ask(question: Question, view: View): Promise<Reply>
  /** Words between questions. */
  tell(text: string): void
  /** Gives the terminal back. */
  close(): void
}

export interface View {
  /** Where in the conversation this is: “6 of 11: goals”. */
  progress: string
  /** What had been typed when the conversation broke off. */
  typed?: string
  /** Called with what stands in the line at every key, so that nothing typed is lost. */
  typing?: (text: string) => void
  /** Whether there is a question to go back to. */
  canGoBack: boolean
}

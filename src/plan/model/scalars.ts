/**
 * The words that every model is written in: what a date, a score or a code looks like.
 *
 * Everything is optional to the schema: what a plan must hold is the profiles' business, so a rough
 * draft loads and is told what it lacks. Shapes are checked here (is it written like a date?);
 * whether a value makes sense (is there a 30 February?) is a lint rule.
 *
 * `title` names the kind of a scalar; the structure check turns it into "wanted" words.
 */
import * as z from 'zod'

const kind = <T extends z.ZodType>(schema: T, title: string, description: string): T =>
  schema.meta({ title, description }) as T

/** Short text on one line. */
export const text = (description: string) => kind(z.string(), 'text', description)

/** Long text: Markdown paragraphs, lists and emphasis. */
export const prose = (description: string) => kind(z.string(), 'prose', description)

/** The stable name of an element within the plan. */
export const id = (of: string) =>
  editorial(
    kind(
      z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
      'id',
      `Stable short name of this ${of}, such as \`sleep\` or \`g1\`. It never changes, even when the ${of} moves.`,
    ),
  )

/** The id of something defined elsewhere. */
export const ref = (description: string) => kind(z.string(), 'ref', description)
export const refs = (description: string) => kind(z.array(z.string()), 'refs', description)

/** A calendar day; a month or a year loads too and is reported by a rule where a day is needed. */
export const date = (description: string) =>
  kind(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), 'date', description)

/** A day, or a span counted from the day on which the plan takes effect. */
export const dateOrSpan = (description: string) =>
  kind(
    z.string(),
    'date-or-span',
    `${description} A date (\`2026-12-15\`) or a span from the plan's effective date (\`8 weeks\`).`,
  )

/** When something that lies back began: a date, a year, or words. */
export const when = (description: string) => kind(z.string(), 'when', description)

/** A day with, if known, its time of day. */
export const dateTime = (description: string) =>
  kind(
    z.string().regex(/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/),
    'date-time',
    description,
  )

/** A time of day, 24 hours. */
export const clock = (description: string) =>
  kind(z.string().regex(/^\d{1,2}:\d{2}$/), 'clock', description)

/** How often: free text, understood where possible. */
export const frequency = (description: string) => kind(z.string(), 'frequency', description)

/** How long: a span in words. */
export const span = (description: string) => kind(z.string(), 'span', description)

export const yesNo = (description: string) => kind(z.boolean(), 'yes-no', description)
export const number = (description: string) => kind(z.number(), 'number', description)
export const count = (description: string) =>
  kind(z.number().int().min(0), 'whole-number', description)

/** A reading: a number, or words where the scale has them (`2+`, `6/10`). */
export const reading = (description: string) =>
  kind(z.union([z.number(), z.string()]), 'reading', description)

/** Minutes: a number, or a range in quotes (`"45-60"`). */
export const minutes = (description: string) =>
  kind(
    z.union([z.number().int().min(0), z.string().regex(/^\d+ ?[-–] ?\d+$/)]),
    'minutes',
    description,
  )

export const percent = (description: string) =>
  kind(z.number().min(0).max(100), 'percent', description)

/** Codes are text, even when they are all digits: a number would lose its zeros. */
export const code = (description: string) => kind(z.string(), 'code', description)

export const word = <const W extends readonly [string, ...string[]]>(
  words: W,
  description: string,
) => kind(z.enum(words), 'word', description)

export const many = <T extends z.ZodType>(item: T, description: string) =>
  z.array(item).meta({ description })

export const texts = (description: string) => kind(z.array(z.string()), 'texts', description)

/** A part of the plan: named fields, each of them optional; `x-…` keys are the user's own. */
export const part = <S extends z.core.$ZodLooseShape>(description: string, shape: S) =>
  z.strictObject(shape).partial().meta({ description })

/** A part that is used in several places, and therefore has a name of its own in the schema. */
export const named = <T extends z.ZodType>(name: string, schema: T): T =>
  schema.meta({ ...schema.meta(), id: name }) as T

/**
 * Which class a change of the field is of; where nothing is said, that of the part it stands in, and
 * clinical at the top.
 *
 * Clinical is everything that a client agrees to or that a payer judges the treatment by: what was
 * found, what is aimed for, what is done, how one will know, until when, who answers for it, what was
 * consented to, and the same in plain words. Administrative is who the client is and how people are
 * reached, who pays, and what happens to a plan rather than in it: its status, its revision, signatures,
 * appointments, the next review and those that were held, progress noted beside an aim, what is to be done
 * until the next session, a copy given.
 * Editorial is what nobody agreed to: titles, tags, ids, where a wording was taken from. Where it could be
 * either, it is clinical: a signature too many is asked for rather than one too few.
 */
const inClass =
  (name: 'clinical' | 'administrative' | 'editorial') =>
  <T extends z.ZodType>(schema: T): T =>
    schema.meta({ ...schema.meta(), 'x-change': name }) as T

export const clinical = inClass('clinical')
export const administrative = inClass('administrative')
export const editorial = inClass('editorial')

/** A list whose order says something: steps one after another, the one that counts most first. */
export const inOrder = <T extends z.ZodType>(schema: T): T =>
  schema.meta({ ...schema.meta(), 'x-in-order': true }) as T

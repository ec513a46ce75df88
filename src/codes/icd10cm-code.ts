// How an ICD-10-CM code is spelled. Knows no table: only the shape of a code.

const shape = /^([A-Za-z]\d[\dABab])\.?([\dA-Za-z]{0,4})$/

/**
 * The dotted upper-case form of what somebody typed: `f4381`, ` F43.81 ` and `F43.81` all give
 * `F43.81`. Undefined when the text does not look like an ICD-10-CM code (a letter, a digit, a
 * digit or A or B, then up to four more letters or digits).
 */
export const normalizeCode = (text: string): string | undefined => {
  const found = shape.exec(text.trim())
  return found ? dotted(`${found[1]}${found[2]}`.toUpperCase()) : undefined
}

/** Official files write codes without the dot; people read them with it, after the third sign. */
export const dotted = (plain: string): string =>
  plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain

/** The form used in official files and in our table: no dot. Expects a normalised code. */
export const undotted = (code: string): string => code.replace('.', '')

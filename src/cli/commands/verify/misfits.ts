/** What is said of parts of a plan that are no part of the text that is signed. */
export const misfitWords = (count: number): string =>
  count === 1
    ? 'A part of it does not fit the format, and no signature covers it'
    : `${count} parts of it do not fit the format, and no signature covers them`

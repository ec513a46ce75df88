/** One spelling for every way to write the name of an instrument. */

/** Letters and digits in lower case: `PHQ-9`, `phq 9` and `PHQ9` are one. */
export const foldName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '')

// National Provider Identifier: the number that names a clinician on a claim.

const luhnSum = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, place) => {
    const value = place % 2 === 1 ? Number(digit) * 2 : Number(digit)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)

/**
 * Whether a text is ten digits that pass the check of the NPI standard: the Luhn sum over the
 * number with 80840 (United States, health) before it ends in 0. Says nothing of who holds it.
 */
export const isNpi = (text: string): boolean =>
  /^\d{10}$/.test(text) && luhnSum(`80840${text}`) % 10 === 0

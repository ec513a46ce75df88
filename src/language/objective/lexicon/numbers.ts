/** Numbers that are written as words. */
import { forms } from './words.ts'

export const numberWords = forms<number>(
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [value, word] as const),
  ...'thirty forty fifty sixty seventy eighty ninety hundred'
    .split(' ')
    .map((word, at) => [(at + 3) * 10, word] as const),
)

export const ordinalWords = forms<number>(
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, at) => [at + 1, word] as const),
)

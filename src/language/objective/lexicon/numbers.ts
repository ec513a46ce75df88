/** Numbers that are written as words. */

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
const tens = 'thirty forty fifty sixty seventy eighty ninety hundred'

export const numberWords: ReadonlyMap<string, number> = new Map([
  ...small.split(' ').map((word, value): [string, number] => [word, value]),
  ...tens.split(' ').map((word, at): [string, number] => [word, (at + 3) * 10]),
])

export const ordinalWords: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, at): [string, number] => [word, at + 1]),
)

/** Diagnosis codes for a narrow column: `F43.20–.25, .29, Z63.0`. Nothing is left out or added. */

export const shortCodes = (codes: readonly string[]): string => {
  let category: string | undefined
  const short = runsOf(codes).map(([first, last]) => {
    const isSame = category !== undefined && first.startsWith(`${category}.`)
    category = categoryOf(last)
    const from = isSame ? behind(first) : first
    return first === last ? from : `${from}–${behind(last)}`
  })
  return short.join(', ')
}

const categoryOf = (code: string): string => code.split('.', 1)[0] ?? code

const behind = (code: string): string => code.slice(code.indexOf('.'))

/** First and last of each run; two in a row are no run yet. */
function runsOf(codes: readonly string[]): [first: string, last: string][] {
  const runs: string[][] = []
  for (const code of codes) {
    const run = runs.at(-1)
    if (run && isNext(run.at(-1) ?? '', code)) run.push(code)
    else runs.push([code])
  }
  return runs.flatMap((run) =>
    run.length > 2
      ? [[run[0] ?? '', run.at(-1) ?? ''] as [string, string]]
      : run.map((code): [string, string] => [code, code]),
  )
}

/** Numbers of one category and length, one after the other; `F51.01` and `F51.02`. */
function isNext(code: string, next: string): boolean {
  if (categoryOf(code) !== categoryOf(next) || code.length !== next.length) return false
  const [one, other] = [behind(code).slice(1), behind(next).slice(1)]
  return /^\d+$/.test(one) && /^\d+$/.test(other) && Number(other) === Number(one) + 1
}

/** Which of the options was meant by what stands in a command line: its value, or enough of it to tell. */
import { nearest } from '../language/similar.ts'
import type { Option, Question, Read } from './question.ts'
import { shortened } from './typed-words.ts'

type Aliases = ReadonlyMap<string, string>

/** What a question makes of words that were not typed at it. */
export function readAt(question: Question, typed: string): Read {
  switch (question.kind) {
    case 'line':
    case 'text':
      return question.read(typed)
    case 'choice':
      return chosen(question.options, typed)
    case 'several':
      return severalOf(question.options, typed, question.aliases)
    case 'search':
      return searched(question.search, typed, question.own !== undefined)
    case 'yes-no':
      return yesOrNo(typed)
  }
}

/** The option of this value; else the only one that begins so, or has a word that does. */
export function chosen(options: readonly Option[], typed: string, aliases?: Aliases): Read {
  const wanted = typed.trim().toLowerCase()
  const there = options.filter(({ heading }) => !heading)
  const values = there.map(({ value }) => value)
  const alias = aliases?.get(wanted)
  const exact = values.find((value) => value.toLowerCase() === wanted) ?? alias
  if (exact !== undefined) return { value: exact }
  const begun = wanted === '' ? [] : values.filter((value) => beginsSo(value, wanted))
  const [only] = begun
  if (only !== undefined && begun.length === 1) return { value: only }
  const found = `Found “${shortened(typed)}”`
  if (begun.length > 1) return { problem: `${found}, which may be ${begun.join(' or ')}.` }
  if (values.length === 0) return { problem: `${found}, and there is none to choose.` }
  const near = nearest(wanted, values)
  const hint = near === undefined ? `there are: ${values.join(', ')}` : `did you mean ${near}?`
  return { problem: `${found}; ${hint}${hint.endsWith('?') ? '' : '.'}` }
}

const beginsSo = (value: string, wanted: string): boolean =>
  value.toLowerCase().startsWith(wanted) || value.toLowerCase().split(/[-_.]/).includes(wanted)

function severalOf(options: readonly Option[], typed: string, aliases?: Aliases): Read {
  const values: unknown[] = []
  for (const part of typed.split(/[,;]| (?=\S)/).map((one) => one.trim())) {
    if (part === '') continue
    const read = chosen(options, part, aliases)
    if ('problem' in read) return read
    if (!values.includes(read.value)) values.push(read.value)
  }
  return values.length > 0 ? { value: values } : { problem: 'Wanted one at least, or nothing.' }
}

function searched(search: (typed: string) => readonly Option[], typed: string, own: boolean): Read {
  const wanted = typed.trim()
  if (wanted === '') return { problem: 'Something is wanted here, or nothing at all.' }
  const all = search('').filter(({ heading }) => !heading)
  const exact = all.find(({ value }) => sameCode(value, wanted))
  if (exact) return { value: exact.value }
  const hits = search(wanted).filter(({ heading }) => !heading)
  const [only] = hits
  if (only !== undefined && hits.length === 1) return { value: only.value }
  if (own) return { value: wanted }
  if (hits.length > 1)
    return { problem: `Found “${shortened(wanted)}”, which may be ${listed(hits)}.` }
  return chosen(all, wanted)
}

/** A code of two digits may have lost its zero. */
const sameCode = (value: string, wanted: string): boolean =>
  value.toLowerCase() === wanted.toLowerCase() || value === `0${wanted}`

const mostListed = 6

const listed = (hits: readonly Option[]): string => {
  const labels = hits.slice(0, mostListed).map(({ label }) => label)
  return [...labels, ...(hits.length > mostListed ? ['…'] : [])].join('; or ')
}

function yesOrNo(typed: string): Read {
  if (/^(?:y|yes|true)$/i.test(typed.trim())) return { value: true }
  if (/^(?:n|no|false)$/i.test(typed.trim())) return { value: false }
  return { problem: `Found “${shortened(typed)}”; wanted yes or no.` }
}

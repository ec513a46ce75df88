/** What brings the client here, in the client’s own words first, and what the care team calls it. */
import { normalizeCode } from '../../codes/icd10cm.ts'
import type { Plan } from '../../plan/types.generated.ts'
import { quoteBlock, section, textBlock } from '../plan-view/blocks.ts'
import * as aims from '../plan-view/fields/aims.ts'
import * as findings from '../plan-view/fields/findings.ts'
import type { Page } from '../plan-view/page.ts'
import type { Diagnosis } from '../plan-view/parts.ts'
import { capital, joined, joinFilled, listOf, withEnding } from '../plan-view/rich.ts'
import { line } from '../rich-text.ts'
import type { Block, RichText, Section } from '../view.ts'
import { sentences } from './sentences.ts'

type Problem = NonNullable<Plan['problems']>[number]

export function whySection(page: Page, plan: Plan): Section[] {
  const sheet = page.sheet(findings.assessment, plan.assessment)
  const { problems = [] } = plan
  const active = problems.filter(({ status }) => status === undefined || status === 'active')
  const waiting = problems.filter(({ status }) => status === 'deferred')
  const solved = problems.filter(({ status }) => status === 'resolved')
  return section('why', 'What we are working on, and why', [
    ...quoteBlock('In your words', sheet.value('client_words')),
    ...problemList('What we work on', active, (one) => plainProblem(page, one)),
    ...(active.length === 0 ? sheet.plain('presenting_problem') : []),
    ...problemList('Set aside for now', waiting, (one) => waitingProblem(page, one)),
    ...problemList('Solved', solved, (one) => plainProblem(page, one)),
    ...namesBlocks(plan.diagnoses ?? []),
  ])
}

const problemList = (label: string, problems: Problem[], told: (one: Problem) => RichText) =>
  textBlock(label, listOf(problems.map(told), false))

/** In plain words where there are some; the client’s own behind them. */
function plainProblem(page: Page, problem: Problem): RichText {
  const sheet = page.sheet(aims.problem, problem)
  const plain = sheet.value('plain')
  const own = sheet.words('client_words')
  const said = plain.length > 0 ? plain : sheet.value('statement')
  return own ? withEnding(said, `In your words: ${own}`) : said
}

function waitingProblem(page: Page, problem: Problem): RichText {
  const sheet = page.sheet(aims.problem, problem)
  const when = sheet.words('reconsider')
  const more = joinFilled([sheet.words('reason'), when && `We look at it again on ${when}.`], ' ')
  return withEnding(plainProblem(page, problem), more)
}

/**
 * Names in words, the code behind them in brackets: clients read both on bills and in portals. What is
 * yet to be ruled out is no name for anything.
 */
function namesBlocks(diagnoses: Diagnosis[]): Block[] {
  const told = diagnoses.filter(({ status }) => status !== 'rule-out' && status !== 'history')
  const names = told.flatMap((one) => {
    const words = diagnosisWords(one)
    return words.length === 0 ? [] : [words]
  })
  if (names.length === 0) return []
  return textBlock(undefined, [...line(sentences.names), ...asList(names)])
}

/** A list even where there is one only: a name alone in a line would read as a sentence cut short. */
const asList = (items: RichText[]): RichText => [{ kind: 'list', ordered: false, start: 1, items }]

function diagnosisWords({ description, specifiers, code = '', status }: Diagnosis): RichText {
  const name = joinFilled([description, ...(specifiers ?? [])])
  const known = normalizeCode(code) === undefined ? '' : `code ${code}`
  if (name === '') return line(capital(known))
  const standing = status === 'provisional' ? '– not yet certain' : undefined
  return joined([name, known && `(${known})`, standing], ' ')
}

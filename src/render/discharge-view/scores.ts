/** Every questionnaire from its first score to its last, and what the change means by whose figures. */
import { type Course, coursesIn, type Score } from '../../care/course.ts'
import { bandWords, gainWords, meaningWords } from '../../measures/change-words.ts'
import type { ClientRecord, Plan } from '../../plan/types.generated.ts'
import { section } from '../plan-view/blocks.ts'
import { bullets, capital, joined, joinFilled } from '../plan-view/rich.ts'
import { tableBlock } from '../plan-view/table.ts'
import { line } from '../rich-text.ts'
import type { Block, RichText, Section } from '../view.ts'
import { endedOn } from './head.ts'
import { longDay } from './words.ts'

const heads = [
  { title: 'Measure', isNumber: false, isName: true },
  { title: 'First', isNumber: false, isName: false },
  { title: 'Last', isNumber: false, isName: false },
  { title: 'Change', isNumber: false, isName: false },
  { title: 'What it means', isNumber: false, isName: false },
]

export function scoresSection(
  plan: Plan,
  record: ClientRecord | undefined,
  charts: Block[],
): Section[] {
  const courses = coursesIn(plan, record, endedOn(plan) ?? '9999-12-31')
  return section('scores', 'Scores', [...tableBlock(heads, courses.map(rowOf)), ...charts])
}

function rowOf(course: Course): RichText[] {
  const { instrument, first, later } = course
  const last = later.at(-1)
  const [from, to] = [first?.value, last?.value]
  const isChange = from !== undefined && to !== undefined
  const means = isChange ? meaningWords(instrument, from, to) : []
  return [
    joined([instrument.name]),
    scoreCell(course, first),
    scoreCell(course, last),
    line(isChange ? capital(gainWords(instrument, from, to) ?? '') : ''),
    bullets(means.map(capital)),
  ]
}

/** `14, moderate`, and its day below. */
function scoreCell({ instrument }: Course, score: Score | undefined): RichText {
  if (!score) return []
  const words = joinFilled([String(score.value), bandWords(instrument, score.value)])
  return [...line(words), ...line(longDay(score.day))]
}

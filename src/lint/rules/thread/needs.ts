/** The needs that an assessment names plainly, each with its place. */
import { parseFrequency, perWeek } from '../../../language/frequency.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import { type LifeArea, lifeAreas } from '../../aims/life-areas.ts'
import { instrumentOf, isPositive, type Screening } from '../../aims/positive-screens.ts'
import { type Topic, topics, topicsNamedIn, topicsOfInstrument } from '../../aims/topics.ts'
import type { Context } from '../../context.ts'

type Assessment = NonNullable<Plan['assessment']>
type Symptom = NonNullable<Assessment['symptoms']>[number]
type Impairment = NonNullable<Assessment['impairment']>[number]
type Substance = NonNullable<Assessment['substances']>[number]

export interface TopicNeed {
  kind: 'screening' | 'symptom' | 'substance' | 'concern'
  topic: Topic
  path: Path
}

export interface AreaNeed {
  kind: 'impairment'
  area: LifeArea
  /** What the description adds: poor sleep under self-care. */
  topics: readonly Topic[]
  /** What is affected, in the words of the assessment; empty where nothing says so. */
  description: string
  /** Rated as severe, marked or the like. */
  severe: boolean
  path: Path
}

/** One for each topic: the place that says most. */
export function topicNeeds({ plan: { assessment }, client }: Context): TopicNeed[] {
  if (assessment === undefined) return []
  const all = [
    ...(assessment.screenings ?? []).flatMap((one, at) => screened(one, at, client)),
    ...(assessment.symptoms ?? []).flatMap(suffered),
    ...(assessment.substances ?? []).flatMap(used),
    ...concerns(assessment),
  ]
  return all.filter(({ topic }, at) => all.findIndex((one) => one.topic === topic) === at)
}

export const areaNeeds = ({ assessment }: Plan): AreaNeed[] =>
  (assessment?.impairment ?? []).flatMap(impaired)

/** Thoughts of suicide are a matter of the safety plan, which has rules of its own. */
function screened(one: Screening, at: number, client: Context['client']): TopicNeed[] {
  if (!isPositive(one, client)) return []
  const instrument = instrumentOf(one)
  const about = instrument ? topicsOfInstrument(instrument) : screenedFor(one.for ?? '')
  return about.slice(0, 1).map((topic) => ({
    kind: 'screening',
    topic,
    path: ['assessment', 'screenings', at],
  }))
}

const screenedFor = (text: string): readonly Topic[] =>
  topics.filter(
    ({ name, named }) =>
      name !== 'self-harm or suicide' && (named.test(text) || sameName(name, text)),
  )

const sameName = (name: string, text: string): boolean => text.trim().toLowerCase() === name

/** A symptom with its strength or rhythm that belongs to no diagnosis by its links. */
function suffered(one: Symptom, at: number): TopicNeed[] {
  const weighed = one.intensity ?? one.frequency ?? one.duration
  if (one.diagnoses?.length || weighed === undefined) return []
  const said = `${one.symptom} ${one.note ?? ''}`
  if (/^\s*(?:no|denies)\b/i.test(said) || past.test(said) || handled.test(said)) return []
  if (mild.test(one.intensity ?? '')) return []
  return topicsNamedIn(one.symptom ?? '').map((topic) => ({
    kind: 'symptom',
    topic,
    path: ['assessment', 'symptoms', at],
  }))
}

const mild = /\b(?:mild|minimal|slight|low|none|0)\b/i

/** What nobody takes for a problem, or a physician prescribed. */
const passedOver =
  /\b(?:caffeine|coffee|tea|tobacco|nicotine|cigarettes?|vap(?:e|ing)|none|denie[sd]|prescri\w+|suboxone|methadone|buprenorphine)\b/i
const mostTimesAWeek = 4

/** Used on more than half the days of a week; less than that may be a glass of wine on Sundays. */
function used({ substance = '', amount = '', ...one }: Substance, at: number): TopicNeed[] {
  const topic = topics.find(({ name }) => name === 'substance use')
  const said = [substance, amount, one.route, one.frequency, one.last_use].join(' ')
  if (topic === undefined || substance === '' || passedOver.test(said)) return []
  if (past.test(said) || /\b(?:ago|sober|abstinent|remission|clean)\b/i.test(said)) return []
  const read = parseFrequency(one.frequency ?? '')
  const often = (read && perWeek(read)) ?? 0
  if (often < mostTimesAWeek) return []
  return [{ kind: 'substance', topic, path: ['assessment', 'substances', at] }]
}

function concerns({ presenting_problem, client_words }: Assessment): TopicNeed[] {
  return [
    ...concernsIn(presenting_problem, 'presenting_problem'),
    ...concernsIn(client_words, 'client_words'),
  ]
}

/** Most texts name nothing: clauses are told apart only where something is named. */
function concernsIn(text: string | undefined, key: string): TopicNeed[] {
  const named = text === undefined ? [] : topicsNamedIn(text)
  if (named.length === 0) return []
  const said = clauses(text)
  return named
    .filter((topic) => said.some((clause) => topic.named.test(clause)))
    .map((topic) => ({ kind: 'concern', topic, path: ['assessment', key] }))
}

/** Without what is denied, past, looked after already, or somebody else’s. */
const clauses = (text = ''): string[] =>
  text
    .replaceAll(reporter, '')
    .split(/[.;:!?\n]+\s|, (?:but|while|and her|and his)\b/)
    .filter((clause) => ![denied, past, handled, others].some((words) => words.test(clause)))

/** Who tells of a child is not who it is about. */
const reporter =
  /\b(?:(?:his|her|their|the) )?(?:mother|father|parents?|grand\w+|guardian|teacher|mom|dad) (?:reports?|states?|says?|describes?|notes?|complains? (?:of|about)|(?:is|are) (?:concerned|worried) about)\b/gi
const handled =
  /\b(?:managed (?:by|with|through)|treated (?:by|with|at|elsewhere)|followed by|under the care|in recovery|sober|abstinent|survivor|works? (?:as|at|in|for|with)|attends?)\b/i
const denied =
  /\b(?:no|not|never|denie[sd]|denying|none|without|negative for|free of|rather than|neither|nor|rules? out|isn['’]t)\b/i
const past =
  /\b(?:history|previous(?:ly)?|former(?:ly)?|past|earlier|in childhood|as a (?:child|teen\w*)|years? ago|used to|since resolved|resolved|remission|in (?:19|20)\d\d|in (?:adolescence|childhood|youth|college|high school|middle school|grade school|the (?:army|navy|military)))\b/i
const others =
  /\b(?:mother|father|parents?|brother|sister|sibling|husband|wife|spouse|partner|boyfriend|girlfriend|son|daughter|child(?:ren)?|aunt|uncle|cousin|grand\w+|friend|roommate|mom|dad|family history|ex)(?:['’]s)?\b/i

function impaired(one: Impairment, at: number): AreaNeed[] {
  const { domain = '', level = '', description = '' } = one
  if (one.affected !== true || /\b(?:none|no|not|0)\b/i.test(level)) return []
  const area = lifeAreas.find(({ called }) => called.test(domain))
  if (area === undefined) return []
  return [
    {
      kind: 'impairment',
      area,
      description,
      topics: topics.filter(
        ({ name, named }) => named.test(description) || description.includes(name),
      ),
      severe: /\b(?:severe(?:ly)?|marked(?:ly)?|extreme(?:ly)?|serious(?:ly)?|high)\b/i.test(level),
      path: ['assessment', 'impairment', at],
    },
  ]
}

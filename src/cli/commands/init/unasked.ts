/** Everything from a file: nobody is asked. */
import { nearest } from '../../../language/similar.ts'
import type { PracticeAnswers } from '../../../plan/practice-answers.ts'
import type { ProfileBook } from '../../../profiles/book.ts'
import { type AnswerFault, readAnswers } from '../../../writing/from-file.ts'
import { settleAll } from '../../../writing/interview.ts'
import { merged } from '../../../writing/practice-changes.ts'
import { practiceInterview } from '../../../writing/practice-interview/index.ts'
import type { Io } from '../../io.ts'
import { readChecked } from '../../writing/answers-file.ts'
import { incomplete } from '../../writing/incomplete.ts'
import type { Ground } from './ground.ts'

/**
 * The answers of the file; where there is a practice, put into it.
 *
 * @throws UserError that lists what is missing or cannot be
 */
export async function answersFrom(
  file: string | undefined,
  { before, world }: Ground,
  io: Io,
): Promise<PracticeAnswers> {
  const given =
    file === undefined ? {} : ((await readChecked(file, 'practice-answers', io)) as PracticeAnswers)
  const interview = practiceInterview({ ...world, practice: undefined })
  const start = { answers: given, settled: new Set<string>() }
  const { state, faults } = await readAnswers(interview, start)
  const answers = merged(before?.practice ?? {}, state.answers) as PracticeAnswers
  const settled = await settleAll(interview, { ...state, answers })
  const missing = settled.missing.filter(
    (key) => !before || isNewEntry(key, before.practice, answers),
  )
  const wrong = [...faults, ...strangeProfiles(state.answers, world.book()), ...nobodys(answers)]
  if (wrong.length + missing.length > 0) throw incomplete(wrong, missing, hintFor(file))
  return answers
}

/** What a practice lacked before is not asked of somebody who changes something else. */
function isNewEntry(key: string, before: PracticeAnswers, now: PracticeAnswers): boolean {
  const [, list, at] = /^(clinicians|payers)\[(\d+)\]/.exec(key) ?? []
  if (list !== 'clinicians' && list !== 'payers') return false
  return Number(at) >= (before[list]?.length ?? 0) && Number(at) < (now[list]?.length ?? 0)
}

function strangeProfiles({ payers, profiles }: PracticeAnswers, book: ProfileBook): AnswerFault[] {
  const named = [
    ...(payers ?? []).map(({ profile }, at) => ({ key: `payers[${at}].profile`, id: profile })),
    ...(profiles ?? []).map((id, at) => ({ key: `profiles[${at}]`, id })),
  ]
  return named.flatMap(({ key, id }) => {
    if (id === undefined || book.has(id)) return []
    const near = nearest(id, book.ids())
    const hint = near ? ` Did you mean ${near}?` : ' All there are: txplan explain --list profiles'
    return [{ key, message: `There is no profile “${id}”.${hint}` }]
  })
}

/** Supervisors who are nobody of the practice. */
function nobodys({ clinicians = [] }: PracticeAnswers): AnswerFault[] {
  const known = new Set(clinicians.flatMap(({ id, name }) => [id, name]))
  return clinicians.flatMap(({ supervised_by: by }, at) =>
    by === undefined || known.has(by)
      ? []
      : [{ key: `clinicians[${at}].supervised_by`, message: `No clinician is called “${by}”.` }],
  )
}

const hintFor = (file: string | undefined): string =>
  file === undefined
    ? 'Write them into a file: “practice: { name: … }”, “clinicians: [{ name: … }]”. Then: txplan init --answers FILE'
    : `Mend them in ${file}, or run this in a terminal without it, to be asked.`

/** From answers to the practice as `txplan.yaml` will have it: ids are made here, and links go by them. */
import { idFor, personId } from '../plan/ids.ts'
import type { Clinician, Payer, PracticeAnswers } from '../plan/practice-answers.ts'
import { practiceShape } from '../plan/shapes.generated.ts'
import type { Practice } from '../plan/types.generated.ts'
import { said } from './layout-shapes.ts'
import { maybe } from './step.ts'

/** @param before the practice as it stood; what has no id there and was not asked about gets none now */
export function practiceOf(
  { setup: _, asked: __, ...answers }: PracticeAnswers,
  before?: Practice,
): Practice {
  const clinicians = withIds(answers.clinicians, before?.clinicians, ({ name }, taken) =>
    personId(name ?? '', taken),
  )
  const payers = withIds(answers.payers, before?.payers, ({ name }, taken) =>
    idFor(name ?? '', taken, { otherwise: 'payer', isTitle: true }),
  )
  const whole: Practice = {
    ...(before ? {} : { txplan: 1 }),
    ...answers,
    ...maybe(
      'clinicians',
      clinicians?.map((one) => linked(one, clinicians)),
    ),
    ...maybe('payers', payers),
  }
  return said(whole, practiceShape) as Practice
}

/** Each new one with an id of its own; an id that is there stays. */
function withIds<T extends Clinician | Payer>(
  list: readonly T[] | undefined,
  before: readonly T[] | undefined,
  make: (item: T, taken: ReadonlySet<string>) => string,
): T[] | undefined {
  const taken = new Set(list?.flatMap(({ id }) => id ?? []))
  return list?.map((item, at) => {
    if (item.id !== undefined || at < (before?.length ?? 0)) return item
    const id = make(item, taken)
    taken.add(id)
    return { ...item, id }
  })
}

/** A supervisor who was named goes by the id. */
function linked(one: Clinician, all: readonly Clinician[]): Clinician {
  const { supervised_by: by } = one
  const supervisor = all.find(({ name }) => name === by)
  const isId = all.some(({ id }) => id === by)
  return by === undefined || isId || supervisor?.id === undefined
    ? one
    : { ...one, supervised_by: supervisor.id }
}

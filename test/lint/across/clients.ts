/** Clients made for the tests of the comparison: plans of a few texts, and their prints. */
import { fingerprint } from '../../../src/lint/across/fingerprint.ts'
import type { ClientPrint, Place } from '../../../src/lint/across/print.ts'
import type { ClientRecord, Plan, Practice } from '../../../src/plan/types.generated.ts'

type Parts = Omit<Plan, 'txplan'>

export const plan = (parts: Parts): Plan => ({ txplan: 1, ...parts })

interface More extends Partial<Place> {
  record?: Omit<ClientRecord, 'txplan'>
  practiceFile?: Practice
}

/** The print of client number `of`, in a folder of its own unless said otherwise. */
export function printOf(of: number, parts: Parts, more: More = {}): ClientPrint {
  const { record, practiceFile, ...place } = more
  const made = plan(parts)
  return fingerprint(
    {
      plan: made,
      record: record && { txplan: 1, ...record },
      practice: practiceFile,
      client: made.client ?? {},
    },
    { unit: `u${of}`, folder: `clients/c${of}`, practice: '/p', ...place },
  )
}

/** A client with this one objective. */
export const withObjective = (of: number, statement: string, name?: string): ClientPrint =>
  printOf(of, { client: name ? { name } : {}, goals: [{ objectives: [{ statement }] }] })

/** A client with this presenting problem. */
export const withNarrative = (of: number, presenting_problem: string): ClientPrint =>
  printOf(of, { assessment: { presenting_problem } })

/** Texts that say something particular, no two about the same. */
export const particular = [
  'Client will attend choir rehearsal with her sister at the parish every Thursday and note her mood before and after.',
  'Client will walk the dog around the lake with his neighbor before breakfast on 4 mornings a week.',
  'Client will drive across the river bridge with his instructor twice, then alone once, by March 1, 2027.',
  'Client will cook the soup recipes of her grandmother on Sundays and invite one cousin to the table.',
  'Client will open the letters from the bank within 2 days and bring unpaid bills to the credit office.',
  'Client will repair bicycles at the youth workshop on Saturdays and greet each visitor by name.',
  'Client will phone his daughter in Lisbon every other evening and write down one thing she told him.',
  'Client will leave the radio off in bed and read a printed novel until sleepy on 5 of 7 nights.',
  'Client will bring the orchard ladder out of the barn and prune three trees with her uncle.',
  'Client will sit in the cafeteria with two classmates at lunch rather than hide in the library.',
]

/** Accounts of low mood, written apart from each other. */
export const narratives = [
  'She came in after the funeral of her brother in Tulsa and has stopped answering the phone. She lies awake until three and then oversleeps her shift at the bakery. Her supervisor has written her up twice since August. She used to sing in the parish choir and no longer goes. She says food tastes like cardboard.',
  'He lost his job at the shipyard in the spring and describes his days as gray. He watches television until dawn with the sound off. His wife moved into the guest room because of his restlessness. He has sold the boat he built with his father. He cannot say what he looks forward to.',
  'Since the twins started kindergarten she has felt useless around the house. She cries in the laundry room so that nobody hears. Her doctor ruled out thyroid trouble in June. She has gained thirty pounds eating cereal at night. Her mother thinks she is lazy and tells her so.',
  'He was a graduate student in chemistry until he stopped going to the laboratory. He sleeps fourteen hours and wakes tired. His roommates bring him soup that he leaves at the door. He deleted every account he had online. He wonders whether his adviser hates him.',
  'After her divorce became final she began drinking wine before noon on weekends. She dropped out of the book club she founded. Her son answers her messages with one word. She feels like a ghost in her own kitchen. Nothing on the calendar has been planned past Thanksgiving.',
  'He retired from the fire department with a bad back and says he has no purpose. He quarrels with neighbors about parking. The grandchildren have stopped asking him to coach. He eats one meal a day, standing at the counter. His guns were moved to the safe of his cousin in March.',
]

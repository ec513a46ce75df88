/** Where a draft is found and a new conversation was asked for: what is to become of it. */
import type { Draft } from '../../practice/drafts.ts'
import type { Asker } from '../../writing/question.ts'

/** @param about whom or what the conversation is about: “this client” */
export async function askWhatOf(
  { started }: Draft,
  about: string,
  asker: Asker,
): Promise<'resume' | 'anew' | 'stop'> {
  const reply = await asker.ask(
    {
      kind: 'choice',
      at: [],
      ask: `There is an unfinished conversation about ${about}. Go on with it?`,
      notes: [`Begun on ${started.slice(0, 10)}.`],
      options: [
        { value: 'resume', label: 'Go on with it' },
        { value: 'anew', label: 'Begin anew', hint: 'what was said in it is thrown away' },
      ],
      initial: 'resume',
      optional: false,
    },
    { progress: 'Before we begin', canGoBack: false },
  )
  return reply.kind === 'answer' ? (reply.value as 'resume' | 'anew') : 'stop'
}

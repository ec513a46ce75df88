/** Whose identity it is to be: said in options, or asked for. */
import { Left, UserError } from '../../../practice/failure.ts'
import type { Asker, Question } from '../../../writing/question.ts'
import { emailFault, type IdentityOptions, nameFault } from './options.ts'

export interface Person {
  name: string
  organization?: string
  email?: string
  role: string
}

const usualRole = 'clinician'

/** @throws UserError where the name is missing and nobody can be asked */
export async function personFrom(
  options: IdentityOptions,
  asker: Asker | undefined,
): Promise<Person> {
  const { name, organization, email, as: role = usualRole } = options
  if (name !== undefined) return { ...trimmed({ name, organization, email }), role }
  if (!asker)
    throw new UserError('Whose identity it is to be is not said.', 'Say it: --name “Ana Rivera”')
  return askAll(options, asker)
}

/** In one line of options, what is left out is meant to be left out; without a name, all is asked. */
async function askAll({ organization, email, as }: IdentityOptions, asker: Asker) {
  const name = (await ask(asker, line('Your name, as you sign', nameFault))) as string
  const place =
    organization ??
    (await ask(asker, { ...line('Practice or employer', nameFault), optional: true }))
  const address =
    email ?? (await ask(asker, { ...line('E-mail address', emailFault), optional: true }))
  const role = as ?? (await ask(asker, roleQuestion))
  return {
    ...trimmed({ name, organization: place as string, email: address as string }),
    role: role as string,
  }
}

const line = (words: string, faultOf: (text: string) => string | undefined): Question => ({
  kind: 'line',
  at: [],
  ask: words,
  optional: false,
  read: (typed) => {
    const problem = faultOf(typed)
    return problem === undefined ? { value: typed.trim() } : { problem }
  },
})

const roleQuestion: Question = {
  kind: 'choice',
  at: [],
  ask: 'As what do you sign with it?',
  options: [
    { value: 'clinician', label: 'Clinician' },
    { value: 'supervisor', label: 'Supervisor' },
    { value: 'physician', label: 'Physician' },
    { value: 'member', label: 'Member of the team' },
    { value: 'client', label: 'Client' },
    { value: 'guardian', label: 'Guardian' },
    { value: 'witness', label: 'Witness' },
  ],
  initial: usualRole,
  optional: false,
}

async function ask(asker: Asker, question: Question): Promise<unknown> {
  const reply = await asker.ask(question, { progress: 'Who signs', canGoBack: false })
  if (reply.kind === 'stop') throw new Left('Stopped; nothing was changed.')
  return reply.kind === 'answer' ? reply.value : undefined
}

interface Said {
  name: string
  organization?: string
  email?: string
}

const trimmed = ({ name, organization, email }: Said): Said => ({
  name: name.trim(),
  ...(organization === undefined ? {} : { organization: organization.trim() }),
  ...(email === undefined ? {} : { email: email.trim() }),
})

import type { Context } from '../../context.ts'
import { defineRule, type Report } from '../../rule.ts'

export const clientWithoutName = defineRule({
  id: 'client-without-name',
  group: 'identity',
  severity: 'error',
  what: 'The plan does not say whose it is.',
  why: 'A page without the client’s name or initials cannot be filed, signed or found again.',
  fix: 'Add “name” or “initials” under “client”, or a “record” number that identities.yaml knows.',
  source: 'CMS Pub. 100-08 ch. 3 §3.3.2.4: documentation identifies the patient it is about',
  messages: {
    found: 'The client has neither a name nor initials.',
    identity: 'The client has neither a name nor initials, here or in identities.yaml.',
  },
  bad: { plan: 'txplan: 1\nclient:\n  pronouns: they/them\n' },
  good: { plan: 'txplan: 1\nclient:\n  initials: M. J.\n' },
  check(context) {
    const { name, initials } = context.client
    if (isWritten(name) || isWritten(initials)) return
    const fault = faultOf(context)
    if (fault) context.report(fault)
  },
})

const isWritten = (text: string | undefined) => Boolean(text?.trim())

/** A practice keeps names in `identities.yaml`, which a CI run does not have. */
function faultOf({ plan, practice, identities }: Context): Report | undefined {
  const record = plan.client?.record
  const at = ['client', 'name']
  if (record === undefined) return { at, message: 'found' }
  if (identities === undefined) return practice ? undefined : { at, message: 'found' }
  const isKnown = Object.hasOwn(identities.clients ?? {}, record)
  return isKnown ? { at, message: 'identity' } : undefined
}

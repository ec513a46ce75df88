import { holdsPrivateKey } from '../../../language/private-keys.ts'
import { defineRule } from '../../rule.ts'

export const privateKeyInRepository = defineRule({
  id: 'private-key-in-repository',
  group: 'identity',
  severity: 'error',
  what: 'A private key stands in a plan, a record or a file of the practice.',
  why: 'Whoever has the repository, now or as a copy of long ago, can sign in the name of the key’s owner.',
  fix: 'Take it out, here and from the history of the repository, and sign with it no more: a new key comes from txplan identity create, or from whoever issued this one.',
  source:
    'OWASP Secrets Management Cheat Sheet (2024): no secrets in source control; NIST SP 800-57 part 1 rev. 5, 5.5: a key that was disclosed is replaced',
  messages: { found: 'A private key stands here.' },
  bad: {
    plan: 'txplan: 1\nnotes: AGE-SECRET-KEY-1QQPQYRZSXKM8VJ3H5T7N2C4WDF6G9LAEUQQPQYRZSXKM8VJ3H5T7N2C4WD\n',
  },
  good: { plan: 'txplan: 1\nnotes: The key lies in the own folder of the clinician.\n' },
  withoutPlan: true,
  check({ texts, report }) {
    for (const one of texts)
      if (holdsPrivateKey(one.text)) report({ at: one.path, in: one.in, message: 'found' })
  },
})

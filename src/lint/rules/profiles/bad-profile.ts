import { defineRule } from '../../rule.ts'

export const badProfile = defineRule({
  id: 'bad-profile',
  group: 'profiles',
  severity: 'error',
  what: 'A profile of the practice cannot be used as it stands.',
  why: 'Plans that name it would be checked against something else, or against nothing.',
  fix: 'Give the file and its “id” one name of their own; to build on another profile, name that under “extends”.',
  source: 'txplan: a profile is found by the name of its file',
  messages: {
    'no-id': 'The profile has no id; its file says “{name}”.',
    'other-id': 'The profile calls itself “{id}”; its file says “{name}”.',
    taken: 'A profile “{name}” comes with txplan, and this one would hide behind it.',
    circle: '“{base}” builds on this profile in turn.',
  },
  bad: {
    plan: '',
  },
  good: {
    plan: 'txplan: 1\n',
  },
  structural: true,
})

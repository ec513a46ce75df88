/** The profiles that come with the program: each reads, fits, names its sources, and says what it should. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ElementId, elementIds } from '../../../src/plan/elements.ts'
import { profileShape, sourcesShape } from '../../../src/plan/shapes.generated.ts'
import { checkStructure } from '../../../src/plan/structure.ts'
import type { Profile, Requirement, Sources } from '../../../src/plan/types.generated.ts'
import {
  builtInProfile,
  builtInProfileIds,
  profileSources,
} from '../../../src/practice/profiles.ts'
import { readSource } from '../../../src/source/read.ts'

const folder = 'src/lint/profiles'
const read = (name: string) => readSource(readFileSync(`${folder}/${name}`, 'utf8'))
const names = readdirSync(folder).filter(
  (name) => name.endsWith('.yaml') && name !== 'sources.yaml',
)
const profiles = names.map((name) => read(name).value as Profile)
const known = (read('sources.yaml').value as Sources).sources ?? {}

/** Every list of source keys in a profile, wherever it stands. */
function sourceKeys(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'sources' && Array.isArray(inner) ? (inner as string[]) : sourceKeys(inner),
  )
}

describe('sources', () => {
  it('fit the format, and each has a title and how it was read', () => {
    const { document } = { document: read('sources.yaml') }
    expect(document.problems).toEqual([])
    expect(checkStructure(document.value, sourcesShape, document.root)).toEqual([])
    for (const { title, read: how } of Object.values(known)) {
      expect(title).toBeTruthy()
      expect(how).toBeTruthy()
    }
  })

  it('are all that the research names', () => {
    expect(Object.keys(known)).toHaveLength(125)
    expect(profileSources()).toEqual(known)
  })
})

describe.each(names)('%s', (name) => {
  const document = read(name)
  const profile = document.value as Profile

  it('reads and fits the format', () => {
    expect(document.problems).toEqual([])
    expect(checkStructure(document.value, profileShape, document.root)).toEqual([])
  })

  it('says who it is, what it cites and how well that could be read', () => {
    expect(`${profile.id}.yaml`).toBe(name)
    for (const field of ['title', 'kind', 'applies_to', 'citation', 'checked'] as const)
      expect(profile[field], field).toBeTruthy()
    expect(profile.confidence?.level).toBeTruthy()
    expect(profile.first_plan?.status).toBeTruthy()
    expect(profile.review?.status).toBeTruthy()
  })

  it('names sources that exist', () => {
    expect(sourceKeys(profile).filter((key) => !(key in known))).toEqual([])
  })

  it('names a source of its own for each element it asks for', () => {
    const own = profile.sources ?? []
    for (const [id, said] of Object.entries<Requirement | undefined>({ ...profile.elements }))
      if (said?.level === 'required' || said?.level === 'recommended')
        expect(
          said.sources?.some((key) => own.includes(key)),
          id,
        ).toBe(true)
  })

  it('states a number only where it says that one is stated', () => {
    for (const part of [profile.first_plan, profile.review]) {
      const isStated = part?.status === 'stated' || part?.status === 'unconfirmed'
      if (!isStated) expect(part?.due ?? []).toEqual([])
    }
  })

  it('builds on profiles that exist', () => {
    for (const base of profile.extends ?? []) expect(builtInProfileIds()).toContain(base)
  })

  it('is the profile that is found by its id', () => {
    expect(builtInProfile(profile.id as string)).toEqual(profile)
  })
})

describe('all profiles together', () => {
  it('are forty', () => {
    expect(profiles).toHaveLength(40)
    expect(builtInProfileIds()).toEqual(names.map((name) => name.replace('.yaml', '')).sort())
  })

  const count = (element: ElementId, levels: string[], list = profiles) =>
    list.filter((one) => levels.includes(one.elements?.[element]?.level ?? '')).length

  /** Those with any element that could be read, but for the one derived from others. */
  const readable = profiles.filter(
    (one) =>
      one.id !== 'commercial-generic' &&
      elementIds.some((id) => count(id, ['required', 'recommended'], [one]) > 0),
  )

  // The sums that the comparison of the sources states for itself: a check on the transcription.
  it.each([
    ['assessed_needs', 27],
    ['goals', 25],
    ['modality', 20],
    ['client_participation', 18],
    ['diagnosis', 13],
    ['strengths', 13],
    ['objective_measure', 13],
    ['frequency', 11],
  ] as const)('ask for %s %i times', (element, times) => {
    expect(count(element, ['required', 'recommended'], readable)).toBe(times)
  })

  it('ask for signatures as often as the sources do', () => {
    expect(count('clinician_signature', ['required'])).toBe(12)
    expect(count('client_signature', ['required'])).toBe(7)
    expect(count('client_signature', ['recommended'], readable)).toBe(1)
  })
})

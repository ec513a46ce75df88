import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { digestOf, shortCode } from '../../../../src/plan/digest.ts'
import { manifestFile, planFile } from '../../../../src/plan/manifest.ts'
import { attachmentsOf } from '../../../../src/signing/pdf/read/attachments.ts'
import { textOfPage } from '../../../../src/signing/pdf/read/page-text.ts'
import { pagesOf } from '../../../../src/signing/pdf/verify/places.ts'
import { tool } from '../../../helpers/pdf-tools.ts'
import { clinician, samplePlan, unsignedPdf } from '../../../helpers/signed-pdf.ts'
import { forged, insideOf, nextNumber, streamOf, updated } from '../../../helpers/tamper.ts'
import { saidOf, statuses, verified } from './verdicts.ts'

/* Documents that were put together wrongly before anybody signed: each signature fits, and still no. */
const unsigned = await unsignedPdf()
const inside = insideOf(unsigned)
const carried = attachmentsOf(inside.version)
const textIn = (name: string) =>
  Buffer.from(carried.find((one) => one.name === name)?.bytes() ?? []).toString('utf8')
const numberOf = (name: string): number => {
  const at = carried.find((one) => one.name === name)?.at
  return inside.ofType('EmbeddedFile').find((num) => inside.dictOf(num).start === at) as number
}
const manifest = JSON.parse(textIn(manifestFile.name))
const plan = textIn(planFile.name)

const latin = (text: string) => Buffer.from(text, 'utf8').toString('latin1')
const holding = (files: Record<string, string>) =>
  updated(unsigned, {
    objects: Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        numberOf(name),
        streamOf(latin(text), '/Type /EmbeddedFile '),
      ]),
    ),
  })
const withManifest = (changed: object, files: Record<string, string> = {}) =>
  holding({ [manifestFile.name]: JSON.stringify({ ...manifest, ...changed }), ...files })
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const listed = (text: string) => ({ attachments: [{ ...planFile, sha256: sha256(text) }] })

const otherPlan = plan.replace('seven hours', 'five hours')
const otherDigest = digestOf({ ...samplePlan(), goals: [] })

describe.each([
  ['another plan', holding({ [planFile.name]: otherPlan }), ['attachment-differs', 'plan-differs']],
  [
    'another plan, and its hash in the manifest',
    withManifest(listed(otherPlan), { [planFile.name]: otherPlan }),
    ['plan-differs'],
  ],
  [
    'a remark in the plan',
    holding({ [planFile.name]: `# a remark\n${plan}` }),
    ['attachment-differs'],
  ],
  [
    'a remark that the manifest knows of',
    withManifest(listed(`# a\n${plan}`), { [planFile.name]: `# a\n${plan}` }),
    [],
  ],
  [
    'a plan that is no YAML',
    withManifest(listed('a: [}'), { [planFile.name]: 'a: [}' }),
    ['plan-unreadable'],
  ],
  [
    'the digest of another plan',
    withManifest({ digest: otherDigest, code: shortCode(otherDigest) }),
    ['code-differs', 'plan-differs'],
  ],
  [
    'a code that is not that of the digest',
    withManifest({ code: '0000-0000-0000-0000' }),
    ['code-differs', 'code-differs'],
  ],
  [
    'a file too few',
    withManifest({ attachments: [...manifest.attachments, { name: 'b', type: 't', sha256: '' }] }),
    ['attachment-missing'],
  ],
  [
    'one field for two roles',
    withManifest({
      fields: manifest.fields.map((field: object) => ({ ...field, name: 'clinician' })),
    }),
    ['manifest-unreadable'],
  ],
  [
    'a manifest that cannot be read',
    holding({ [manifestFile.name]: '{' }),
    ['manifest-unreadable'],
  ],
])('a document with %s', (_, bytes, said) => {
  it(
    said.length > 0 ? 'is not valid, although its signature fits' : 'is as good as any',
    async () => {
      const signed = await forged(bytes, { field: 'clinician', signer: clinician, certifies: true })
      const report = await verified(signed)
      expect(saidOf(report)).toEqual(said)
      expect(report.verdict).toBe(said.length > 0 ? 'invalid' : 'missing')
      expect(statuses(report)[0]).toBe('clinician valid')
    },
  )
})

it('two files of one name are told', async () => {
  const spec = inside
    .ofType('Filespec')
    .find(
      (num) =>
        inside.refOf(
          inside.version.dict(inside.dictOf(num).entries.get('EF'))?.entries.get('F'),
        ) === numberOf(planFile.name),
    ) as number
  const { catalog, edited } = inside
  const twice = updated(unsigned, {
    objects: {
      [catalog]: edited(catalog, { AF: `[${spec} 0 R ${inside.version.size} 0 R]` }),
    },
    new: [edited(spec, {})],
  })
  expect(saidOf(await verified(twice))).toEqual(['attachment-twice'])
})

it('two fields of one name are told', async () => {
  const field = inside.refOf(
    inside.version.array(inside.dictOf(inside.form).entries.get('Fields'))?.items[0],
  )
  const size = inside.version.size
  const twice = updated(unsigned, {
    objects: {
      [inside.form]: inside.edited(inside.form, { Fields: `[${field} 0 R ${size} 0 R]` }),
    },
    new: [inside.edited(field, {})],
  })
  expect(saidOf(await verified(twice))).toEqual(['field-twice'])
})

describe('the words on a page', () => {
  const pdftotext = tool('pdftotext')
  const words = pagesOf(inside.version).flatMap((page) => textOfPage(inside.version, page))

  it('are read, with the code of the plan in the foot', async () => {
    const code = shortCode(digestOf(samplePlan()))
    expect(words.some((piece) => piece.endsWith(`code ${code}`))).toBe(true)
    expect((await verified(unsigned)).isPrinted).toBe(true)
  })

  it.skipIf(!pdftotext)('are those that pdftotext reads (needs poppler-utils)', () => {
    const { output } = pdftotext?.(unsigned, ['-enc', 'UTF-8'], ['-']) ?? { output: '' }
    const bare = (text: string) => text.replace(/\s/g, '')
    const theirs = bare(output)
    expect(words.map(bare).filter((piece) => !theirs.includes(piece))).toEqual([])
  })
})

it('a file that has another content, or another name, for another reader is told', async () => {
  const { edited } = inside
  const spec = inside.ofType('Filespec').find((num) => {
    const files = inside.version.dict(inside.dictOf(num).entries.get('EF'))
    return inside.refOf(files?.entries.get('F')) === numberOf(planFile.name)
  }) as number
  const own = `/F ${numberOf(planFile.name)} 0 R`
  const said = async (entries: Record<string, string>) =>
    saidOf(
      await verified(
        updated(unsigned, {
          objects: { [spec]: edited(spec, entries) },
          new: [streamOf(otherPlan, '/Type /EmbeddedFile ')],
        }),
      ),
    )
  expect(await said({ EF: `<< ${own} /UF ${inside.version.size} 0 R >>` })).toContain(
    'attachment-twice',
  )
  expect(await said({ EF: `<< ${own} /DOS ${inside.version.size} 0 R >>` })).toEqual([
    'attachment-twice',
  ])
  expect(await said({ F: '(plan-new.yaml)' })).toEqual(['attachment-unnamed'])
})

it('a file that the manifest does not name is told', async () => {
  const { catalog, edited } = inside
  const af = inside.version.array(inside.version.catalog.entries.get('AF'))?.items ?? []
  const all = [...af.map((item) => inside.refOf(item)), nextNumber(unsigned)]
  const more = updated(unsigned, {
    objects: {
      [catalog]: edited(catalog, { AF: `[${all.map((num) => `${num} 0 R`).join(' ')}]` }),
    },
    new: [
      `<< /Type /Filespec /F (plan-v2.yaml) /EF << /F ${nextNumber(unsigned) + 1} 0 R >> >>`,
      streamOf(otherPlan, '/Type /EmbeddedFile '),
    ],
  })
  expect(saidOf(await verified(more))).toEqual(['attachment-unnamed'])
})

it('a manifest that gives a field another role than its name is told', async () => {
  const [clinicians, clients] = manifest.fields
  const swapped = withManifest({ fields: [clinicians, { ...clients, role: 'supervisor' }] })
  expect(saidOf(await verified(swapped))).toEqual(['field-role'])
})

it('what takes endless memory or time is not unpacked again and again', async () => {
  const bomb = deflateSync(Buffer.alloc(30 << 20)).toString('latin1')
  const files = Array.from({ length: 3000 }, () => ({ ...planFile, sha256: '0'.repeat(64) }))
  const packed = updated(withManifest({ attachments: files }), {
    objects: {
      [numberOf(planFile.name)]:
        `<< /Type /EmbeddedFile /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n${bomb}\nendstream`,
    },
  })
  const began = performance.now()
  const report = await verified(packed)
  expect(report.verdict).toBe('invalid')
  expect(performance.now() - began).toBeLessThan(5000)
})

it('a manifest of megabytes is none', async () => {
  const large = withManifest({ txplan: 'x'.repeat(300_000) })
  expect(saidOf(await verified(large))).toEqual(['manifest-unreadable'])
})

import { describe, expect, it } from 'vitest'
import {
  client,
  clinician,
  signedByBoth,
  signedByClinician,
  unsignedPdf,
} from '../../../helpers/signed-pdf.ts'
import {
  bytesOf,
  cutBack,
  flipped,
  forged,
  insideOf,
  latin1,
  nextNumber,
  paint,
  replaced,
  streamOf,
  updated,
  updatedTrailer,
} from '../../../helpers/tamper.ts'
import { hasPdfsig, popplerSays, saidOf, statuses, verified } from './verdicts.ts'

const unsigned = await unsignedPdf()
const one = await signedByClinician(unsigned)
const both = await signedByBoth(unsigned)
const inside = insideOf(both)
const [page = 0] = inside.pages
const content = inside.refOf(inside.dictOf(page).entries.get('Contents'))
const fieldOf = (name: string) =>
  inside
    .ofType('Annot')
    .find((num) => latin1(bytesOf(inside.edited(num, {}))).includes(hex(name))) as number
const hex = (text: string) => Buffer.from(text).toString('hex').toUpperCase()
const later = ['clinician: changed-after', 'client: changed-after']

interface Row {
  change: string
  bytes: Uint8Array | Promise<Uint8Array>
  /** What we say, besides `not-to-the-end` where an update was appended. */
  ours: string[]
  /** What pdfsig says of each signature. */
  poppler: string[]
}

const valid = ['valid', 'valid']
const mismatch = ['Digest Mismatch', 'Digest Mismatch']
const allMismatch = ['clinician: digest-mismatch', 'client: digest-mismatch']

/** The place of a stream's bytes, somewhat behind its beginning. */
const within = (bytes: Uint8Array, head: string) =>
  latin1(bytes).indexOf('stream', latin1(bytes).indexOf(head)) + 40

const inPlace: Row[] = [
  {
    change: 'a byte of the page',
    bytes: flipped(both, within(both, `\n${content} 0 obj`)),
    ours: allMismatch,
    poppler: mismatch,
  },
  {
    change: 'a byte of the attached plan',
    bytes: flipped(both, within(both, '/Type /EmbeddedFile')),
    ours: ['plan', ...allMismatch],
    poppler: mismatch,
  },
  {
    change: 'the time in the first signature',
    bytes: replaced(both, 'D:20261120100000', 'D:20261119100000'),
    ours: allMismatch,
    poppler: mismatch,
  },
  {
    change: 'a digit of the certificate in the first signature',
    bytes: replaced(both, hex('Marta'), hex('Marte')),
    ours: [
      'clinician: certificate-swapped',
      'clinician: unknown-issuer',
      'clinician: other-name',
      'client: digest-mismatch',
    ],
    poppler: ['valid', 'Digest Mismatch'],
  },
  {
    change: 'what the first signature allows',
    bytes: replaced(both, '/P 2', '/P 3'),
    ours: allMismatch,
    poppler: mismatch,
  },
]

const objectsOf = (objects: Record<number, string>, added: string[] = []) =>
  updated(both, { objects, new: added })
const next = nextNumber(both)

const appendedTo: Row[] = [
  {
    change: 'the page painted over by its own content',
    bytes: objectsOf({ [content]: streamOf(paint) }),
    ours: ['changed content 1', ...later],
    poppler: valid,
  },
  {
    change: 'the page painted over by more content',
    bytes: objectsOf(
      { [page]: inside.edited(page, { Contents: `[${content} 0 R ${next} 0 R]` }) },
      [streamOf(paint)],
    ),
    ours: ['changed page 1', 'changed content 1', ...later],
    poppler: valid,
  },
  {
    change: 'a note laid over the page',
    bytes: objectsOf(
      { [page]: inside.edited(page, { Annots: `[${fieldOf('clinician')} 0 R ${next} 0 R]` }) },
      [
        `<< /Type /Annot /Subtype /Stamp /Rect [0 0 612 792] /F 4 /AP << /N ${next + 1} 0 R >> >>`,
        streamOf(paint, '/Type /XObject /Subtype /Form /BBox [0 0 612 792] '),
      ],
    ),
    ours: ['changed page 1', 'changed annotation 1', ...later],
    poppler: valid,
  },
  {
    change: 'another plan attached in place of the signed one',
    bytes: objectsOf(
      Object.fromEntries(inside.ofType('EmbeddedFile').map((num) => [num, streamOf('goals: []')])),
    ),
    ours: ['changed attachment', ...later],
    poppler: valid,
  },
  {
    change: 'a fresh page',
    bytes: objectsOf(
      {
        [inside.ofType('Pages')[0] as number]:
          `<< /Type /Pages /Count 2 /Kids [${page} 0 R ${next} 0 R] >>`,
      },
      ['<< /Type /Page /Parent 1 0 R /MediaBox [0 0 612 792] >>'],
    ),
    ours: ['changed pages', 'changed page 2', ...later],
    poppler: valid,
  },
  {
    change: 'a font in place of another',
    bytes: objectsOf({
      [inside.ofType('Font')[0] as number]: '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
    }),
    ours: ['changed resource 1', ...later],
    poppler: valid,
  },
  {
    change: 'something that happens when it is opened',
    bytes: objectsOf({
      [inside.catalog]: inside.edited(inside.catalog, {
        OpenAction: '<< /S /JavaScript /JS (app.alert\\(1\\)) >>',
      }),
    }),
    ours: ['active', 'changed action', ...later],
    poppler: valid,
  },
  {
    change: 'the description (XMP)',
    bytes: objectsOf({ [inside.ofType('Metadata')[0] as number]: streamOf('<x/>') }),
    ours: ['changed metadata', ...later],
    poppler: valid,
  },
  {
    change: 'the title',
    bytes: objectsOf({ [inside.info]: inside.edited(inside.info, { Title: '(Another)' }) }),
    ours: ['changed information', ...later],
    poppler: valid,
  },
  {
    change: 'an object that nothing shows yet',
    bytes: objectsOf({}, [streamOf(paint)]),
    ours: ['changed nothing', ...later],
    poppler: valid,
  },
  {
    change: 'the permissions moved to another signature',
    bytes: objectsOf({
      [inside.catalog]: inside.edited(inside.catalog, {
        Perms: `<< /DocMDP ${clientSignature()} 0 R >>`,
      }),
    }),
    ours: ['changed permissions', 'permissions', ...later],
    poppler: valid,
  },
  {
    change: 'a signed field moved over the text',
    bytes: objectsOf({
      [fieldOf('client')]: inside.edited(fieldOf('client'), { Rect: '[0 0 612 792]' }),
    }),
    ours: ['changed field', ...later],
    poppler: valid,
  },
  {
    change: 'the drawing of a signature',
    bytes: objectsOf({ [drawingOf('client')]: streamOf(paint, '/Subtype /Form /BBox [0 0 9 9] ') }),
    ours: ['changed annotation 1', ...later],
    poppler: valid,
  },
  {
    change: 'the clinician’s signature shown in the client’s field',
    bytes: objectsOf({
      [fieldOf('client')]: inside.edited(fieldOf('client'), {
        V: `${clinicianSignature()} 0 R`,
      }),
    }),
    ours: [
      'changed field',
      'permissions',
      'clinician: changed-after',
      'clinician: copied',
      'clinician: two-roles',
      'client: changed-after',
      'client: copied',
      'client: other-role',
      'client: two-roles',
      'client: other-name',
    ],
    poppler: valid,
  },
  {
    change: 'another catalog',
    bytes: updatedTrailer(
      both,
      { new: [inside.edited(inside.catalog, { Lang: '(de)' })] },
      (text) => text.replace(/\/Root \d+ 0 R/, `/Root ${next} 0 R`),
    ),
    ours: ['changed trailer', 'changed catalog', ...later],
    poppler: valid,
  },
  {
    change: 'an object taken out of use',
    bytes: bytesOf(
      latin1(objectsOf({}, ['null']))
        .replace(`xref\n${next} 1\n`, `xref\n${content} 1\n0000000000 00001 f \n${next} 1\n`)
        .replace(/startxref\n(\d+)\n%%EOF\n$/, 'startxref\n$1\n%%EOF\n'),
    ),
    ours: ['changed nothing', 'changed content 1', ...later],
    poppler: valid,
  },
]

function clientSignature() {
  return inside.refOf(inside.dictOf(fieldOf('client')).entries.get('V'))
}
function clinicianSignature() {
  return inside.refOf(inside.dictOf(fieldOf('clinician')).entries.get('V'))
}
function drawingOf(name: string) {
  const looks = inside.version.dict(inside.dictOf(fieldOf(name)).entries.get('AP'))
  return inside.refOf(looks?.entries.get('N'))
}

const sortedUnique = (words: readonly string[]) => [...new Set(words)].sort()

describe('what is untouched', () => {
  it('stands, signed by one or by both', async () => {
    const whole = await verified(both)
    expect([whole.verdict, ...saidOf(whole), ...statuses(whole)]).toEqual([
      'valid',
      'clinician valid',
      'client valid',
    ])
    const half = await verified(one)
    expect([half.verdict, ...saidOf(half), ...statuses(half)]).toEqual([
      'missing',
      'clinician valid',
      'client missing',
    ])
    expect((await verified(unsigned)).verdict).toBe('unsigned')
  })
})

describe.each(inPlace)('a byte changed in place: $change', ({ bytes, ours, poppler }) => {
  it('is told by us', async () => {
    const report = await verified(await bytes)
    expect(report.verdict).toBe('invalid')
    const said = saidOf(report).map((word) =>
      /^(attachment|manifest|plan)/.test(word) ? 'plan' : word,
    )
    expect(sortedUnique(said)).toEqual(sortedUnique(ours))
  })
  it.skipIf(!hasPdfsig)('is told by pdfsig as it is known to (needs poppler-utils)', async () => {
    expect(popplerSays(await bytes)).toEqual(poppler)
  })
})

describe.each(appendedTo)('an update appended: $change', ({ bytes, ours, poppler }) => {
  it('is told by us', async () => {
    const report = await verified(await bytes)
    expect(report.verdict).toBe('invalid')
    expect(sortedUnique(saidOf(report))).toEqual(sortedUnique(['not-to-the-end', ...ours]))
    expect(statuses(report)).toEqual(['clinician invalid', 'client invalid'])
  })
  it.skipIf(!hasPdfsig)('is told by pdfsig as it is known to (needs poppler-utils)', async () => {
    expect(popplerSays(await bytes)).toEqual(poppler)
  })
})

describe('a change that a further signature covers', () => {
  const painted = updated(one, { objects: { [content]: streamOf(paint) } })
  const signing = { field: 'client', signer: client }
  const rows: { change: string; bytes: () => Promise<Uint8Array>; ours: string }[] = [
    {
      change: 'in an update before it',
      bytes: () => forged(painted, signing),
      ours: 'changed content 1',
    },
    {
      change: 'in the very update of the signature',
      bytes: () => forged(one, { ...signing, objects: { [content]: streamOf(paint) } }),
      ours: 'changed content 1',
    },
    {
      change: 'by a field that grows over the page',
      bytes: () => forged(one, { ...signing, entries: { Rect: '[0 0 612 792]' } }),
      ours: 'changed field',
    },
    {
      change: 'by a drawing that is larger than its field',
      bytes: () =>
        forged(one, {
          ...signing,
          drawing: streamOf(paint, '/Subtype /Form /BBox [0 0 612 792] '),
        }),
      ours: 'changed field',
    },
    {
      change: 'by a drawing turned and stretched',
      bytes: () => {
        const drawing = streamOf(paint, '/Subtype /Form /BBox [0 0 1 1] /Matrix [9 0 0 9 0 0] ')
        return forged(one, { ...signing, drawing })
      },
      ours: 'changed field',
    },
    ...[
      { how: 'moved far away', left: 0, matrix: '/Matrix [1 0 0 1 999999999 5]' },
      { how: 'that lies far away', left: 99_999_999, matrix: '' },
    ].map(({ how, left, matrix }) => ({
      change: `by a drawing ${how}, where readers reckon coarsely`,
      bytes: () => {
        const rect = inside.dictOf(fieldOf('client')).entries.get('Rect')
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (inside.version.array(rect)?.items ??
          []) as number[]
        const box = `[${left} 0 ${left + x2 - x1} ${y2 - y1}] ${matrix}`
        return forged(one, { ...signing, drawing: streamOf(paint, `/Subtype /Form /BBox ${box} `) })
      },
      ours: 'changed field',
    })),
    {
      change: 'by a field that is hidden',
      bytes: () => forged(one, { ...signing, entries: { F: '2' } }),
      ours: 'changed field',
    },
    {
      change: 'by an action on the field',
      bytes: () => forged(one, { ...signing, entries: { AA: '<< /E << /S /JavaScript >> >>' } }),
      ours: 'changed field',
    },
    {
      change: 'by a certification of its own',
      bytes: () => forged(one, { ...signing, certifies: true }),
      ours: 'changed permissions',
    },
  ]

  it.each(rows)('$change, breaks the signature before it', async ({ bytes, ours }) => {
    const report = await verified(await bytes())
    expect(report.verdict).toBe('invalid')
    expect(saidOf(report)).toContain(ours)
    expect(saidOf(report)).toContain('clinician: changed-after')
    expect(statuses(report)).toEqual(['clinician invalid', 'client valid'])
  })

  it.skipIf(!hasPdfsig).each(rows)(
    '$change, is valid twice for pdfsig (needs poppler-utils)',
    async ({ bytes }) => {
      expect(popplerSays(await bytes())).toEqual(valid)
    },
  )

  it('is not what forging as such adds', async () => {
    expect((await verified(await forged(one, signing))).verdict).toBe('valid')
  })
})

describe('what the first signature allows', () => {
  const first = { field: 'clinician', signer: clinician }

  it('may be left unsaid, and that is told', async () => {
    const [signer] = (await verified(await forged(unsigned, first))).signers
    expect(signer?.status).toBe('valid')
    expect(signer?.signature?.notes).toContainEqual({ code: 'not-certified' })
  })

  it('is kept: where it allows nothing, a second signature is one too many', async () => {
    const edit = (text: string) => text.replace('/P 2', '/P 1')
    const closed = await forged(unsigned, { ...first, certifies: true, edit })
    expect(saidOf(await verified(closed))).toEqual([])
    const report = await verified(await forged(closed, { field: 'client', signer: client }))
    expect([report.verdict, ...saidOf(report)]).toEqual(['invalid', 'closed'])
  })

  it('must be named by the document too, and the other way round', async () => {
    const edit = (text: string) => text.replace(/\/Reference \[.*\]/, '')
    const unsaid = await forged(unsigned, { ...first, certifies: true, edit })
    expect(saidOf(await verified(unsaid))).toEqual(['permissions'])
    const { catalog, edited } = insideOf(unsigned)
    const unnamed = await forged(unsigned, {
      ...first,
      certifies: true,
      objects: { [catalog]: edited(catalog, {}) },
    })
    expect(saidOf(await verified(unnamed))).toEqual(['permissions'])
  })
})

describe('a file cut back to the first signature', () => {
  it('is the file as the first signer left it: the client is missing', async () => {
    const cut = cutBack(both, 2)
    const report = await verified(cut)
    expect([report.verdict, ...statuses(report)]).toEqual([
      'missing',
      'clinician valid',
      'client missing',
    ])
  })
})

describe('what is behind the end', () => {
  it.each([
    ['a line feed', '\n'],
    ['a word', 'hello'],
    ['a second end mark', '%%EOF\n'],
    ['an object without a table', '9999 0 obj\nnull\nendobj\n'],
    ['zeros', '\0\0\0\0'],
  ])('%s is told', async (_, more) => {
    const report = await verified(Buffer.concat([both, bytesOf(more)]))
    expect(report.verdict).toBe('invalid')
    expect(statuses(report)).toEqual(['clinician invalid', 'client invalid'])
    expect(report.faults.map(({ code }) => code)).toEqual(['unreadable', 'not-to-the-end'])
  })
})

it('a clinician’s key that signs in both fields is told', async () => {
  const twice = await forged(one, { field: 'client', signer: clinician })
  const report = await verified(twice)
  expect(saidOf(report)).toEqual([
    'clinician: two-roles',
    'client: other-role',
    'client: two-roles',
    'client: other-name',
  ])
})

/**
 * Builds the package: the command line as CommonJS chunks, which start fastest, and the toolkit as an
 * ES module with its types. Everything is bundled, so installing the package installs nothing else.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { rolldown } from 'rolldown'
import { noticesFor } from './notices.mjs'

const require = createRequire(import.meta.url)
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const modules = new Set()

/** js-yaml's ESM build runs at a third of the speed of its CommonJS build on Node 20. */
const alias = {
  'js-yaml': join(dirname(require.resolve('js-yaml/package.json')), 'dist/js-yaml.cjs.js'),
}

/**
 * What the libraries load and txplan never uses: commander's programs of their own, pdfkit's line
 * breaker (ours measures runs of several styles), PNG images, encryption, and WOFF2 fonts.
 */
const unused = [
  { from: /[\\/]commander[\\/]/, module: /^node:child_process$/, stub: 'export default {}' },
  { from: /[\\/]pdfkit[\\/]/, module: /^(linebreak|png-js)$/, stub: 'export default class {}' },
  {
    from: /[\\/]pdfkit[\\/]/,
    module: /^@noble\/ciphers\/aes/,
    stub: 'export const cbc = 0, ecb = 0',
  },
  { from: /[\\/]fontkit[\\/]/, module: /^brotli\/decompress/, stub: 'export default 0' },
]

/** The one that fontkit brings along. */
const trie = createRequire(require.resolve('fontkit')).resolve('unicode-trie')

/**
 * fontkit and its helpers unpack four tables of Unicode when they are loaded, which takes as long as to
 * set four pages; Latin text never asks for one. Each is unpacked when it is first looked into.
 */
unused.push({
  from: /[\\/](fontkit|unicode-properties)[\\/]/,
  module: /^unicode-trie$/,
  stub: `
    import Trie from ${JSON.stringify(trie)}
    export default class {
      constructor(packed) { this.packed = packed }
      get(codePoint) { return (this.trie ??= new Trie(this.packed)).get(codePoint) }
    }`,
})

const withoutUnused = {
  name: 'without-unused',
  resolveId(id, importer = '') {
    const at = unused.findIndex(({ from, module }) => from.test(importer) && module.test(id))
    return at < 0 ? null : `\0unused-${at}`
  },
  load: (id) => (id.startsWith('\0unused-') ? unused[Number(id.slice(8))].stub : null),
}

const seen = {
  name: 'seen',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      for (const id of Object.keys(chunk.modules ?? {})) modules.add(id)
  },
}

async function bundle(input, output) {
  const build = await rolldown({
    input,
    platform: 'node',
    resolve: { alias },
    transform: { define: { TXPLAN_VERSION: JSON.stringify(version) } },
    plugins: [seen, withoutUnused],
    onwarn(warning, warn) {
      if (warning.code !== 'EVAL') warn(warning)
    },
  })
  await build.write({ ...output, minify: { compress: true, mangle: true, codegen: true } })
  await build.close()
}

rmSync('dist', { recursive: true, force: true })
await bundle(
  {
    program: 'src/cli/start.ts',
    'lint-worker': 'src/cli/commands/lint/worker.ts',
    'due-worker': 'src/cli/commands/due/worker.ts',
    'caseload-worker': 'src/cli/commands/caseload/worker.ts',
  },
  {
    dir: 'dist/cli',
    format: 'cjs',
    exports: 'named',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    // Two or three files for a command, and not a dozen: each costs a millisecond to find and open. Only
    // whole priorities count: of equals, the group that stands first wins.
    codeSplitting: {
      groups: [
        // All that an outline needs: git asks for two of them for every commit that it shows.
        {
          name: 'outline',
          test: /src[\\/](source[\\/](fast|quick|document|lines|characters|node|plain-scalar|cut-text|meaning|tokens|syntax)|plan[\\/](shapes\.generated|labels|target-words|structure)|language[\\/]dates|practice[\\/](read|failure|assets|discover)|changes[\\/](item-kinds|nouns)|revisions[\\/](file-kind|outline[\\/]\w+)|cli[\\/](output|commands[\\/]outline[\\/]command))\.ts$/,
          priority: 3,
        },
        {
          // What every command waits for: none of it may stand in another chunk.
          name: 'main',
          test: /src[\\/](cli[\\/](start|main)|lint[\\/]formats[\\/](paint|wrap))\.ts$/,
          priority: 5,
        },
        // What the first question of a conversation needs, and neither an outline nor half of lint beside it.
        { name: 'talk', test: /src[\\/]cli[\\/]commands[\\/]new[\\/]command\.ts$/, priority: 4 },
        { name: 'lint', test: /src[\\/]cli[\\/]commands[\\/]lint[\\/]command\.ts$/, priority: 1 },
      ],
    },
  },
)
// The door is a bundle of its own: it must not load what it prepares the loading of.
await bundle(
  { txplan: 'src/cli/door.ts' },
  { dir: 'dist/cli', format: 'cjs', entryFileNames: '[name].cjs' },
)
await bundle(
  { index: 'src/index.ts' },
  {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  },
)

/** pdfkit reads its color profile from a folder beside the running file. */
const profile = join(dirname(require.resolve('pdfkit')), 'data/sRGB_IEC61966_2_1.icc')
for (const folder of ['dist/cli/data', 'dist/chunks/data']) {
  mkdirSync(folder, { recursive: true })
  copyFileSync(profile, join(folder, 'sRGB_IEC61966_2_1.icc'))
}

writeFileSync('dist/THIRD-PARTY-NOTICES.txt', noticesFor(modules))
execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' })

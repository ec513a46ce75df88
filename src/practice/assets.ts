/** Files that come with the program: schemas, templates, fonts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The package's own folder: the nearest one above this file that holds a package.json. */
let root: string | undefined

function packageRoot(): string {
  root ??= holder(dirname(fileURLToPath(import.meta.url)))
  return root
}

const holder = (folder: string): string =>
  existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'schemas'))
    ? folder
    : holder(dirname(folder))

/** Where a file of the package stands. */
export const assetPath = (path: string): string => join(packageRoot(), path)

export const readAsset = (path: string): Uint8Array => readFileSync(join(packageRoot(), path))

export const readAssetText = (path: string): string =>
  readFileSync(join(packageRoot(), path), 'utf8')

/** Names of the files in a folder, in order. */
export const assetNames = (path: string): string[] => readdirSync(join(packageRoot(), path)).sort()

/** Text of every file in a folder, by file name. */
export function readAssetFolder(path: string): Record<string, string> {
  const folder = join(packageRoot(), path)
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
}

/** The licences of what is bundled, as they ask to be passed on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const packageOf = (id) =>
  /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1]

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((one) => /^licen[sc]e/i.test(one))
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `License: ${license}`
  return `${name} ${version}\n\n${text}\n`
}

/** One text for all packages that these module ids come from. */
export function noticesFor(ids) {
  const folders = [...new Set([...ids].map(packageOf))]
    .filter((one) => one && existsSync(one))
    .sort()
  const rule = `\n${'-'.repeat(72)}\n\n`
  return `txplan contains the following packages.\n${rule}${folders.map(notice).join(rule)}`
}

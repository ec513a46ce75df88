/** The tests of the built binary need it built, once, from the source as it is. */
import { execFileSync } from 'node:child_process'

export function setup(): void {
  if (process.env['TXPLAN_TEST_NO_BUILD']) return
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
}

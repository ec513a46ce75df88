/** `txplan git-setup`: lines in `.gitattributes` and settings of this clone, and their undoing. */
import { assetPath } from '../../../practice/assets.ts'
import {
  type AttributesChange,
  applyAttributes,
  attributesChange,
} from '../../../practice/git/attributes-file.ts'
import {
  driverSettings,
  forgetOutlines,
  readDrivers,
  removeDriver,
  writeDriver,
} from '../../../practice/git/drivers.ts'
import { type Repository, requireRepository } from '../../../practice/git/repository.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { version } from '../../version.ts'
import { doneText, undoneText } from './words.ts'

interface SetupOptions {
  undo?: boolean
  markers?: boolean
  dryRun?: boolean
}

export async function run(
  _args: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as SetupOptions
  const repository = await requireRepository(io.cwd)
  const file = attributesChange(repository, options.undo === true)
  const act = options.undo ? undo : setUp
  io.stderr.write(await act(repository, file, options))
  return exitCode.nothing
}

/** Settings first: a file that names drivers that nobody knows is compared as text, as before. */
async function setUp(
  repository: Repository,
  file: AttributesChange,
  { markers = false, dryRun = false }: SetupOptions,
): Promise<string> {
  const command = [process.execPath, assetPath('bin/txplan.js')]
  const wanted = driverSettings({ command, version, markers })
  const there = await readDrivers(repository)
  const missing = [...wanted].filter(([key, value]) => there.get(key) !== value)
  if (!dryRun) {
    for (const [key, value] of missing) await writeDriver(repository, key, value)
    applyAttributes(file)
  }
  const settings = missing.map(([key]) => key)
  return doneText({ repository, file, settings, dryRun, command })
}

async function undo(
  repository: Repository,
  file: AttributesChange,
  { dryRun = false }: SetupOptions,
): Promise<string> {
  const ours = driverSettings({ command: [], version, markers: false })
  const settings = [...(await readDrivers(repository)).keys()].filter((key) => ours.has(key))
  if (!dryRun) {
    applyAttributes(file)
    for (const key of settings) await removeDriver(repository, key)
    await forgetOutlines(repository)
  }
  return undoneText({ repository, file, settings, dryRun })
}

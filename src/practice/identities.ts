/**
 * Where identities are kept: in the person's own folder, never beside a plan. `identities/NAME/` holds
 * the locked key and its certificates, `trusted/` the certificates of others that one relies on. What is
 * in the files is read elsewhere.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileFault, UserError } from './failure.ts'
import { makeOwnFolder, ownOnly, refuseShared } from './secrets.ts'
import { writeWhole } from './write.ts'

type Env = Readonly<Record<string, string | undefined>>

export interface StoredIdentity {
  label: string
  folder: string
  /** PEM: the certificate that signs first, then those above it. */
  certificates: Uint8Array
}

/** Certificates as they lie in a file. */
export interface PemFile {
  path: string
  bytes: Uint8Array
}

const keyFile = 'key.pem'
const certificatesFile = 'certificates.pem'

/** `TXPLAN_HOME`, or the place where this system keeps settings of a person. */
export function identitiesHome(env: Env): string {
  if (env['TXPLAN_HOME']) return resolve(env['TXPLAN_HOME'])
  if (env['XDG_CONFIG_HOME']) return resolve(env['XDG_CONFIG_HOME'], 'txplan')
  if (process.platform === 'win32' && env['APPDATA']) return resolve(env['APPDATA'], 'txplan')
  return resolve(env['HOME'] ?? homedir(), '.config', 'txplan')
}

/** In the order of their names. */
export function storedIdentities(env: Env): StoredIdentity[] {
  const folder = join(identitiesHome(env), 'identities')
  return namesIn(folder).flatMap((label) => {
    const path = join(folder, label, certificatesFile)
    if (!existsSync(path)) return []
    return [{ label, folder: join(folder, label), certificates: readBytes(path) }]
  })
}

/** Files of what is trusted here, each with its path. */
export function trustedTexts(env: Env): PemFile[] {
  return pemsIn(join(identitiesHome(env), 'trusted'))
}

/** The certificate files of a folder, or the one file that is named. */
export function pemsAt(path: string): PemFile[] {
  try {
    if (statSync(path).isDirectory()) return pemsIn(path)
  } catch (error) {
    throw new UserError(`${path}: ${fileFault(error)}.`, 'Check the spelling: ls')
  }
  return [{ path, bytes: readBytes(path) }]
}

const pemsIn = (folder: string) =>
  namesIn(folder)
    .filter((name) => /\.(pem|crt|cer)$/i.test(name))
    .map((name) => ({ path: join(folder, name), bytes: readBytes(join(folder, name)) }))

/** @throws UserError when it cannot be read, or is far too large for what is kept here */
export function readBytes(path: string): Uint8Array {
  try {
    if (statSync(path).size > mostBytes)
      throw new UserError(`${path} is far larger than a key or a certificate.`)
    return readFileSync(path)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`${path}: ${fileFault(error)}.`)
  }
}

const mostBytes = 1 << 20

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new UserError(`${folder}: ${fileFault(error)}.`)
  }
}

/**
 * The locked key of an identity.
 *
 * @throws UserError when it is not there, or others on this computer may read it
 */
export function readKeyText({ folder }: StoredIdentity): string {
  const path = join(folder, keyFile)
  refuseOpenToOthers(path)
  return Buffer.from(readBytes(path)).toString('latin1')
}

function refuseOpenToOthers(path: string): void {
  const fault = keyFileFault(path)
  if (fault) throw new UserError(fault.message, fault.hint)
}

/** What is wrong with how a key file lies there, if anything. */
export function keyFileFault(path: string): { message: string; hint: string } | undefined {
  let mode: number
  try {
    mode = statSync(path).mode
  } catch (error) {
    return {
      message: `${path}: ${fileFault(error)}.`,
      hint: 'Restore it from your backup words: txplan identity create --restore',
    }
  }
  // Windows keeps rights elsewhere, and a person's own folder is closed to others there.
  if (process.platform === 'win32' || (mode & 0o077) === 0) return undefined
  return {
    message: `Others on this computer may read ${path}, which holds a private key.`,
    hint: `Close it: chmod 600 ${quoted(path)}`,
  }
}

const quoted = (path: string): string =>
  /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`

export const keyPathOf = ({ folder }: Pick<StoredIdentity, 'folder'>): string =>
  join(folder, keyFile)

export interface NewIdentity {
  label: string
  key: string
  certificates: string
}

/**
 * Keeps an identity, or replaces one that is renewed.
 *
 * @throws UserError when the place is in a repository or a practice, or cannot be written to
 */
export function keepIdentity({ label, key, certificates }: NewIdentity, env: Env): StoredIdentity {
  const home = identitiesHome(env)
  refuseShared(home)
  const folder = join(home, 'identities', label)
  makeOwnFolder(folder)
  writeWhole(join(folder, keyFile), key, ownOnly)
  // Last, since an identity is there once its certificates are.
  writeWhole(join(folder, certificatesFile), certificates, ownOnly)
  return { label, folder, certificates: Buffer.from(certificates) }
}

export function keepTrusted(name: string, text: string, env: Env): string {
  const path = join(identitiesHome(env), 'trusted', `${name}.pem`)
  makeOwnFolder(dirname(path))
  writeWhole(path, text, ownOnly)
  return path
}

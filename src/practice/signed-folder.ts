/** `signed` beside a plan: the documents that were signed. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readBeside } from './binary-file.ts'

export interface SignedFile {
  /** As it is called within the client's folder: `signed/r2-2026-10-01.pdf`. */
  name: string
  /** @throws UserError when it cannot be read */
  bytes: () => Uint8Array
}

/** The newest first, as their names tell it; none where there is no such folder. */
export function signedFiles(client: string): SignedFile[] {
  return namesIn(join(client, 'signed')).map((file) => {
    const name = `signed/${file}`
    return { name, bytes: () => readBeside(join(client, 'signed', file), name) }
  })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.pdf$/i.test(name))
      .sort()
      .reverse()
  } catch {
    return []
  }
}

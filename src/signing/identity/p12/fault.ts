/** Why a PKCS#12 file gives no identity. Each has its own words, and its own next step. */
export type P12Fault =
  /** Not a PKCS#12 file, or a damaged one. */
  | { code: 'unreadable' }
  | { code: 'wrong-password' }
  /** RC2, RC4 and what else is no longer to be relied on. */
  | { code: 'old-cipher'; cipher: string }
  | { code: 'unknown-cipher' }
  /** To try one password would take this computer minutes. */
  | { code: 'too-costly' }
  | { code: 'no-key' }
  | { code: 'several-keys'; count: number }
  /** There is a key, and no certificate that goes with it. */
  | { code: 'no-certificate' }

/** Thrown within this folder; `readP12` hands out the fault as a value. */
export class P12Error extends Error {
  readonly fault: P12Fault

  constructor(fault: P12Fault) {
    super(fault.code)
    this.fault = fault
  }
}

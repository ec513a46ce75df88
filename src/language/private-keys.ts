/**
 * Whether a text holds a private key, by how each kind begins. Certificates, signatures and digests
 * begin otherwise, and are nobody’s secret.
 */

/** RFC 7468, OpenSSH, PuTTY, PGP and age write it out. */
const written =
  /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-|AGE-SECRET-KEY-1[A-Z0-9]{50}/

/** In Base64 without such a line: the first octets of each structure. */
const bare = new RegExp(
  [
    // PKCS#8, version 0, for RSA and for an elliptic curve.
    'MII[A-Za-z0-9+/]{2}[AQgw]IBADANBgkqhkiG9w0BAQEFAASC',
    'MIG[A-Za-z0-9+/]AgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG',
    'ME[EI]CAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJ',
    // Ed25519 (RFC 8410).
    'MC4CAQAwBQYDK2VwBCIEI',
    // PKCS#8, encrypted under a password (PBES2).
    'MI[A-Za-z0-9+/]{6}CSqGSIb3DQEFD',
    'MII[A-Za-z0-9+/]{5}BgkqhkiG9w0BBQ0w',
    // RSA by itself (RFC 8017), an elliptic curve by itself (RFC 5915).
    'MII[A-Za-z0-9+/]{2}[AQgw]IBAAKC',
    'MHcCAQEEI[A-Za-z0-9+/]{40}',
    // openssh-key-v1.
    'b3BlbnNzaC1rZXktdjEA',
  ].join('|'),
)

/** None of them is shorter. */
const shortest = 60

export const holdsPrivateKey = (text: string): boolean =>
  text.length >= shortest && hints.test(text) && (written.test(text) || bare.test(text))

/** What nearly no sentence holds; the closer look is for those that do. */
const hints = /PRIVATE KEY|SECRET-KEY|PuTTY|M[CEHI][A-Z4c]|b3Blb/

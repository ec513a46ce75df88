/** The object identifiers that signatures and certificates are made of, by the name their document gives them. */

export const oid = {
  /** RFC 5652. */
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  /** RFC 2634 and RFC 5035: which certificate the signer meant. */
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  /** RFC 6211. */
  algorithmProtection: '1.2.840.113549.1.9.52',
  /** RFC 3161, appendix A: a token over the signature value; clause 2.4.2: what a token holds. */
  timestampToken: '1.2.840.113549.1.9.16.2.14',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  /** RFC 5754 and RFC 8017. */
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  rsaSha256: '1.2.840.113549.1.1.11',
  ecdsaSha256: '1.2.840.10045.4.3.2',
  /** RFC 5280. */
  keyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  alternativeNames: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  issuerKeyId: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  /** X.520. */
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
  title: '2.5.4.12',
  emailAddress: '1.2.840.113549.1.9.1',
  /** Purposes of a key: RFC 9336, RFC 5280, Adobe's own, RFC 3161. */
  documentSigning: '1.3.6.1.5.5.7.3.36',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  anyPurpose: '2.5.29.37.0',
  adobeSigning: '1.2.840.113583.1.1.5',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const

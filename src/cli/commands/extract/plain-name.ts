/** Names of attached files come from whoever made the document: they must name a file and no way to one. */

/** Names that Windows keeps for devices, whatever follows the dot. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

export const isPlainName = (name: string): boolean =>
  name.length <= 200 &&
  /^[^\p{Cc}\p{Cf}/\\:*?"<>|.][^\p{Cc}\p{Cf}/\\:*?"<>|]*$/u.test(name) &&
  !devices.test(name) &&
  // Windows drops these: two names would be one file.
  !/[. ]$/.test(name)

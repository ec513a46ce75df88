/** The version of this package, put in by the build. */
declare const TXPLAN_VERSION: string | undefined

export const version = typeof TXPLAN_VERSION === 'string' ? TXPLAN_VERSION : '0.0.0-source'

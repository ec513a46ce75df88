/** The rules about what makes an auditor look twice. */
export {}

/** The rules about what guides and payers name as parts of a plan and of a session's note. */
export {}

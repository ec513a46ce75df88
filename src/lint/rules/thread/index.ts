/** The rules about the golden thread: from assessment to plan, sessions and review. */
export {}

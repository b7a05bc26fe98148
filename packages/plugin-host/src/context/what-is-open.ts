/** Keys that tell that a document is open, which it is, and how it stands: for those who may know of it. */
export const OF_THE_DOCUMENT: ReadonlySet<string> = new Set(['documentType', 'stage', 'reader', 'readonly', 'entryKind', 'tabIsOpen', 'hasFindings', 'hasExporters']);

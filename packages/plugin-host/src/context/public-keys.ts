/** Context keys of the kit that any plugin may ask about. They say how things stand, and nothing of what is written. A case system may set more. */
export const PUBLIC_KEYS: ReadonlySet<string> = new Set(['documentType', 'stage', 'reader', 'readonly', 'lang', 'view', 'viewItem', 'entryKind', 'isMac', 'isWindows', 'isLinux', 'isWeb', 'online']);

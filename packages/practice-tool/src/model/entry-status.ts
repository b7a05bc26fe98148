interface Stored { readonly id?: unknown; readonly status?: unknown }

/** Shown: not replaced by a correction. A withdrawn one shows its marker (K9). */
export const isShown = (entry: Stored): boolean => entry.status !== 'corrected';
/** Current: not replaced and not withdrawn. */
export const isCurrent = (entry: Stored): boolean => entry.status !== 'corrected' && entry.status !== 'withdrawn';

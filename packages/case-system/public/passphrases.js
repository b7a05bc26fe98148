/**
 * Choosing a passphrase, and changing it. What is locked anew goes to the case system all at once: cut off anywhere in the middle,
 * one passphrase opens everything, the old one or the new one.
 */

/**
 * What is still missing where a passphrase is chosen, in words, and the keyboard put there; '' where nothing is.
 * @param {HTMLFormElement} form its `passphrase`, typed `again`, and what it means `understood`
 */
export function whatIsMissing(form, { texts, words, passphraseFault }) {
  const { passphrase, again, understood } = form.elements;
  const missing = passphraseFault(passphrase.value) ? [passphrase, texts.while['seal.too-short']]
    : passphrase.value !== again.value ? [again, texts.while['seal.not-the-same']]
      : understood.checked ? undefined : [understood, words.needsUnderstood];
  missing?.[0].focus();
  return missing?.[1] ?? '';
}

/**
 * Locks with `to` what `from` opens, all of it or nothing.
 * @param {{ rows: readonly { id: string }[], read: (id: string) => Promise<{ document: unknown, etag: string }>, put: (every: object[]) => Promise<Response | undefined>,
 *   from: { open: (stored: unknown) => Promise<unknown> }, to: { seal: (document: object) => Promise<object> }, mayGo?: (document: object) => Promise<boolean> }} given
 *   `mayGo` is asked about each before anything is done
 * @returns {Promise<'changed' | 'offline' | 'none-opens' | 'not-now' | 'meanwhile' | 'refused' | 'unknown'>}
 */
export async function lockAnew({ rows, read, put, from, to, mayGo = async () => true }) {
  let stored;
  try {
    stored = await Promise.all(rows.map(({ id }) => read(id)));
  } catch {
    return 'offline';
  }
  const all = await Promise.all(stored.map(async ({ document, etag }) => ({ etag, document: await from.open(document).catch(() => undefined) })));
  const mine = all.filter(({ document }) => document);
  if (mine.length === 0) return 'none-opens';
  for (const { document } of mine) if (!await mayGo(document)) return 'not-now';
  const every = await Promise.all(mine.map(async ({ etag, document }) => ({ etag, document: await to.seal(document) })));
  const answer = await put(every).catch(() => undefined);
  // No answer, or a broken one: it may have been done.
  if (!answer || answer.status >= 500) return 'unknown';
  return answer.ok ? 'changed' : answer.status === 412 ? 'meanwhile' : 'refused';
}

/** What is typed can be read while it is typed, where somebody ticks that. */
export function canBeShown(page) {
  for (const tick of page.querySelectorAll('[data-show]')) {
    tick.addEventListener('change', () => { for (const field of tick.form.querySelectorAll('[name=passphrase], [name=again], [name=now]')) field.type = tick.checked ? 'text' : 'password'; });
  }
}

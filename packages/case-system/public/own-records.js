/**
 * A worker's own reflections, as the case system keeps them: sealed. Where there is no connection they are as they were last kept, in
 * this page's memory alone: locked there, they are opened there again with the same passphrase (AC-07, DP-34).
 */

/** Somebody answered, and it was a no: then nothing that is remembered takes its place. */
const isAnswer = (error) => /answered [0-4]/.test(error.message);

/**
 * @param {{ kept: { read: (id: string) => Promise<{ document: object, etag: string }>, write: (document: object, options: object) => Promise<{ kind: string, etag?: string }> },
 *   asks: Record<string, string>, say: (text: string) => void, words: Record<string, string>, fetch?: typeof fetch }} given `kept`: what is read and written, sealed
 */
export function ownRecords({ kept, asks, say, words, fetch = (...args) => globalThis.fetch(...args) }) {
  const remembered = new Map();
  let rows;
  let isOutOfReach = false;

  /** @returns {Promise<Response | undefined>} nothing where it did not get through, which is said */
  async function ask(path, init = {}) {
    const answer = await fetch(`/api/own/records${path}`, { credentials: 'same-origin', redirect: 'manual', cache: 'no-store', ...init, headers: { ...asks, ...init.headers } }).catch(() => undefined);
    isOutOfReach = !answer || answer.status >= 500;
    if (answer?.ok) return answer;
    say(isOutOfReach ? words.offline : answer.status === 401 || answer.type === 'opaqueredirect' ? words.signedOut : words.notKept);
    return undefined;
  }
  /** Which there are, as the case system says. */
  async function listed() {
    const answer = await ask('');
    if (!answer) return undefined;
    rows = await answer.json();
    for (const id of remembered.keys()) if (!rows.some((row) => row.id === id)) remembered.delete(id);
    return rows;
  }
  return {
    ask,
    listed,
    /** To read and to go on writing it is enough how they were last kept; and that is said. */
    async listedOrRemembered() {
      const found = await listed();
      if (found || !isOutOfReach || remembered.size === 0) return found;
      say(words.asKept);
      return rows;
    },
    /** Lines of one are on a family's record. */
    putOnRecord(id, onRecord) { rows = rows?.map((row) => (row.id === id ? { ...row, onRecord } : row)); },
    records: {
      ...kept,
      async read(id) {
        try {
          const record = await kept.read(id);
          remembered.set(id, record);
          return record;
        } catch (error) {
          if (isAnswer(error) || !remembered.has(id)) throw error;
          return remembered.get(id);
        }
      },
      async write(document, options) {
        const result = await kept.write(document, options);
        if (result.kind === 'saved') {
          remembered.set(document.id, { document, etag: result.etag });
          if (rows && !rows.some(({ id }) => id === document.id)) rows = [...rows, { id: document.id, etag: result.etag }];
        }
        return result;
      },
    },
  };
}

import type { RecordProvider, RecordSummary, StoredRecord, WriteResult } from './record-provider.js';

export interface HttpRecordsOptions {
  /** Where the record API is, without a slash at the end: `/api`. */
  readonly base: string;
  /** Sent with every write, as `X-CSRF-Token`. */
  readonly csrfToken?: string;
  /** Sent with every request; asked anew each time, for a token that changes or a header of another name. */
  readonly headers?: () => Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
}

const REFUSALS: Readonly<Record<number, string>> = { 0: 'signed-out', 401: 'signed-out', 403: 'not-allowed', 404: 'not-allowed', 413: 'too-large', 422: 'invalid' };
/** Not now, said with a number below 500. */
const TRY_AGAIN = new Set([408, 425, 429]);
const PATIENCE = 60_000;

/**
 * The reference case system's record API: JSON over HTTP with etags (DESIGN.md §4.4).
 * A write that could not reach the server throws, so that the session tries again; a refusal is an answer.
 *
 * #### Notes
 * A redirect is never followed: where a sitting has run out, what answers 200 is the sign-in page, and it keeps nothing.
 */
export function httpRecords({ base, csrfToken, headers, fetch: ask = (...args: Parameters<typeof fetch>) => fetch(...args) }: HttpRecordsOptions): RecordProvider {
  const at = (kind: string, id: string): string => `${base}/${kind}/${encodeURIComponent(id)}`;
  const request = (url: string, init: { method?: string; body?: string; headers: Record<string, string> }): Promise<Response> => ask(url, {
    ...init, headers: { accept: 'application/json', ...init.headers, ...headers?.() },
    credentials: 'same-origin', redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE),
  });
  const answered = (status: number): Error => new Error(`The record API answered ${status}.`);
  const get = async (url: string): Promise<Response> => {
    const response = await request(url, { headers: {} });
    if (!response.ok) throw answered(response.status);
    return response;
  };
  const stored = async (response: Response): Promise<StoredRecord> => ({ document: await response.json(), etag: response.headers.get('etag') ?? '' });
  const read = async (id: string): Promise<StoredRecord> => stored(await get(at('records', id)));

  const answerTo = async (response: Response, id: string): Promise<WriteResult> => {
    const { status, ok } = response;
    if (status === 412 || status === 409) {
      // The answer may hold their document; if it does not, it is fetched.
      const theirs = await stored(response).catch(() => undefined);
      const isDocument = theirs?.etag && (theirs.document as { id?: unknown } | null)?.id === id;
      return { kind: 'conflict', theirs: isDocument ? theirs : await read(id) };
    }
    const etag = response.headers.get('etag');
    if (ok && etag) {
      const savedAt = response.headers.get('last-saved-at');
      return { kind: 'saved', etag, ...(savedAt ? { savedAt } : {}) };
    }
    // Without an etag nobody has said that it is kept.
    if (ok || status >= 500 || TRY_AGAIN.has(status)) throw answered(status);
    return { kind: 'refused', reason: REFUSALS[response.type === 'opaqueredirect' || (status >= 300 && status < 400) ? 0 : status] ?? 'other' };
  };

  return {
    async list(caseId) { return (await (await get(`${at('cases', caseId)}/records`)).json()) as RecordSummary[]; },
    read,
    async write(document, { etag }) {
      return answerTo(await request(at('records', document.id), {
        method: 'PUT', body: JSON.stringify(document),
        headers: {
          'content-type': 'application/json',
          ...(etag ? { 'if-match': etag } : { 'if-none-match': '*' }),
          ...(csrfToken ? { 'x-csrf-token': csrfToken } : {}),
        },
      }), document.id);
    },
  };
}

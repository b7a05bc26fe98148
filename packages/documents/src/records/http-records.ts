import type { RecordProvider, RecordSummary, StoredRecord } from './record-provider.js';

export interface HttpRecordsOptions {
  /** Where the record API is, without a slash at the end: `/api`. */
  readonly base: string;
  /** Sent with every write, as `X-CSRF-Token`. */
  readonly csrfToken?: string;
  readonly fetch?: typeof fetch;
}

const REFUSALS: Record<number, string> = { 401: 'signed-out', 403: 'not-allowed', 404: 'not-allowed', 413: 'too-large', 422: 'invalid' };

/**
 * The reference case system's record API: JSON over HTTP with etags (DESIGN.md §4.4).
 * A write that could not reach the server throws, so that the session tries again; a refusal is an answer.
 */
export function httpRecords({ base, csrfToken, fetch: ask = (...args: Parameters<typeof fetch>) => fetch(...args) }: HttpRecordsOptions): RecordProvider {
  const at = (kind: string, id: string): string => `${base}/${kind}/${encodeURIComponent(id)}`;
  const stored = async (response: Response): Promise<StoredRecord> => ({ document: await response.json(), etag: response.headers.get('etag') ?? '' });
  const get = async (url: string): Promise<Response> => {
    const response = await ask(url, { headers: { accept: 'application/json' }, credentials: 'same-origin' });
    if (!response.ok) throw new Error(`The record API answered ${response.status}.`);
    return response;
  };
  return {
    async list(caseId) { return (await (await get(`${at('cases', caseId)}/records`)).json()) as RecordSummary[]; },
    async read(id) { return stored(await get(at('records', id))); },
    async write(document, { etag }) {
      const response = await ask(at('records', document.id), {
        method: 'PUT', credentials: 'same-origin', body: JSON.stringify(document),
        headers: {
          'content-type': 'application/json',
          ...(etag ? { 'if-match': etag } : { 'if-none-match': '*' }),
          ...(csrfToken ? { 'x-csrf-token': csrfToken } : {}),
        },
      });
      if (response.status === 412 || response.status === 409) return { kind: 'conflict', theirs: await stored(response) };
      if (response.ok) {
        const savedAt = response.headers.get('last-saved-at');
        return { kind: 'saved', etag: response.headers.get('etag') ?? '', ...(savedAt ? { savedAt } : {}) };
      }
      if (response.status >= 500) throw new Error(`The record API answered ${response.status}.`);
      return { kind: 'refused', reason: REFUSALS[response.status] ?? 'other' };
    },
  };
}

/** How the record APIs answer, and read what they are sent. */
import type { Context } from 'hono';
import type { ReadIssue } from '@practice-kit/documents';

export type Refused = 'refused' | 'forged';

/** A refusal says why in one word, and where; never what was written there. */
export const problem = (reason: string, issues: readonly ReadIssue[] = []) => ({ reason, issues });
export const answerJson = (context: Context, body: string, status: 200 | 412, etag: string) =>
  context.body(body, status, { 'Content-Type': 'application/json; charset=utf-8', ETag: etag });

export function utf8(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

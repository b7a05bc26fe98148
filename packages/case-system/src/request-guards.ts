/** Where a request comes from, and where it thinks it is going. */
import type { MiddlewareHandler } from 'hono';

/** A browser says which page a request comes from; what does not say is held to its Origin, if it has one. */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  return origin === null || origin === `http://${headers.get('host')}`;
}

const OURS = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/**
 * Only this machine's own names. Another site can point its name at this address (DNS rebinding), and its scripts would
 * then be this site's; they still ask by their own name.
 */
export const onlyThisMachine: MiddlewareHandler = async (context, next) => {
  if (!OURS.test(context.req.header('host') ?? '')) return context.text('Not here.', 421);
  await next();
  return undefined;
};

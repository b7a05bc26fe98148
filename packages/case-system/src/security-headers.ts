import type { MiddlewareHandler } from 'hono';

/**
 * No exceptions: no inline script or style, nothing from anywhere else, no markup made from strings. The only Trusted
 * Types policy is the kit's own, with which its templates are made.
 */
export const POLICY = [
  "default-src 'self'", "require-trusted-types-for 'script'", 'trusted-types practice-kit',
  "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'",
].join('; ');

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set('Content-Security-Policy', POLICY);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
  // A page holds a family's record: not in the browser's cache, and not behind its Back button after signing out.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
};

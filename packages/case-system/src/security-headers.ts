import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MiddlewareHandler } from 'hono';

const kit = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@practice-kit/embed/package.json'), 'utf8')) as { version: string };

/**
 * No exceptions: no inline script or style, nothing from anywhere else, no markup made from strings. The only Trusted
 * Types policy is the kit's own, with which its templates are made; its name has the release in it.
 */
export const POLICY = [
  "default-src 'self'", "require-trusted-types-for 'script'", `trusted-types practice-kit-${kit.version.replaceAll('.', '-')}`,
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

import type { IncomingMessage } from 'node:http';
import type { FastifyHelmetOptions } from '@fastify/helmet';
import { API_DOCS } from '../openapi/addresses.ts';

/** The browsable page of the API styles itself in its markup; no page of the product does. */
const styles = ({ url = '' }: IncomingMessage): string => (url.startsWith(API_DOCS) ? "'unsafe-inline'" : "'self'");

/** Pages load from this server alone, run no inline script, and are shown in nobody's frame. */
export const securityHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", (request) => styles(request)],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Whoever ends TLS says so; demo mode has none.
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
};

/** What answers before any route is found has no page, and says the same for itself. */
export const headersOfNoRoute = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

import type { FastifyRequest } from 'fastify';
import type { Sender } from '#platform/gateway';
import { actorOf } from '#platform/identity';
import { BadInput } from '../problems/bad-input.ts';
import { knownToSession } from './known-to-session.ts';
import { confirmationOf } from '../requests/confirmations.ts';
import { faultOfText } from '../requests/readable-text.ts';
import { afterOf } from '../requests/read-after.ts';
import { canonicalPath } from './canonical-path.ts';
import { correlationOf } from './correlation-of.ts';

const KEY = /^[\x21-\x7e]{1,255}$/;
/** `"-1"`: of what is not there yet. */
const ETAG = /^"(-1|\d{1,15})"$/;
const KIND = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** Of why a record is opened, or taken out. */
export const LONGEST_REASON = 500;

/**
 * The sender of a request: its actor and its headers `Idempotency-Key`, `If-Match`, `X-Correlation-Id`,
 * `Access-Reason`, `Access-Reason-Kind` and its `?after=`; of a browser, what its session keeps instead of the last three.
 * @throws NotSignedIn @throws BadInput a header is not well formed
 */
export function senderOf(request: FastifyRequest): Sender {
  const idempotencyKey = wellFormed(request, 'idempotency-key', KEY, 'Give 1 to 255 printable characters.');
  const ifMatch = wellFormed(request, 'if-match', ETAG, 'Give the ETag as it was answered, such as "3".');
  const session = knownToSession(request);
  const said = readableReason(request);
  // One that is kept and longer than a reason may be is none yet: the page asks for it again, with what was said.
  const reason = said ?? ((session.reason?.length ?? 0) > LONGEST_REASON ? undefined : session.reason);
  const reasonKind = kindOfReason(request) ?? (said === undefined ? session.reasonKind : undefined);
  const written = afterOf(request) ?? session.after;
  const confirmation = confirmationOf(request);
  return {
    actor: actorOf(request),
    correlationId: correlationOf(request),
    ...(confirmation && { confirmation }),
    method: request.method,
    path: canonicalPath(request),
    ...(idempotencyKey && { idempotencyKey }),
    ...(ifMatch && { ifMatch: Number(ETAG.exec(ifMatch)![1]) }),
    ...(written && { after: written }),
    ...(reason && { reason }),
    ...(reasonKind && { reasonKind }),
  };
}

function header({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

function readableReason(request: FastifyRequest): string | undefined {
  const reason = decodedText(header(request, 'access-reason') ?? '');
  if (reason === '') return undefined;
  const words = `Say in words why you need to open this record, in at most ${LONGEST_REASON} characters`;
  if (reason.length > LONGEST_REASON || faultOfText(reason)) throw new BadInput({ 'access-reason': [words] });
  return reason;
}

const kindOfReason = (request: FastifyRequest): string | undefined =>
  wellFormed(request, 'access-reason-kind', KIND, 'Give the code of a kind of reason, such as duty-cover.');

function wellFormed(request: FastifyRequest, name: string, shape: RegExp, words: string): string | undefined {
  const value = header(request, name);
  if (value !== undefined && !shape.test(value)) throw new BadInput({ [name]: [words] });
  return value;
}

/** Header values are Latin-1; other letters come percent-encoded. */
function decodedText(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

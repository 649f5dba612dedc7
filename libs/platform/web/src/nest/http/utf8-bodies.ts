import { Transform } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BadInput } from '../../problems/bad-input.ts';
import { NESTED_TOO_DEEPLY } from '../../requests/body-size.ts';
import { IS_WITH_FILE } from './file-bodies.ts';
import { tooDeepAsItArrives } from './json-depth.ts';

const CHARSET = /;\s*charset\s*=\s*"?([^\s";]*)"?/i;
const JSON_TYPE = /^application\/(?:[^;]+\+)?json\b/i;
/** US-ASCII is UTF-8 as far as it goes. */
const TAKEN = ['utf-8', 'utf8', 'us-ascii'];

/** A body that says it is in another encoding than UTF-8. Reading it as UTF-8 would store other letters. */
export class NotUtf8 extends Error {
  constructor() {
    super('Send what you send in UTF-8: this says that it is in another encoding.');
    this.name = 'NotUtf8';
  }
}

const received = new WeakMap<object, Readonly<{ receivedEncodedLength: number }>>();

/** How many bytes of a body have arrived. */
export const bytesIn = ({ raw }: Pick<FastifyRequest, 'raw'>): number => received.get(raw)?.receivedEncodedLength ?? 0;

/** Lets bodies in UTF-8 through, as deep as may be, and no others: whatever they are called, and whatever reads them behind. */
export function takeUtf8Only(server: FastifyInstance): void {
  // What is sent here is JSON or a form: a page of any site may send a text without asking first.
  server.removeContentTypeParser('text/plain');
  server.addHook('preParsing', (request, _, payload, done) => {
    if (!saysUtf8(request)) return done(new NotUtf8(), payload);
    const type = request.headers['content-type'] ?? '';
    // What a file is in is found out by who reads it, and where a route takes one.
    const checked = IS_WITH_FILE.test(type) ? countedBytes() : checkedBytes(JSON_TYPE.test(type));
    // An upload that breaks off ends here too. The other way round nothing is ended: the answer goes the same way.
    payload.once('error', (error) => checked.destroy(error));
    received.set(request.raw, checked);
    done(null, payload.pipe(checked));
  });
}

function saysUtf8({ headers }: FastifyRequest): boolean {
  const charset = CHARSET.exec(headers['content-type'] ?? '')?.[1];
  return charset === undefined || TAKEN.includes(charset.toLowerCase());
}

type Counted = Transform & { receivedEncodedLength: number };

const countedBytes = (): Counted => {
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      counted.receivedEncodedLength += chunk.length;
      done(null, chunk);
    },
  });
  const counted = Object.assign(stream, { receivedEncodedLength: 0 });
  return counted;
};

/** Passes bytes on as they are, as long as they are UTF-8 and, of JSON, not nested too deeply. */
function checkedBytes(isJson: boolean): Counted {
  const tooDeep = isJson ? tooDeepAsItArrives() : () => false;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const check = (bytes: Buffer | undefined): Error | null => {
    try {
      decoder.decode(bytes, { stream: bytes !== undefined });
      return null;
    } catch {
      return new BadInput({ body: ['This is not in UTF-8: letters with accents would be stored as others.'] });
    }
  };
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      counted.receivedEncodedLength += chunk.length;
      const fault = tooDeep(chunk) ? new BadInput({ body: [NESTED_TOO_DEEPLY] }) : check(chunk);
      done(fault, chunk);
    },
    flush: (done) => done(check(undefined)),
  });
  // Fastify compares it with the length that was announced.
  const counted = Object.assign(stream, { receivedEncodedLength: 0 });
  return counted;
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { errorCodes } from 'fastify';
import { SIGN_IN_COOKIE } from '#platform/identity';
import { BadInput } from '../../problems/bad-input.ts';
import { TakesFile } from '../declared/takes-file.ts';

export const IS_WITH_FILE = /^multipart\/form-data\b/i;

/** The most that any route takes with a file: what is larger is not read. */
export const MOST_WITH_FILE_KIB = 4 * 1024;

/** A form with a file as it arrived: nothing of it is looked at before who sent it may send it. */
export class SentWithFile {
  readonly #bytes: Buffer;
  readonly #type: string;

  constructor(bytes: Buffer, type: string) {
    this.#bytes = bytes;
    this.#type = type;
  }

  /** @throws BadInput it is no such form, or a field comes twice */
  async read(): Promise<SentForm> {
    const form = await new Response(new Uint8Array(this.#bytes), { headers: { 'content-type': this.#type } })
      .formData()
      .catch(() => null);
    if (form === null) throw new BadInput({ body: ['This form did not arrive as a browser sends it: send it again.'] });
    const fields: Record<string, string> = {};
    const files: Record<string, SentFile> = {};
    for (const [name, value] of form) {
      if (Object.hasOwn(fields, name) || Object.hasOwn(files, name))
        throw new BadInput({ [name.slice(0, 50)]: ['This came twice.'] });
      if (typeof value === 'string') fields[name] = value;
      else files[name] = { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) };
    }
    return { fields, files };
  }
}

/** What a browser calls it, and what is in it; what kind of file it says it is nobody asks. */
export type SentFile = Readonly<{ name: string; bytes: Buffer }>;
export type SentForm = Readonly<{
  fields: Readonly<Record<string, string>>;
  files: Readonly<Record<string, SentFile>>;
}>;

export const isWithFile = (body: unknown): body is SentWithFile => body instanceof SentWithFile;

/** What was sent to a route that takes a file. @throws BadInput */
export async function sentFiles({ body }: Pick<FastifyRequest, 'body'>): Promise<SentForm> {
  if (!isWithFile(body)) throw new BadInput({ file: ['Choose a file'] });
  return body.read();
}

/**
 * Only where a route takes files, and only from who shows a sign-in: to any other route a form with a file is of no kind that
 * is taken.
 */
export function takeFiles(server: FastifyInstance): void {
  const parse = (request: FastifyRequest, body: Buffer, done: (error: Error | null, body?: SentWithFile) => void) =>
    done(null, new SentWithFile(body, request.headers['content-type']!));
  server.addContentTypeParser(IS_WITH_FILE, { parseAs: 'buffer', bodyLimit: MOST_WITH_FILE_KIB * 1024 }, parse);
  server.addHook('preParsing', (request, _, payload, done) => {
    const type = request.headers['content-type'] ?? '';
    const isTaken = !IS_WITH_FILE.test(type) || (TakesFile.at(request) && showsSignIn(request));
    done(isTaken ? null : new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(type), payload);
  });
}

const showsSignIn = ({ headers, cookies }: FastifyRequest): boolean =>
  (headers.authorization ?? cookies[SIGN_IN_COOKIE]) !== undefined;

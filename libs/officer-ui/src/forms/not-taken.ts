import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FilledInForms } from '#nest/web';
import { fitting } from '#platform/web';
import { SENT } from './sent-back.ts';

const HTML = 'text/html; charset=utf-8';
/** No filling in is told from another: each page has one form. */
const ITS_FORM = { form: '' } as const;

/** What stands in the address then. */
export const toldBy = {
  [SENT]: fitting(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'Open the page again: this is no sending of it'),
};

type At = Readonly<{
  filled: FilledInForms | null;
  request: FastifyRequest;
  reply: FastifyReply;
  /** Where it stands, and what stands behind that. */
  stands: string;
}>;

/**
 * Of a page that is no declared form: what was sent and is not taken is kept for its sign-in, and told by the address at which it
 * stands, which Back and a reload find (ADR 71). Where it cannot be kept it is told where it was sent to.
 */
export async function notTaken(
  { filled, request, reply, stands }: At,
  typed: object,
  drawn: () => string | Promise<string>,
): Promise<void> {
  const [path, query] = stands.split('?') as [string, string?];
  const id = await filled?.keep(request, { ...ITS_FORM, stands: path }, typed);
  if (id == null)
    return void (await reply
      .status(400)
      .type(HTML)
      .send(await drawn()));
  reply.redirect(`${path}?${new URLSearchParams([...new URLSearchParams(query), [SENT, id]])}`, 303);
}

/** It was taken in the end: of what was sent before and was not, nothing waits any more (ADR 71). */
export const takenThere = async ({ filled, request, stands }: Omit<At, 'reply'>): Promise<void> =>
  filled?.taken(request, [{ ...ITS_FORM, stands: stands.split('?')[0]! }]);

/** What is told at this address; null where nothing waits, or does no more. */
export const toldHere = (filled: FilledInForms | null, request: FastifyRequest, sent: unknown): Promise<unknown> =>
  filled && typeof sent === 'string' ? filled.at(request, ITS_FORM, sent) : Promise.resolve(null);

import type { FastifyReply } from 'fastify';
import { oneOf, type Parameters } from '#platform/web';
import { text, type Given } from '../forms/date-fields.ts';

/** Of a page that is to stay as it is: whoever reads slowly is not interrupted. */
const STAYS = { stays: 'yes' } as const;
export const stayingParameters: Parameters = { stays: oneOf([STAYS.stays]) };

const EVERY_SECONDS = 5;

/**
 * Of what goes on by itself the page is asked again while it does, by a header, so that it needs no script; once it is done it is not.
 * @returns what the page says of it, with the way to let it stand or to look again; null where nothing goes on
 */
export function looksAgain(
  runs: boolean,
  { href, given, reply }: Readonly<{ href: string; given: Given; reply: Pick<FastifyReply, 'header'> }>,
): Readonly<{ words: string; act: Readonly<{ text: string; href: string }> }> | null {
  if (!runs) return null;
  if (text(given, 'stays') === STAYS.stays)
    return { words: 'This page stays as it is.', act: { text: 'See how far it is', href } };
  void reply.header('refresh', String(EVERY_SECONDS));
  return {
    words: `This page shows how far it is, every ${EVERY_SECONDS} seconds.`,
    act: { text: 'Let the page stand', href: `${href}?stays=${STAYS.stays}` },
  };
}

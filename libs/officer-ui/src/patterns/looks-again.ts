import type { FastifyReply } from 'fastify';
import { oneOf, type Parameters } from '#platform/web';
import { text, type Given } from '../forms/date-fields.ts';

/** Of a page that is to stay as it is: whoever reads slowly is not interrupted. */
const STAYS = { stays: 'yes' } as const;
/** Of a page that asked for itself: nobody sits before it for all that is known, so that its route says `@AgainByItself(AGAIN)`. */
export const AGAIN = { again: 'yes' } as const;
export const stayingParameters: Parameters = { stays: oneOf([STAYS.stays]), again: oneOf([AGAIN.again]) };

const EVERY_SECONDS = 5;

/**
 * Of what goes on by itself the page is asked again while it does, by a header, so that it needs no script; once it is done it is not.
 * Whatever else its address says is kept.
 * @returns what the page says of it, with the way to let it stand or to look again; null where nothing goes on
 */
export function looksAgain(
  runs: boolean,
  { href, given, reply }: Readonly<{ href: string; given: Given; reply: Pick<FastifyReply, 'header'> }>,
): Readonly<{ words: string; act: Readonly<{ text: string; href: string }> }> | null {
  if (!runs) return null;
  const { stays: _, again: __, ...kept } = given;
  if (isStaying(given))
    return { words: 'This page stays as it is.', act: { text: 'See how far it is', href: addressed(href, kept) } };
  void reply.header('refresh', `${EVERY_SECONDS}; url=${addressed(href, { ...kept, ...AGAIN })}`);
  return {
    words: `This page shows how far it is, every ${EVERY_SECONDS} seconds.`,
    act: { text: 'Let the page stand', href: addressed(href, { ...kept, ...STAYS }) },
  };
}

export const isStaying = (given: Given): boolean => text(given, 'stays') === STAYS.stays;

/** What leads on within a page that stays leads to one that does. */
export const staying = (href: string, given: Given): string => (isStaying(given) ? addressed(href, STAYS) : href);

function addressed(href: string, given: Given): string {
  const said = new URLSearchParams(
    Object.fromEntries(Object.keys(given).map((name) => [name, text(given, name)])),
  ).toString();
  return said === '' ? href : `${href}${href.includes('?') ? '&' : '?'}${said}`;
}

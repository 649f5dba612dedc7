import { NOT_DISCLOSED } from '#platform/privacy';
import { escaped } from './escaped.ts';

/** Within these it is no answer, but a name of one, or would be a link within a link. */
const LEFT: ReadonlySet<string> = new Set([
  'a',
  'button',
  'dt',
  'h1',
  'h2',
  'h3',
  'label',
  'legend',
  'option',
  'summary',
  'textarea',
]);

/** Where it stands for a value, and is neither quoted nor part of what something is called. */
const STANDS = new RegExp(`(?<![“\\p{L}])${NOT_DISCLOSED}(?! besides)(?!\\p{L})`, 'gu');
const TAGS_AND_TEXTS = /<(\/?)([a-z0-9]+)[^>]*>|[^<]+|</gi;

/**
 * A drawn page on which “Not disclosed” leads to opening it: wherever it stands below its header, so that no part of a page has to
 * know who may.
 */
export function leadsToOpening(page: string, href: string): string {
  const main = page.indexOf('<main');
  let left = 0;
  const link = `<a class="govuk-link" href="${escaped(href)}">${NOT_DISCLOSED}<span class="govuk-visually-hidden">: open the protected address</span></a>`;
  return (
    page.slice(0, main) +
    page.slice(main).replace(TAGS_AND_TEXTS, (part, closing: string | undefined, tag: string | undefined) => {
      if (tag === undefined) return left === 0 ? part.replace(STANDS, link) : part;
      if (LEFT.has(tag.toLowerCase())) left += closing === '/' ? -1 : 1;
      return part;
    })
  );
}

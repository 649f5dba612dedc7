/** The headers that tell where a browser's request comes from; pages cannot forge them. */
type OriginHeaders = Readonly<{
  'sec-fetch-site'?: string | string[] | undefined;
  origin?: string | undefined;
  host?: string | undefined;
}>;

/**
 * True when our own page, or the person at the address bar, sent this. A request that carries neither header is not
 * taken for our own: every browser in use sends one with a form.
 */
export function sameOrigin({ 'sec-fetch-site': site, origin, host }: OriginHeaders): boolean {
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (origin === undefined || host === undefined || !URL.canParse(origin)) return false;
  const { protocol, host: from } = new URL(origin);
  // A default port may be written or not.
  const here = `${protocol}//${host}`;
  return URL.canParse(here) && new URL(here).host === from;
}

/** A page of another site sent a form in the name of whoever is signed in here. */
export class SentFromElsewhere extends Error {
  constructor() {
    super('This was not sent from a page of this service, so nothing was done.');
    this.name = 'SentFromElsewhere';
  }
}

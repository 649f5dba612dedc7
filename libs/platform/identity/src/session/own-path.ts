/** One slash, then no second one, which a browser would take for another host. */
export const OWN_PATH = /^\/(?![/\\])[^\s\\]*$/;

/** A path of this service as it may stand in a header, other letters percent-encoded; null for anything else. */
export function ownPath(text: unknown): string | null {
  if (typeof text !== 'string' || !OWN_PATH.test(text) || !URL.canParse(text, 'http://own')) return null;
  const { pathname, search, hash } = new URL(text, 'http://own');
  const path = `${pathname}${search}${hash}`;
  return OWN_PATH.test(path) ? path : null;
}

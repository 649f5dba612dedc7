import anyAscii from 'any-ascii';

/**
 * Words as they are looked for: plain letters and figures, “St Mary’s” as one types it without the apostrophe. Used of what
 * is kept and of what is asked alike.
 */
export const searchWords = (text: string): readonly string[] =>
  anyAscii(text)
    .toLowerCase()
    .replaceAll(/['`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

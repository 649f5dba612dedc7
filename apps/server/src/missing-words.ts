/** What a live service says at its start of what the council has still to give; nothing where nothing is missing. */
export const missingWords = (missing: readonly string[]): string =>
  missing.length === 0
    ? ''
    : [
        `Missing before children’s records are kept here: ${missing.join(', ')}.`,
        'Say in COUNCIL_FILE where they are (docs/operations.md); until then /about says that they are missing.',
      ].join('\n');

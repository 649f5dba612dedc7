/** A number of another system, as two have to have it alike to be one: letters and figures, whatever stands between them. */
export const numberWritten = (value: string): string =>
  value
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

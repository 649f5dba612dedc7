const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '"': '&quot;', "'": '&#39;' },
  ...{ '<': '&lt;', '>': '&gt;', '\\': '&#92;' },
};

/** As the templates escape. */
export const escaped = (text: string): string => text.replace(/[&"'<>\\]/g, (letter) => ENTITIES[letter]!);

import { CSV_FILE, XLSX_FILE, type FileFormat } from '#platform/web';

const FORMATS = { xlsx: XLSX_FILE, csv: CSV_FILE } as const;
const words: Readonly<Record<FileFormat, string>> = {
  xlsx: 'A workbook, for Excel (.xlsx)',
  csv: 'Plain lines, for other programs (.csv)',
};

/** Null of one that there is not. */
export const formatOf = (typed: string): FileFormat | null =>
  Object.hasOwn(FORMATS, typed) ? (typed as FileFormat) : null;

/** What a file in it is called, and what a browser takes it for. */
export const fileCalled = (name: string, format: FileFormat) => ({
  name: `${name}.${FORMATS[format].ending}`,
  type: FORMATS[format].type,
});

/** As a page asks for one of them. */
export const formatsOffered = (chosen: FileFormat) =>
  (Object.keys(FORMATS) as FileFormat[]).map((value) => ({ value, text: words[value], checked: value === chosen }));

import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { parse } from 'csv-parse';
import type { ReferenceEntry } from '#platform/reference-data';
import type { Establishment } from '../establishment/establishment.ts';
import { searchWords } from '../establishment/search-words.ts';
import {
  establishmentOf,
  REGISTER_COLUMNS,
  REQUIRED_COLUMNS,
  RowRefused,
  type RegisterRow,
} from './establishment-of-row.ts';
import { LINK_COLUMNS, NO_LINKS, withLink, type LinkRow, type LinksOf } from './links-of-rows.ts';

/** The register’s files, as it publishes them every day; without the links nobody’s successor is known. */
export type RegisterFiles = Readonly<{ register: string; links: string | null }>;

/** Each establishment of the files, and at the end the digest of both. @throws RegisterRefused */
export async function* readRegister(files: RegisterFiles, digest: Hash = createHash('sha256')) {
  const links = new Map<number, LinksOf>();
  if (files.links)
    for await (const row of rows<LinkRow>(files.links, ['URN', 'LinkURN', 'LinkType'], LINK_COLUMNS, digest))
      row((each) => withLink(links, each));
  for await (const row of rows<RegisterRow>(files.register, REQUIRED_COLUMNS, REGISTER_COLUMNS, digest))
    yield row((each) => {
      const establishment = establishmentOf(each);
      return entryOf({ ...establishment, ...(links.get(establishment.urn) ?? NO_LINKS) });
    });
}

const entryOf = (content: Establishment): ReferenceEntry<Establishment> => {
  const { urn, name, town, postcode, authority } = content;
  const text = [name, town ?? '', postcode ?? '', authority, String(urn)].join(' ');
  return { key: String(urn), words: [...new Set(searchWords(text))], content };
};

/** Rows by the names of their columns; of one that the file does not have, and need not, nothing is said. What is wrong with one is said with the line on which it stands. */
async function* rows<Row>(file: string, needed: readonly string[], read: readonly string[], digest: Hash) {
  const nothing = Object.fromEntries(read.map((column) => [column, '']));
  const parser = parse({ columns: (head: readonly string[]) => headOf(head, needed, file), info: true, bom: true });
  const bytes = createReadStream(file);
  const source = bytes.pipe(decoded(digest)).pipe(parser);
  bytes.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of source as AsyncIterable<{ record: Row; info: { lines: number } }>)
      yield <T>(take: (row: Row) => T): T => {
        try {
          return take({ ...nothing, ...record });
        } catch (error) {
          if (!(error instanceof RowRefused)) throw error;
          throw new RegisterRefused(`${file}, line ${info.lines}: ${error.message}`);
        }
      };
  } catch (error) {
    throw refusedOf(error as Error, file);
  }
}

/** The register writes Windows-1252: what is read as UTF-8 would lose each accent, and the sign of each Welsh name. */
function decoded(digest: Hash): Transform {
  const decoder = new TextDecoder('windows-1252');
  return new Transform({
    readableObjectMode: false,
    transform: (chunk: Buffer, _, done) => {
      digest.update(chunk);
      done(null, decoder.decode(chunk, { stream: true }));
    },
  });
}

function headOf(head: readonly string[], needed: readonly string[], file: string): string[] {
  const missing = needed.filter((column) => !head.includes(column));
  if (missing.length > 0)
    throw new RegisterRefused(`${file} is no such file of the register: it has no column “${missing.join('”, “')}”`);
  return [...head];
}

function refusedOf(error: Error & Readonly<{ code?: string }>, file: string): Error {
  if (error.code === 'ENOENT' || error.code === 'EACCES')
    return new RegisterRefused(`${file} cannot be read (${error.code})`);
  return error.code?.startsWith('CSV_') ? new RegisterRefused(`${file} is no whole CSV file: ${error.message}`) : error;
}

/** The file is not what the register publishes, or is not whole: nothing of it is taken. */
export class RegisterRefused extends Error {
  constructor(why: string) {
    super(`${why}. Nothing was changed.`);
    this.name = 'RegisterRefused';
  }
}

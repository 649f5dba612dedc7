import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { MOST_COLUMNS, MOST_ROWS, NotAList } from './cell.ts';

/** All that is within it together: a list of 20,000 children is some 30 MiB of XML. */
const MOST_UNPACKED = 64 * 1024 * 1024;
const MOST_ENTRIES = 1_000;
const [END, ENTRY] = [0x06054b50, 0x02014b50];
const END_LENGTH = 22;
const inflated = promisify<Buffer, object, Buffer>(inflateRaw);
const DEFLATED = 8;
const FAILED = /<c\s+r="([A-Z]{1,2}\d{1,5})"[^>]*\st="e"/g;
const CELL = /\br\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/g;

/**
 * Looks how much a packed workbook is when it is unpacked, by unpacking it, never by what it says of itself; and how far its
 * cells reach, since one cell far out makes a grid of all before it. Before anything reads it.
 * @returns places such as C2 where a formula failed: who reads it finds nothing there, and nothing is not what was meant
 * @throws NotAList
 */
export async function expectUnpackable(bytes: Buffer): Promise<ReadonlySet<string>> {
  const failed = new Set<string>();
  let left = MOST_UNPACKED;
  for (const { name, content } of entriesOf(bytes)) {
    const unpacked = await content(left);
    left -= unpacked.length;
    if (left < 0) throw new NotAList('too-much-within');
    if (/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) {
      expectWithinGrid(unpacked);
      for (const [, place = ''] of unpacked.toString('latin1').matchAll(FAILED)) failed.add(place);
    }
  }
  return failed;
}

function expectWithinGrid(xml: Buffer): void {
  for (const [, column = '', row] of xml.toString('latin1').matchAll(CELL)) {
    if (Number(row) > MOST_ROWS + 1) throw new NotAList('too-many-rows');
    if (column.length > 2 || numberOf(column) > MOST_COLUMNS) throw new NotAList('too-wide');
  }
}

const numberOf = (column: string): number => [...column].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);

type Entry = Readonly<{ name: string; content: (most: number) => Promise<Buffer> }>;

/** As the directory at its end lists them, which is what readers go by. */
function* entriesOf(bytes: Buffer): Generator<Entry> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + END_LENGTH > bytes.length || bytes.readUInt32LE(end) !== END) throw new NotAList('broken');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new NotAList('too-much-within');
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new NotAList('broken');
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    yield {
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      content: (most) => unpacked(bytes, { local, packed, method }, most),
    };
    at += 46 + name + extra + comment;
  }
}

async function unpacked(
  bytes: Buffer,
  { local, packed, method }: Readonly<{ local: number; packed: number; method: number }>,
  most: number,
): Promise<Buffer> {
  if (local + 30 > bytes.length) throw new NotAList('broken');
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (from + packed > bytes.length) throw new NotAList('broken');
  const content = bytes.subarray(from, from + packed);
  if (method !== DEFLATED) return content;
  try {
    return await inflated(content, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    const isTooMuch = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new NotAList(isTooMuch ? 'too-much-within' : 'broken');
  }
}

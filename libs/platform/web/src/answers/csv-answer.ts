import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';

type Lines = readonly (readonly string[])[];

/** Tells a spreadsheet that this is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** RFC 4180, for spreadsheets: what one would take for a formula is text, whoever typed it. */
export const csvOf = (lines: Lines): string =>
  stringify(
    lines.map((line) => [...line]),
    { escape_formulas: true, record_delimiter: 'windows' },
  );

/**
 * Answers with a file, a page of lines at a time, as fast as it is taken. What is wrong with the first page is thrown, so
 * that it is answered as any problem is; what fails later breaks the answer off, so that nobody takes a part for the whole.
 */
export async function sendCsv(reply: FastifyReply, name: string, pages: AsyncGenerator<Lines>): Promise<void> {
  const first = await pages.next();
  reply.header('content-disposition', `attachment; filename="${name}.csv"`).type('text/csv; charset=utf-8');
  await reply.send(Readable.from(textOf(first, pages)));
}

async function* textOf(first: IteratorResult<Lines>, pages: AsyncGenerator<Lines>): AsyncGenerator<string> {
  if (first.done === true) return;
  yield BYTE_ORDER_MARK + csvOf(first.value);
  for await (const lines of pages) yield csvOf(lines);
}

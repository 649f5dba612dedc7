import type { CaseWords } from './case-words.ts';
import { caseloadHead, caseloadLine, unlistedLine } from './caseload-columns.ts';
import type { CasesExported } from './export-caseload.query.ts';

/** The lines of a file, a page of them at a time, for whoever writes it: a route, a page, a job. */
export async function* caseloadFile(
  pages: AsyncIterable<CasesExported>,
  words: CaseWords,
): AsyncGenerator<readonly (readonly string[])[]> {
  let left = 0;
  let head = [caseloadHead];
  for await (const { items, unlisted } of pages) {
    yield [...head, ...items.map((child) => caseloadLine(child, words))];
    [head, left] = [[], unlisted];
  }
  const last = [...head, ...(left > 0 ? [unlistedLine(left)] : [])];
  if (last.length > 0) yield last;
}

import { everyRow, noneParked, type ReadModels } from '#platform/read-models';
import { childLine } from './child-line.ts';
import type { LineEntry } from './line-entry.ts';
import { isMarksOfWeek, type LineDocuments, type MarksOfWeek } from './marks-of-week.ts';

/** @throws DocumentParked an event of it could not be applied yet: an older line is not shown as this one */
export async function lineDocuments(readModels: ReadModels, childId: string): Promise<LineDocuments> {
  const { collection } = childLine;
  const entries: LineEntry[] = [];
  const weeks: MarksOfWeek[] = [];
  const rows = await everyRow(readModels, collection, {
    where: { childId: { eq: childId } },
    sort: { by: ['position'] },
  });
  for (const { document } of noneParked(collection, rows))
    if (isMarksOfWeek(document)) weeks.push(document);
    else entries.push(document);
  return { entries, weeks };
}

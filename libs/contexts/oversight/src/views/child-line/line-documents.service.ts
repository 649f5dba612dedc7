import {
  asOfOneMoment,
  DocumentParked,
  everyNamed,
  everyRow,
  noneParked,
  type ReadModels,
} from '#platform/read-models';
import { childLine } from './child-line.ts';
import { sorted, weekId, type LineDocument, type LineDocuments } from './line-documents.ts';
import { weeksToRead, type Wanted } from './weeks-to-read.ts';

const { collection } = childLine;

type Reading = Pick<ReadModels, 'find' | 'getMany' | 'positionOf'>;

/**
 * The months say which weeks are looked into: both are of one moment, or a mark would be counted and not listed.
 * @throws DocumentParked an event of it could not be applied yet: an older line is not shown as this one
 */
export const lineDocuments = (readModels: Reading, childId: string, wanted: Wanted): Promise<LineDocuments> =>
  asOfOneMoment(readModels, collection, () => readLine(readModels, childId, wanted));

/** Whoever names entries is told nothing of marks: of ten years of them not even the months are read. */
const isOfEntriesAlone = ({ opened }: Wanted): boolean => opened !== undefined && 'named' in opened;

async function readLine(readModels: Reading, childId: string, wanted: Wanted): Promise<LineDocuments> {
  const rows = await everyRow(readModels, collection, {
    where: { childId: { eq: childId }, atOnce: { eq: true }, ...(isOfEntriesAlone(wanted) && { tells: { eq: true } }) },
    sort: { by: ['position'] },
  });
  const line = sorted(noneParked(collection, rows).map(({ document }) => document));
  const ids = weeksToRead(line, wanted).map((monday) => weekId(childId, monday));
  const found = await everyNamed(readModels, collection, ids);
  const weeks = ids.map((id): LineDocument => {
    const row = found.get(id);
    if (!row || row.parked) throw new DocumentParked(collection.view, id);
    return row.document;
  });
  return { ...line, weeks: sorted(weeks).weeks };
}

import { birthOf, childRecord, PersonalDataDestroyed, registration } from '#pure/children';
import type { DueListSources } from '#platform/deadlines';
import { Erased, Lost, type OpenedOrLost, type Sealer } from '#platform/privacy';
import { DocumentParked, type ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';

const changing: ReadonlySet<string> = new Set([...registration, PersonalDataDestroyed].map(({ type }) => type));

/** The view that must have passed an event before a birth is looked up for it. */
export const birthsView = childRecord.collection.view;

/** One child’s record that waits for an event keeps no other’s moments from being computed. */
const PARKED = { problem: 'document-parked' } as const;
const parked = (error: unknown): typeof PARKED => {
  if (error instanceof DocumentParked) return PARKED;
  throw error;
};

/** What private moments are computed from. Nobody is shown it, and what is computed of it is sealed again. */
export const birthsKnown = (
  readModels: ReadModels,
  sealer: Sealer,
): Required<Pick<DueListSources, 'known' | 'changesChild'>> => ({
  changesChild: ({ type }) => changing.has(type),
  known: async (childId) => {
    const record = await readModels.get(childRecord.collection, childId).catch(parked);
    if (record && 'problem' in record) return record;
    const birth = birthOf(record);
    // What rests on a date of birth that is not known falls due on no day.
    if (!birth?.sealed) return null;
    const { sealed, isEstimated, sourceEventId } = birth;
    const [dateOfBirth] = (await sealer.openOrLost([sealed])) as readonly OpenedOrLost<CivilDate>[];
    if (dateOfBirth === undefined || dateOfBirth instanceof Erased) return null;
    return dateOfBirth instanceof Lost ? dateOfBirth : { dateOfBirth, isEstimated, revision: sourceEventId };
  },
});

import { code, eventsAbout, id, list, sealed } from '#platform/event-sourcing';
import { fieldNames } from '../children-list/columns.ts';

const { event } = eventsAbout('listId');

/**
 * What each column of lists with these headings says. What they are called, and the name by which they are known, somebody typed:
 * sealed under the key of the council’s own list of them, so that it ends with nobody.
 */
export const ListColumnsSaved = event('ListColumnsSaved', {
  data: { savedId: id(), columns: list(code('left-out', ...fieldNames)) },
  personal: { name: sealed.text(100), headings: sealed.text(20_000) },
});

/** Others were saved by that name, or for those headings: of one list there is one meaning. */
export const ListColumnsReplaced = event('ListColumnsReplaced', { data: { savedId: id() } });

export const savedColumnsEvents = [ListColumnsSaved, ListColumnsReplaced] as const;
export type SavedColumnsEvent = (typeof savedColumnsEvents)[number];

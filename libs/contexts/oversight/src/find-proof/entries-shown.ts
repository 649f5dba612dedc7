import type { LineDocument } from '../views/child-line/line-documents.ts';

/** An entry of the line, by its event; null: a week of marks tells of it by its stream alone. */
export type EntryShown = Readonly<{ id: string | null; stream: string }>;

/** What a document of the line rests on. A month counts what its weeks tell. */
export function shownIn(document: LineDocument): readonly EntryShown[] {
  if (!document.atOnce) return document.tellings.map(({ stream }) => ({ id: null, stream }));
  return 'month' in document ? [] : [{ id: document.id, stream: document.stream }];
}

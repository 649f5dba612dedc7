import { FindChild, FindCircumstances, type CircumstancesFound } from '#contexts/children';
import type { LineFacts } from '#pure/oversight';
import { NotFound } from '#platform/gateway';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { ofCircumstances, onLine } from '../forms/form-records.ts';
import { entryOnLine, entryRecord } from '../remove-entry/entry-on-line.ts';
import { calledName } from '../words/children-words.ts';
import type { CircumstanceType } from '../words/circumstances-words.ts';
import { wordsFor } from '../words/fact-words.ts';
import { isClosed, type Row, type ShownParts } from '../words/wording.ts';
import { recordPath } from './circumstance-paths.ts';
import { heldParts } from './held-parts.ts';
import { asRegistered } from './record-sections.ts';

/** A part of the record, as one change of it says. */
export type Standing<T extends CircumstanceType> = Readonly<{
  data: LineFacts[T]['data'];
  personal: ShownParts<LineFacts[T]['personal']>;
}>;

/** What a form about one part of the record rests on. */
export type PartSeen<T extends CircumstanceType> = Readonly<{
  childId: string;
  name: string;
  revision: number;
  /** As the form begins; null where nothing is recorded, or nothing of it opens. */
  standing: Standing<T> | null;
  /** All that was ever said of it. */
  ever: readonly Standing<T>[];
}>;

const isOpen = ({ personal }: Readonly<{ personal: object }>): boolean => !Object.values(personal).some(isClosed);

const everSaid = <T extends CircumstanceType>(found: CircumstancesFound, type: T): readonly Standing<T>[] =>
  heldParts(found)[type].filter(isOpen) as unknown as readonly Standing<T>[];

/** Back to the part of the record, and there once it is done. */
const toRecord = <Seen extends Readonly<{ childId: string; name: string }>>(
  record: FormRecord<Seen>,
): FormRecord<Seen> => ({
  ...record,
  told: ({ name, childId }) => ({
    caption: name,
    back: { text: `Back to the record of ${name}`, href: recordPath(childId) },
  }),
});

/** A part as it stands today, for the form that says from which day it is otherwise. */
export const partOnRecord = <T extends CircumstanceType>(type: T) =>
  toRecord(
    onLine({
      shows: [FindChild, FindCircumstances],
      see: async ({ ids, ask, today, names }: Visit) => {
        const { childId } = ids as { childId: string };
        const { identity } = await ask(FindChild, { childId });
        const found = await ask(FindCircumstances, { childId });
        const ever = everSaid(found, type);
        const now = heldParts(found)[type].findLast(({ from }) => from <= today);
        const { title, rows } = now ? wordsFor({ type, ...now }, names) : (asRegistered(type, found) ?? NOTHING);
        return {
          ...{ childId, ever, revision: found.revision, entry: { title, rows } },
          standing: (now && isOpen(now) ? now : null) as Standing<T> | null,
          name: calledName(identity) ?? 'A child whose personal data was destroyed',
        };
      },
      ...{ concerns: ofCircumstances, template: 'circumstances/change-part.njk' },
    }),
  );

const NOTHING: Readonly<{ title: string; rows: readonly Row[] }> = { title: 'Not recorded', rows: [] };

/** One change of a part, for the form that corrects it. */
export const partEntry = <T extends CircumstanceType>(type: T) => {
  const record = entryRecord(async (visit) => {
    const seen = await entryOnLine(visit, visit.ids['changeId']!);
    if (seen.fact.type !== type) throw new NotFound('The child’s line holds no such change.');
    const { revision } = await visit.ask(FindCircumstances, { childId: seen.childId });
    const { data, personal } = seen.fact as unknown as Standing<T>;
    const standing: Standing<T> | null = isOpen({ personal }) ? { data, personal } : null;
    return { ...seen, revision, standing, ever: standing ? [standing] : [] };
  }, ofCircumstances);
  return toRecord({ ...record, shows: [...record.shows, FindCircumstances], template: 'holders/correct-change.njk' });
};

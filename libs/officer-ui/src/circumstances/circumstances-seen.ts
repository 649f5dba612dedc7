import { FindChild, FindCircumstances, type CircumstancesFound, type OtherSystem } from '#contexts/children';
import type { LineFacts } from '#pure/oversight';
import { NotFound } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { ofCircumstances, onLine } from '../forms/form-records.ts';
import { entryOnLine, entryRecord } from '../remove-entry/entry-on-line.ts';
import { askedAbout, calledName } from '../words/children-words.ts';
import type { CircumstanceType } from '../words/circumstances-words.ts';
import { wordsFor } from '../words/fact-words.ts';
import { isClosed, type Row, type ShownParts } from '../words/wording.ts';
import { recordPath } from './circumstance-paths.ts';
import { heldParts } from './held-parts.ts';
import { namesAround, peopleAround, type PersonAround } from './people-around.ts';
import { professionalsNow } from './professionals-seen.ts';
import { asRegistered } from './record-entries.ts';

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
  people: readonly PersonAround[];
  /** What held before anything was told. */
  registered: CircumstancesFound['registered'];
  /** The professional who brings the others together today. */
  lead: Readonly<{ subjectId: string; name: string }> | null;
  /** In which children have numbers of their own. */
  systems: readonly OtherSystem[];
  /** Whom a question is about. */
  who: string;
  /** Of a part that consists of several: which one; null of one that is told of for the first time. */
  subjectId: string | null;
}>;

const isOpen = ({ personal }: Readonly<{ personal: object }>): boolean => !Object.values(personal).some(isClosed);

const everSaid = <T extends CircumstanceType>(found: CircumstancesFound, type: T): readonly Standing<T>[] =>
  heldParts(found)[type].filter(isOpen) as unknown as readonly Standing<T>[];

const leadNow = (found: CircumstancesFound, today: CivilDate) =>
  professionalsNow(found, today).find(({ lead }) => lead) ?? null;

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
        const { childId, subjectId = null } = ids as { childId: string; subjectId?: string };
        const { identity } = await ask(FindChild, { childId });
        const found = await ask(FindCircumstances, { childId });
        const ever = everSaid(found, type);
        const told = heldParts(found)[type].filter(({ data }) => isOf(data, subjectId));
        if (subjectId !== null && told.length === 0) throw new NotFound('Nothing is recorded under this number.');
        const now = told.findLast(({ from }) => from <= today);
        const worded = now && wordsFor({ type, ...now }, namesAround(found, names, today));
        const { title, rows } = worded ?? asRegistered(type, found) ?? NOTHING;
        return {
          ...{ childId, subjectId, ever, revision: found.revision, entry: { title, rows } },
          ...{ people: peopleAround(found, today), registered: found.registered },
          ...{ lead: leadNow(found, today), who: askedAbout(identity), systems: names.otherSystems ?? [] },
          standing: (now && isOpen(now) ? now : null) as Standing<T> | null,
          name: calledName(identity) ?? 'A child whose personal data was destroyed',
        };
      },
      ...{ concerns: ofCircumstances, template: 'circumstances/change-part.njk' },
    }),
  );

/** What is told for the first time rests on nothing that is told of others. */
const isOf = (data: object, subjectId: string | null): boolean =>
  !('subjectId' in data) || data.subjectId === subjectId;

const NOTHING: Readonly<{ title: string; rows: readonly Row[] }> = { title: 'Not recorded', rows: [] };

/** One change of a part, for the form that corrects it. */
export const partEntry = <T extends CircumstanceType>(type: T) => {
  const record = entryRecord(async (visit) => {
    const seen = await entryOnLine(visit, visit.ids['changeId']!);
    if (seen.fact.type !== type) throw new NotFound('The child’s line holds no such change.');
    const found = await visit.ask(FindCircumstances, { childId: seen.childId });
    const { data, personal } = seen.fact as unknown as Standing<T>;
    const standing: Standing<T> | null = isOpen({ personal }) ? { data, personal } : null;
    const { subjectId = null } = data as { subjectId?: string };
    const people = peopleAround(found, visit.today);
    const lead = leadNow(found, visit.today);
    return {
      ...seen,
      subjectId,
      people,
      lead,
      systems: visit.names.otherSystems ?? [],
      registered: found.registered,
      revision: found.revision,
      standing,
      ever: standing ? [standing] : [],
    };
  }, ofCircumstances);
  return toRecord({ ...record, shows: [...record.shows, FindCircumstances], template: 'holders/correct-change.njk' });
};

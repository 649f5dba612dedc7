import { FindChild, FindPossibleDuplicates, type AlikeRecord } from '#contexts/children';
import { FindEstablishments } from '#contexts/establishments';
import { NotFound } from '#platform/gateway';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { ofChildsRecord, onLine } from '../forms/form-records.ts';
import { whoWords } from '../protection/who-named.ts';
import { schoolsShown } from '../schools/school-field.ts';
import { schoolsNamed } from '../schools/schools-named.ts';
import { dayWords } from '../words/times.ts';
import { row, rowOf, type Row } from '../words/wording.ts';
import { comparedWith } from './compared-with.ts';
import { willBeSeen } from './merging-words.ts';
import { possibleDuplicatesPath } from './possible-duplicates-path.ts';
import { calledAlike } from './records-alike.ts';

/** Both records are opened, each for a reason where it is beyond one’s own: the one that leads on is the first that the address names. */
async function twoToMerge({ ids, ask, names }: Visit) {
  const { childId, otherChildId } = ids as { childId: string; otherChildId: string };
  // Asked that a record of which nothing is left says so.
  for (const each of [childId, otherChildId]) await ask(FindChild, { childId: each });
  const { record, others } = await ask(FindPossibleDuplicates, { childId, otherChildId });
  const other = others[0];
  if (!other) throw new NotFound('Nothing says any more that these two records may be of one child.');
  const urns = [record.schoolUrn, other.schoolUrn];
  const named = await schoolsNamed(urns, (asked) => ask(FindEstablishments, asked));
  const { merging } = other;
  const asked = merging?.leadsOn === childId ? merging.asked : null;
  return {
    ...{ childId, otherChildId, name: calledAlike(record), otherName: calledAlike(other), asked },
    // What is asked changes nothing of the child’s own record: its revision tells nothing of that.
    revision: asked?.askedId ?? (merging?.isOne ? 'one' : 'apart'),
    isOne: merging?.isOne === true && merging.leadsOn === childId,
    rows: asked ? askedRows(asked, names) : [],
    will: willBeSeen({ leadsOn: record, goesOn: other }),
    table: comparedWith(record, other, named, ['This record, which leads on', 'The record that goes on']),
  };
}
type Seen = Awaited<ReturnType<typeof twoToMerge>>;
type Asked = NonNullable<NonNullable<AlikeRecord['merging']>['asked']>;

const askedRows = ({ askedBy, on, because }: Asked, names: Visit['names']): readonly Row[] => [
  ...rowOf(
    'Asked by',
    askedBy.map((id) => whoWords(id, names)),
  ),
  ...row('Asked on', dayWords(on)),
  ...row('How they know', typeof because === 'string' ? because : null),
];

const over = (see: (visit: Visit) => Promise<Seen>): FormRecord<Seen> => ({
  ...onLine({
    shows: [FindChild, FindPossibleDuplicates, ...schoolsShown],
    see,
    concerns: ofChildsRecord,
    template: 'possible-duplicates/merge.njk',
  }),
  told: ({ name, childId }) => ({
    caption: name,
    back: { text: 'Back to the records beside each other', href: possibleDuplicatesPath(childId) },
  }),
});

export const recordsToMerge = over(async (visit) => {
  const seen = await twoToMerge(visit);
  if (seen.isOne || seen.asked) throw new NotFound('Somebody has asked already for these two records to become one.');
  return seen;
});

/** What waits for a second person. */
export const mergeThatWaits = over(async (visit) => {
  const seen = await twoToMerge(visit);
  if (seen.asked?.askedId !== visit.ids['askedId'])
    throw new NotFound('Nobody asks for this any more: it was confirmed or declined meanwhile.');
  return seen;
});

export const recordsThatAreOne = over(async (visit) => {
  const seen = await twoToMerge(visit);
  if (!seen.isOne) throw new NotFound('These two records are not one.');
  return seen;
});

import { FindChild, FindPossibleDuplicates, SaidWhyRequest } from '#contexts/children';
import { JudgePossibleDuplicate } from '#pure/children';
import { NotFound } from '#platform/gateway';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { formPage } from '../forms/form-page.ts';
import { ofChildsRecord, onLine } from '../forms/form-records.ts';
import { words } from '../forms/plain-fields.ts';
import { schoolsNamed } from '../schools/schools-named.ts';
import { schoolsShown } from '../schools/school-field.ts';
import { FindEstablishments } from '#contexts/establishments';
import { comparedWith } from './compared-with.ts';
import { possibleDuplicatesPath } from './possible-duplicates-path.ts';
import { calledAlike } from './records-alike.ts';

const GONE = {
  true: 'Nobody has said that these are two children.',
  false: 'Somebody has said that these are two children.',
};

/** Both records are opened, each for a reason where it is beyond one’s own. */
async function twoRecords({ ids, ask }: Visit, isToldApart: boolean) {
  const { childId, otherChildId } = ids as { childId: string; otherChildId: string };
  const { revision } = await ask(FindChild, { childId });
  const { record, others } = await ask(FindPossibleDuplicates, { childId, otherChildId });
  const other = others[0];
  if (!other) throw new NotFound('Nothing says any more that these two records may be of one child.');
  if (other.isToldApart !== isToldApart) throw new NotFound(GONE[`${isToldApart}`]);
  const urns = [record.schoolUrn, other.schoolUrn];
  const named = await schoolsNamed(urns, (asked) => ask(FindEstablishments, asked));
  return {
    ...{ childId, otherChildId, revision, name: calledAlike(record), otherName: calledAlike(other) },
    table: comparedWith(record, other, named),
  };
}
type Seen = Awaited<ReturnType<typeof twoRecords>>;

const over = (isToldApart: boolean): FormRecord<Seen> => ({
  ...onLine({
    shows: [FindChild, FindPossibleDuplicates, ...schoolsShown],
    see: (visit) => twoRecords(visit, isToldApart),
    concerns: ofChildsRecord,
    template: 'possible-duplicates/judge.njk',
  }),
  told: ({ name, childId }) => ({
    caption: name,
    back: { text: 'Back to the records beside each other', href: possibleDuplicatesPath(childId) },
  }),
});

export const TwoChildrenPage = formPage({
  path: 'line/:childId/possible-duplicates/:otherChildId/two-children',
  over: over(false),
  ...{ sends: JudgePossibleDuplicate, request: SaidWhyRequest },
  ...{ title: 'Say that these are two children', button: 'They are two children' },
  fields: () => ({
    because: words('How do you know?', {
      rows: 2,
      hint: 'Read on the line of both. For example: twins; the school confirmed two pupils of this name',
    }),
  }),
  command: ({ because }, { childId, otherChildId }) => ({
    data: { childId, otherChildId, as: 'two-children' as const, because },
  }),
  done: ({ seen: { childId } }) => ({
    to: possibleDuplicatesPath(childId),
    says: 'Recorded on both: these are two children, and nobody is asked again',
  }),
});

export const PerhapsOnePage = formPage({
  path: 'line/:childId/possible-duplicates/:otherChildId/perhaps-one',
  over: over(true),
  ...{ sends: JudgePossibleDuplicate, request: SaidWhyRequest },
  ...{ title: 'Say that these may be one child all the same', button: 'They may be one child' },
  fields: () => ({ because: words('Why do you doubt it?', { rows: 2, hint: 'Read on the line of both' }) }),
  command: ({ because }, { childId, otherChildId }) => ({
    data: { childId, otherChildId, as: 'perhaps-one' as const, because },
  }),
  done: ({ seen: { childId } }) => ({
    to: possibleDuplicatesPath(childId),
    says: 'Recorded on both: they may be one child, and wait for somebody to look',
  }),
});

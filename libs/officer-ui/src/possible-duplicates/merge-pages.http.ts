import { SaidWhyRequest } from '#contexts/children';
import { ProposeMerge, ConfirmMerge, DeclineMerge, PartRecords } from '#pure/children';
import { childPath } from '../child-line/line-path.ts';
import { formPage } from '../forms/form-page.ts';
import { words } from '../forms/plain-fields.ts';
import { mergeThatWaits, recordsThatAreOne, recordsToMerge } from './merge-seen.ts';
import { possibleDuplicatesPath } from './possible-duplicates-path.ts';

const at = 'line/:childId/possible-duplicates/:otherChildId';
const READ = 'Read by whoever looks at either record';
const how = words('How do you know that they are of one child?', {
  rows: 3,
  hint: `For example: the school has one pupil of this name and birth. ${READ}`,
});

export const ProposeMergePage = formPage({
  path: `${at}/merge`,
  over: recordsToMerge,
  ...{ sends: ProposeMerge, request: SaidWhyRequest },
  ...{ title: 'Ask for these two records to become one', button: 'Ask for them to become one' },
  fields: () => ({ because: how }),
  checks: ({ because }, { will }) => ({
    rows: [{ label: 'How you know', text: because, field: 'because' }],
    will: ['Nothing is shown to anybody anew before another person has confirmed it. Then:', ...will],
    button: 'Ask for them to become one',
  }),
  command: ({ because }, { childId, otherChildId }) => ({ data: { childId, otherChildId, because } }),
  done: ({ seen: { childId } }) => ({
    to: possibleDuplicatesPath(childId),
    says: 'It is asked for. The two stay two until another person has confirmed it',
  }),
});

export const ConfirmMergePage = formPage({
  path: `${at}/merge/:askedId/confirm`,
  over: mergeThatWaits,
  ...{ sends: ConfirmMerge, request: SaidWhyRequest },
  ...{ title: 'Confirm that these two records are of one child', button: 'They are one child' },
  fields: () => ({ because: how }),
  checks: ({ because }, { will }) => ({
    rows: [{ label: 'How you know', text: because, field: 'because' }],
    will,
    button: 'Make the two records one',
  }),
  command: ({ because }, { childId, otherChildId, asked }) => ({
    data: { childId, otherChildId, askedId: asked!.askedId, because },
  }),
  done: ({ seen: { otherChildId } }) => ({
    to: childPath(otherChildId),
    says: 'The two records are one: the child goes on under this one',
  }),
});

export const DeclineMergePage = formPage({
  path: `${at}/merge/:askedId/decline`,
  over: mergeThatWaits,
  ...{ sends: DeclineMerge, request: SaidWhyRequest },
  ...{ title: 'Leave these two records as they are', button: 'Leave them as they are' },
  fields: () => ({ because: words('Why?', { rows: 3, hint: READ }) }),
  command: ({ because }, { childId, otherChildId, asked }) => ({
    data: { childId, otherChildId, askedId: asked!.askedId, because },
  }),
  done: ({ seen: { childId } }) => ({ to: possibleDuplicatesPath(childId), says: 'The two records stay two' }),
});

export const PartRecordsPage = formPage({
  path: `${at}/part`,
  over: recordsThatAreOne,
  ...{ sends: PartRecords, request: SaidWhyRequest },
  ...{ title: 'Part these two records again', button: 'Part the two records' },
  fields: () => ({ because: words('Why are they not of one child?', { rows: 3, hint: READ }) }),
  command: ({ because }, { childId, otherChildId }) => ({ data: { childId, otherChildId, because } }),
  done: ({ seen: { otherChildId } }) => ({
    to: possibleDuplicatesPath(otherChildId),
    says: 'Each record is as it was. Look at what was seen, sent and taken out meanwhile',
  }),
});

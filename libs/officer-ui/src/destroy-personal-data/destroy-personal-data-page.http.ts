import { DestroyPersonalDataRequest, FindDestruction, type DestructionFound } from '#contexts/children';
import { DestroyPersonalData } from '#pure/children';
import { formPage } from '../forms/form-page.ts';
import { choice } from '../forms/plain-fields.ts';
import type { FormRecord } from '../forms/form-declaration.ts';
import { destructions } from '../words/children-words.ts';
import { inOrder } from '../words/codes.ts';
import { destructionPath } from './destruction-path.ts';
import { recordRows, whatGoes, whatStays } from './destruction-words.ts';

type Seen = DestructionFound & Readonly<{ rows: ReturnType<typeof recordRows>; nothingToSend: boolean }>;

/** By its number alone: whoever runs the retention of records reads no cases. */
const recordByNumber: FormRecord<Seen> = {
  shows: [FindDestruction],
  see: async ({ ids, ask }) => {
    const found = await ask(FindDestruction, { childId: ids['childId']! });
    return { ...found, rows: recordRows(found), nothingToSend: found.destroyed !== null || found.goesOnUnder !== null };
  },
  told: ({ childId }) => ({
    caption: `Record ${childId}`,
    back: { text: 'Start', href: '/' },
  }),
  asSeen: ({ revision }) => revision,
  // What it was is nothing that they may read: that it changed is said, and the page shows how it stands.
  meanwhile: () => Promise.resolve([]),
  template: 'destroy-personal-data/destroy-personal-data.njk',
};

/** What tells who a child is goes for good (UK GDPR art 5(1)(e) and 17); what was done stays, of nobody who can be named. */
export const DestroyPersonalDataPage = formPage({
  path: 'line/:childId/destroy-personal-data',
  over: recordByNumber,
  ...{ sends: DestroyPersonalData, request: DestroyPersonalDataRequest },
  ...{ title: 'Destroy a child’s personal data', button: 'Destroy the personal data for good', final: true },
  fields: () => ({
    reason: choice('Why is it destroyed?', inOrder(destructions), {
      hint: 'It stays on the record, with the day and by whom',
    }),
  }),
  checks: ({ reason }, found) => ({
    rows: [
      { label: 'Why', text: reason ? destructions[reason] : '', field: 'reason' },
      { label: 'Kept until', text: found.kept.sentence, field: null },
    ],
    will: ['It cannot be brought back by anybody.', ...whatGoes(found), ...whatStays(found)],
    button: 'Destroy the personal data for good',
  }),
  command: ({ reason }, { childId }) => ({ data: { childId, reason } }),
  beside: { 'no-reason': 'reason' },
  done: ({ seen: { childId } }) => ({
    to: destructionPath(childId),
    says: 'The personal data is destroyed',
  }),
});

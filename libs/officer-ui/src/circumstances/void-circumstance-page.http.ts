import { FindCircumstances, VoidCircumstance, VoidCircumstanceRequest } from '#contexts/children';
import { NotFound } from '#platform/gateway';
import { formPage } from '../forms/form-page.ts';
import { ofCircumstances } from '../forms/form-records.ts';
import { words } from '../forms/plain-fields.ts';
import { entryOnLine, entryRecord } from '../remove-entry/entry-on-line.ts';
import { isCircumstance, recordPath } from './circumstance-paths.ts';

const record = entryRecord(async (visit) => {
  const seen = await entryOnLine(visit, visit.ids['changeId']!);
  if (!isCircumstance(seen.fact.type)) throw new NotFound('The child’s line holds no such change.');
  const { revision } = await visit.ask(FindCircumstances, { childId: seen.childId });
  return { ...seen, revision };
}, ofCircumstances);

/** Takes back a change of how the child lives and learns that should never have been recorded. */
export const VoidCircumstancePage = formPage({
  path: 'line/:childId/circumstances/:changeId/void',
  over: { ...record, shows: [...record.shows, FindCircumstances] },
  ...{ sends: VoidCircumstance, request: VoidCircumstanceRequest },
  ...{ title: 'Void a change of the record', button: 'Void the change' },
  template: 'holders/void-change.njk',
  fields: () => ({
    reason: words('Why should it never have been recorded?', { hint: 'What held before holds again from its day' }),
  }),
  command: ({ reason }, { childId, entryId: changeId }) => ({ data: { childId, changeId, reason } }),
  done: ({ seen: { childId } }) => ({ to: recordPath(childId), says: 'The change is voided' }),
});

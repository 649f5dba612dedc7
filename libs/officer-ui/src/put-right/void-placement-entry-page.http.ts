import { VoidPlacementEntry, VoidPlacementEntryRequest } from '#contexts/placements';
import { NotFound } from '#platform/gateway';
import { formPage } from '../forms/form-page.ts';
import { words } from '../forms/plain-fields.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { sentence } from '../words/codes.ts';
import { called, isPutRight } from './entries-called.ts';
import { entryOfPlacement, placementEntry } from './placement-entry.ts';
import { afterVoid } from './what-follows.ts';

/** A start, a review, an extension, a return plan, a confirmation or an ending that should never have been recorded. */
export const VoidPlacementEntryPage = formPage({
  path: 'line/:childId/placements/:placementId/entries/:entryId/void',
  over: placementEntry(async (visit) => {
    const seen = await entryOfPlacement(visit);
    const { type } = seen.fact;
    if (!isPutRight(type)) throw new NotFound('This entry cannot be voided.');
    return { ...seen, voids: called[type] };
  }),
  ...{ sends: VoidPlacementEntry, request: VoidPlacementEntryRequest },
  title: ({ voids }) => `Void ${voids}`,
  button: 'Void the entry',
  fields: () => ({
    reason: words('Why should it never have been recorded?', {
      hint: 'It stays on the line, struck through, with this',
    }),
  }),
  checks: ({ reason }, { standing, entryId, fact: { type, data }, voids, entry }) => ({
    rows: [
      { label: 'What is voided', text: `${entry.title}\n${entry.date}`, field: null },
      { label: 'Why', text: reason, field: 'reason' },
    ],
    will: [
      ...afterVoid(standing, { id: entryId, type }, 'outcome' in data ? String(data.outcome) : null),
      'It stays on the line, struck through, with your name, the time and your reason.',
      'It cannot be put back. What is voided by mistake is recorded anew.',
    ],
    button: `Void ${voids}`,
  }),
  command: ({ reason }, { placementId, entryId }) => ({ data: { placementId, entryId, reason } }),
  done: ({ seen: { childId, placementId, voids } }) => ({
    ...{ to: placementPath(childId, placementId), says: `${sentence(voids)} is voided` },
  }),
});

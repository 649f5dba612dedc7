import { VoidPlacementEntry, VoidPlacementEntryRequest } from '#contexts/placements';
import { NotFound } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { formPage } from '../forms/form-page.ts';
import { words } from '../forms/plain-fields.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { sentence } from '../words/codes.ts';
import { called, isPutRight } from './entries-called.ts';
import { entryOfPlacement, placementEntry, type EntrySeen } from './placement-entry.ts';
import { runsWords } from './runs-words.ts';
import { afterVoid, runsByExtension } from './what-follows.ts';

/** A start, a review, an extension, a return plan, a confirmation or an ending that should never have been recorded. */
export const VoidPlacementEntryPage = formPage({
  path: 'line/:childId/placements/:placementId/entries/:entryId/void',
  over: placementEntry(async (visit) => {
    const seen = await entryOfPlacement(visit);
    const { type } = seen.fact;
    if (!isPutRight(type)) throw new NotFound('This entry cannot be voided.');
    return { ...seen, voids: called[type], before: type === 'ExtensionAgreed' ? endBefore(seen) : null };
  }),
  ...{ sends: VoidPlacementEntry, request: VoidPlacementEntryRequest },
  title: ({ voids }) => `Void ${voids}`,
  button: 'Void the entry',
  fields: () => ({
    reason: words('Why should it never have been recorded?', {
      hint: 'It stays on the line, struck through, with this',
    }),
  }),
  checks: ({ reason }, { standing, entryId, fact: { type, data }, voids, entry, before }) => ({
    rows: [
      { label: 'What is voided', text: `${entry.title}\n${entry.date}`, field: null },
      { label: 'Why', text: reason, field: 'reason' },
    ],
    will: [
      ...afterVoid(standing, { id: entryId, type }, 'outcome' in data ? String(data.outcome) : null, before),
      'It stays on the line, struck through, with your name, the time and your reason.',
      'It cannot be put back. What is voided by mistake is recorded anew.',
    ],
    button: `Void ${voids}`,
  }),
  command: ({ reason }, { placementId, entryId }) => ({ data: { placementId, entryId, reason } }),
  done: ({ seen }) => ({
    to: placementPath(seen.childId, seen.placementId),
    says: `${sentence(seen.voids)} is voided${runsWords(seen, runsThen(seen), ' again')}`,
  }),
});

/** To which day it ran before this extension: as an earlier one says, or the start; null where the line does not say it here. */
function endBefore({ line, entryId, placementId }: EntrySeen): CivilDate | null {
  const of = line.filter(({ recordedIn, original }) => recordedIn.id === placementId && original !== entryId);
  const last = (type: string) => of.findLast((fact) => fact.type === type)?.data as Ends | undefined;
  return last('ExtensionAgreed')?.finishesOn ?? last('PlacementStarted')?.endsOn ?? null;
}

type Ends = Readonly<{ finishesOn?: CivilDate; endsOn?: CivilDate }>;

const runsThen = ({ standing, entryId, before, fact: { type } }: EntrySeen & Readonly<{ before: CivilDate | null }>) =>
  type === 'ExtensionAgreed' ? runsByExtension(standing, entryId, before) : null;

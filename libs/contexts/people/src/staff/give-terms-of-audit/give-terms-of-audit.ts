import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { mayBeGiven, refuseUnlessFree, type Staff } from '../grant.ts';
import type { StaffEvent } from '../staff.events.ts';
import { termsKey } from '../staff.ts';

export class GiveTermsOfAudit extends Command<
  Readonly<{
    staffId: string;
    children: readonly Readonly<{ childId: string }>[];
    periodFrom: CivilDate;
    periodTo: CivilDate;
    from: CivilDate;
    lastDay: CivilDate;
    because: string;
  }>
> {
  static readonly act = 'give-terms-of-an-audit';
}

const refusal = refusals({ 'period-ends-first': 'The last day of the period is before the first.' });

/** Whom an auditor is to read, of which days, and until when; it waits until somebody else confirms it. */
export function giveTermsOfAudit({ data, envelope: { actor } }: GiveTermsOfAudit, staff: Staff): Draft<StaffEvent> {
  const { staffId, periodFrom, periodTo, from, lastDay, because } = data;
  const grants = mayBeGiven(staff, staffId, actor);
  if (periodTo < periodFrom) throw refusal('period-ends-first', 'periodTo');
  const childIds = [...new Set(data.children.map(({ childId }) => childId))];
  refuseUnlessFree(grants, termsKey(childIds, { periodFrom, periodTo }), { from, lastDay });
  const terms = { childIds, periodFrom, periodTo, from, lastDay, givenById: actor.id };
  return { type: 'AuditTermsGiven', data: terms, personal: { because } };
}

import { Command, refusals, type Draft } from '#platform/event-sourcing';
import { isBy, onTheRegister, type Staff } from '../grant.ts';
import type { StaffEvent } from '../staff.events.ts';

export class ChangeDetails extends Command<Readonly<{ staffId: string; name: string; email: string | null }>> {
  static readonly act = 'keep-the-register-of-people';
}

const refusal = refusals({
  'not-your-own': 'Your name stands beside what you record: ask another administrator to change it.',
});

/** What somebody is called and how they are reached, put right or new. */
export function changeDetails({ data, envelope: { actor } }: ChangeDetails, staff: Staff): Draft<StaffEvent> {
  const { staffId, ...details } = data;
  onTheRegister(staff);
  if (isBy(actor, staffId)) throw refusal('not-your-own');
  return { type: 'PersonDetailsChanged', data: {}, personal: details };
}

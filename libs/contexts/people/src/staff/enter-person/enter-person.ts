import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { StaffEvent } from '../staff.events.ts';
import type { Staff } from '../grant.ts';

export class EnterPerson extends Command<
  Readonly<{ name: string; email: string | null; vouchedBy: string; subject: string }>
> {
  static readonly act = 'keep-the-register-of-people';
}

const refusal = refusals({
  'on-the-register': 'Whoever signs in under this is on the register already.',
  'was-on-the-register':
    'Whoever signed in under this was on the register, and their details are destroyed. Whoever comes back signs in under another name: whoever runs the sign-in can give one.',
  'nobody-vouches': 'That sign-in calls nobody so: check how it names its people.',
});
export const nobodyVouches = () => refusal('nobody-vouches', 'subject');

/** Puts somebody on the register of people, who may do nothing yet. */
export function enterPerson({ data: { vouchedBy, ...who } }: EnterPerson, staff: Staff): Draft<StaffEvent> {
  if (staff.phase === 'destroyed') throw refusal('was-on-the-register', 'subject');
  if (staff.phase !== 'unknown') throw refusal('on-the-register', 'subject');
  return { type: 'PersonEntered', data: { vouchedBy }, personal: who };
}

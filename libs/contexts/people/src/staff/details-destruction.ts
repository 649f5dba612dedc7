import { refusals } from '#platform/event-sourcing';
import { londonDate, type Instant } from '#platform/time';
import { isBy, onTheRegister, type By, type Entered, type Staff } from './grant.ts';

const refusal = refusals({
  'not-ones-own-details': 'Nobody has their own details destroyed: another proposes it, and a third confirms.',
  'still-given': 'Something is given to them today, or later, or waits to be confirmed. End or decline it first.',
  'none-proposed': 'Nobody proposed that the details of this person be destroyed, or it was decided already.',
  'proposed-by-you': 'You proposed this: another confirms it.',
});

type Asked = Readonly<{ staffId: string; actor: By; receivedAt: Instant }>;

/** @throws Refusal they are still here, or it would be their own doing @returns who may be called nothing any more */
export function whoHasLeft(staff: Staff, { staffId, actor, receivedAt }: Asked): Entered {
  const person = onTheRegister(staff);
  if (isBy(actor, staffId)) throw refusal('not-ones-own-details');
  const today = londonDate(receivedAt);
  const given = person.grants.some(
    ({ standing, lastDay }) => standing !== 'declined' && (lastDay === null || lastDay >= today),
  );
  if (given) throw refusal('still-given');
  return person;
}

/** @throws Refusal */
export function destructionProposed({ destruction }: Entered): NonNullable<Entered['destruction']> {
  if (!destruction) throw refusal('none-proposed');
  return destruction;
}

/** @throws Refusal nobody proposed it, or whoever did would be alone with it */
export function proposedByAnother(person: Entered, actor: By): NonNullable<Entered['destruction']> {
  const destruction = destructionProposed(person);
  if (isBy(actor, destruction.proposedById)) throw refusal('proposed-by-you');
  return destruction;
}

import { whoMayWhat } from '#authority';
import type { May, Scope } from '#platform/gateway';
import type { Case, Subject } from './subjects.ts';
import { tableSays, type Holding } from './what-the-table-says.ts';

const rowOf = (act: string, { actsAs }: Subject) =>
  whoMayWhat[act]?.grants[actsAs.role as never] as Readonly<{ within: Scope; withReason: Scope | null }> | undefined;

/** What the table says of an act, of the role alone: a cut keeps some acts, and perhaps no reason. */
export function ofRole(act: string, subject: Subject): May {
  const grant = rowOf(act, subject);
  const { cut } = subject;
  if (!grant || subject.hasEnded || (cut && !cut.acts.includes(act))) return 'no';
  if (grant.within.name !== 'none of its own') return 'yes';
  return grant.withReason && cut?.forAReason !== false ? 'with-reason' : 'no';
}

/** The same on a record, which of whoever is barred there is none. */
export function ofRecord(act: string, subject: Subject, held: Holding, { childId }: Case['ids']): May {
  if (ofRole(act, subject) === 'no' || subject.barredFrom === childId || held.service === 'none') return 'no';
  const says = tableSays(act, subject.actsAs, held);
  return says === 'with-reason' && subject.cut?.forAReason === false ? 'no' : says;
}

/** What needs all of these: as far as the least of them. */
export const ofAll = (says: readonly May[]): May =>
  says.includes('no') ? 'no' : says.includes('with-reason') ? 'with-reason' : 'yes';

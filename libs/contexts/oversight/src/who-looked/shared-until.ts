import { serviceOn, sharedDuring, sharingsOf, type ChildRecord } from '#pure/children';
import type { BodyOfTeam } from '#platform/gateway';
import { londonDate, type CivilDate, type Instant } from '#platform/time';

type Looked = Readonly<{
  actor: Readonly<{ team: string | null }>;
  at: Instant;
  outcome: string;
  reasonKind?: string | null;
}>;

/** The last day of the sharing by which somebody opened what another service holds; null where they opened it otherwise. */
export function sharedUntil(
  record: ChildRecord,
  { actor: { team }, at, outcome, reasonKind }: Looked,
  bodyOf: BodyOfTeam,
): CivilDate | null {
  if (team === null || outcome !== 'opened' || (reasonKind ?? null) !== null) return null;
  const [day, service] = [londonDate(at), bodyOf(team)];
  if (serviceOn(record, day) === service) return null;
  const by = sharingsOf(record).find((each) => each.service === service && sharedDuring(each, day));
  if (!by) return null;
  return by.endedOn !== null && by.endedOn < by.lastDay ? by.endedOn : by.lastDay;
}

import { otherThan, type DataOf, type Periods } from '#platform/event-sourcing';
import { addDays } from '#statutory-rules';
import type { CivilDate } from '#platform/time';
import type { OwningService, RecordShared, RecordSharingEnded } from './child.events.ts';

/** That another service reads the record as its own: to the last day, which is one of them, or until it was ended. */
export type Sharing = Readonly<{
  sharingId: string;
  /** Whoever held the record when it was given, and as long as they do. */
  by: OwningService;
  service: OwningService;
  givenOn: CivilDate;
  from: CivilDate;
  lastDay: CivilDate;
  endedOn: CivilDate | null;
}>;

/** What is recorded of them. */
export type ToldOfSharing = Readonly<{ id: string; effectiveOn: CivilDate }> &
  (
    | Readonly<{ type: 'RecordShared'; data: DataOf<typeof RecordShared> }>
    | Readonly<{ type: 'RecordSharingEnded'; data: DataOf<typeof RecordSharingEnded> }>
  );

/** With what was said of one more. */
export function withSharing(sharings: readonly Sharing[], told: ToldOfSharing): readonly Sharing[] {
  const { data, effectiveOn } = told;
  if ('service' in data) return [...sharings, { sharingId: told.id, givenOn: effectiveOn, ...data, endedOn: null }];
  return sharings.map((each) => (each.sharingId === data.sharingId ? { ...each, endedOn: effectiveOn } : each));
}

/** As far as they go: whoever holds the record after the service that shared it decides anew, also where it comes back. */
export const whileHeld = (sharings: readonly Sharing[], services: Periods<OwningService>): readonly Sharing[] =>
  sharings.flatMap((each) => {
    const over = otherThan(each.by, services, each.givenOn);
    if (over === null || each.lastDay < over) return each;
    return each.from < over ? { ...each, lastDay: addDays(over, -1) } : [];
  });

/** Whether it holds on a day, or will; on the day on which it is ended it holds no more. */
export const isToLast = ({ lastDay, endedOn }: Pick<Sharing, 'lastDay' | 'endedOn'>, day: CivilDate): boolean =>
  endedOn === null && day <= lastDay;

/** Whether it held at some moment of a day: also of the one on which it was ended. */
export const sharedDuring = ({ from, lastDay, endedOn }: Sharing, day: CivilDate): boolean =>
  from <= day && day <= lastDay && (endedOn === null || day <= endedOn);

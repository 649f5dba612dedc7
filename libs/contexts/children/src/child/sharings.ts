import type { DataOf } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { OwningService, RecordShared, RecordSharingEnded } from './child.events.ts';

/** That another service reads the record as its own: to the last day, which is one of them, or until it was ended. */
export type Sharing = Readonly<{
  sharingId: string;
  service: OwningService;
  from: CivilDate;
  lastDay: CivilDate;
  endedOn: CivilDate | null;
}>;

type Told = Readonly<{ id: string; effectiveOn: CivilDate }> &
  (
    | Readonly<{ type: 'RecordShared'; data: DataOf<typeof RecordShared> }>
    | Readonly<{ type: 'RecordSharingEnded'; data: DataOf<typeof RecordSharingEnded> }>
  );

/** With what was said of one more. */
export function withSharing(sharings: readonly Sharing[], told: Told): readonly Sharing[] {
  if (told.type === 'RecordShared') return [...sharings, { sharingId: told.id, ...told.data, endedOn: null }];
  const { data, effectiveOn } = told;
  return sharings.map((each) => (each.sharingId === data.sharingId ? { ...each, endedOn: effectiveOn } : each));
}

/** Whether it holds on a day, or will; on the day on which it is ended it holds no more. */
export const isToLast = ({ lastDay, endedOn }: Sharing, day: CivilDate): boolean => endedOn === null && day <= lastDay;

/** Whether it held at some moment of a day: also of the one on which it was ended. */
export const sharedDuring = ({ from, lastDay, endedOn }: Sharing, day: CivilDate): boolean =>
  from <= day && day <= lastDay && (endedOn === null || day <= endedOn);

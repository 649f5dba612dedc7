import { date, eventsAbout, id, optional, sealed } from '#platform/event-sourcing';

const { event } = eventsAbout('childId');

/** A named person finds this child nowhere from here on, whatever their role: they are kin, or a party to what is decided. */
export const PersonBarred = event('PersonBarred', {
  data: { personId: id(), lastDay: optional(date()) },
  personal: { because: sealed.text(500) },
});

/** What their role lets them see of the child they see again. */
export const BarLifted = event('BarLifted', {
  data: { personId: id() },
  personal: { because: sealed.text(500) },
});

export const barEvents = [PersonBarred, BarLifted] as const;
export type BarEvent = (typeof barEvents)[number];

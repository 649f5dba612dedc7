import { eventsAbout, id, list, sealed } from '#platform/event-sourcing';

const { event } = eventsAbout('childId');

const because = { because: sealed.text(2000) };

/** One person says that this record and another are of one child, who is to go on under that other. Nothing is shown anew until another has said yes. */
export const MergeAsked = event('MergeAsked', {
  data: {
    otherChildId: id(),
    /** Whoever acts for another is both of them: neither says the second word. */
    askedBy: list(id()),
  },
  personal: because,
});

/** From here on the two are one: whoever opens this one is led to the other, and reads both. Nothing of either is rewritten. */
export const RecordsMerged = event('RecordsMerged', { data: { askedId: id(), otherChildId: id() }, personal: because });

/** What was asked for is not done, or whoever asked asks no longer. */
export const MergeDeclined = event('MergeDeclined', { data: { askedId: id() }, personal: because });

/** They were not of one child: each is again as it was, and the other’s readers read it no longer. */
export const RecordsParted = event('RecordsParted', { data: { otherChildId: id() }, personal: because });

export const mergingEvents = [MergeAsked, RecordsMerged, MergeDeclined, RecordsParted] as const;
export type MergingEvent = (typeof mergingEvents)[number];

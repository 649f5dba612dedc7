import { configured, date, eventsAbout, flag, sealed } from '#platform/event-sourcing';

const { event } = eventsAbout('listId');

/** From a day on a record may be opened for this, too. What it is called is sealed under the list’s own key: nobody’s, so that it ends with nobody. */
export const OpeningReasonAdded = event('OpeningReasonAdded', {
  data: { code: configured(), restricted: flag(), from: date() },
  personal: { words: sealed.text(100) },
});

/** From a day on it is called so: what was opened for it before keeps the words that it was opened under. */
export const OpeningReasonReworded = event('OpeningReasonReworded', {
  data: { code: configured(), from: date() },
  personal: { words: sealed.text(100) },
});

/** After its last day nothing is opened for it. */
export const OpeningReasonEnded = event('OpeningReasonEnded', { data: { code: configured(), lastDay: date() } });

export const openingReasonEvents = [OpeningReasonAdded, OpeningReasonReworded, OpeningReasonEnded] as const;
export type OpeningReasonEvent = (typeof openingReasonEvents)[number];

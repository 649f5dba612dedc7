import { view } from '#platform/read-models';
import type { SealedAt } from '#platform/privacy';
import type { CivilDate, Instant } from '#platform/time';
import { openingReasonEvents } from '../../opening-reasons/opening-reason.events.ts';

type Told = Readonly<{ byId: string; at: Instant }>;

/** What was recorded of one kind: of one that was there at first, it was never added. */
export type ReasonRecorded = Readonly<{
  code: string;
  added: (Told & Readonly<{ restricted: boolean; from: CivilDate }>) | null;
  wordings: readonly (Told & Readonly<{ from: CivilDate; words: SealedAt<string> | null }>)[];
  /** It may be ended again, sooner: the last holds. */
  endings: readonly (Told & Readonly<{ lastDay: CivilDate }>)[];
  /** Of the list, when this was last recorded of the kind. */
  revision: number;
}>;

/** Answers "what was recorded of a kind of reason: since when, what it is called, until when?" */
export const reasonsRecorded = view({
  name: 'opening-reasons',
  version: 2,
  fields: {},
  events: openingReasonEvents,
  documents: ({ data }) => [data.code],
  fold: (before: ReasonRecorded | undefined, event): ReasonRecorded => {
    const { code } = event.data;
    const { revision } = event;
    const kind = { ...(before ?? { code, added: null, wordings: [], endings: [] }), revision };
    const told = { byId: event.metadata.actor.id, at: event.recordedAt };
    if (event.type === 'OpeningReasonEnded')
      return { ...kind, endings: [...kind.endings, { ...told, lastDay: event.data.lastDay }] };
    const { from } = event.data;
    const wordings = [
      ...kind.wordings,
      { ...told, from, words: (event.sealed.words ?? null) as SealedAt<string> | null },
    ];
    return event.type === 'OpeningReasonAdded'
      ? { ...kind, wordings, added: { ...told, from, restricted: event.data.restricted } }
      : { ...kind, wordings };
  },
});

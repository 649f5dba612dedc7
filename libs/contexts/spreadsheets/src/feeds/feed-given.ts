/** Of the job: what an operator leaves for the server. */
export const TAKE_IN_FEED = 'take-in-a-feed';

/** A file to be looked through; or that what was looked through is put on record. In whose name, by their number. */
export type FeedGiven = Readonly<{ as: string }> &
  (
    | Readonly<{ feed: string; service: string; file: Readonly<{ name: string; bytes: string }> }>
    | Readonly<{ listId: string; because: string | null }>
  );

/** What comes of it: the job that looks through the list, or records it. */
export type FeedTaken = Readonly<{ jobId: string }>;

/** An answer that is not what was asked for: RFC 9457, `application/problem+json`. */
export type Problem = Readonly<{
  /** `/problems/{code}`: the kind, for programs. */
  type: string;
  status: number;
  code: string;
  /** The kind, for people. */
  title: string;
  /** What happened this time, worded for the officer. */
  detail?: string;
  /** Of bad input, or of rows that were refused: each field with its words; of a refusal also with its reason. */
  errors?: readonly Readonly<{ field: string; detail: string; code?: string }>[];
  /** Of what is questioned: each with the field that it asks about, and what confirms it. */
  questions?: readonly Readonly<{ code: string; field: string; confirm: string; detail: string }>[];
  /** Names the request in the log. */
  correlationId?: string;
}>;

export type ProblemWithHeaders = Readonly<{ problem: Problem; headers: Readonly<Record<string, string>> }>;

/** A kind of problem; `retryAfter` in seconds, when the same request may succeed later. */
export type ProblemKind = Readonly<{ status: number; code: string; title: string; retryAfter?: number }>;

export const problemType = (code: string): string => `/problems/${code}`;

const kind = (status: number, code: string, title: string, retryAfter?: number): ProblemKind => ({
  ...{ status, code, title },
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

const LIST_REFUSED = kind(400, 'query-refused', 'The list cannot be filtered, sorted or continued like this.');

const UNREADABLE = kind(
  503,
  'event-unreadable',
  'This record holds something that this version of the service cannot read; nothing was recorded. Its operators have to look at it.',
  600,
);

/** Kinds of problem by the name of the error that is one. What is not named here is a bug: 500. */
export const KINDS: Readonly<Record<string, ProblemKind>> = {
  BadInput: kind(400, 'bad-input', 'Some of what was sent is missing or wrong.'),
  ForeignPosition: kind(400, 'foreign-position', 'The position is not one of this event store.'),
  QueryRefused: LIST_REFUSED,
  NotACursor: LIST_REFUSED,
  NotSignedIn: kind(401, 'not-signed-in', 'You are not signed in.'),
  SignInRefused: kind(403, 'sign-in-refused', 'You could not be signed in.'),
  NotAllowed: kind(403, 'not-allowed', 'You may not do this.'),
  ReasonRequired: kind(403, 'reason-required', 'Say why you need to open this record.'),
  SentFromElsewhere: kind(403, 'sent-from-elsewhere', 'The request did not come from a page of this service.'),
  NotFound: kind(404, 'not-found', 'There is no such record.'),
  NoSuchRecord: kind(404, 'not-found', 'There is no such record.'),
  IdempotencyKeyUsed: kind(409, 'idempotency-key-used', 'The Idempotency-Key was used for another request.'),
  KeyEnded: kind(
    409,
    'personal-data-destroyed',
    'The personal data was destroyed: nothing more of it can be recorded.',
  ),
  RuleGap: kind(422, 'law-not-known', 'The law of that day is not known here, so this cannot be worked out.'),
  InvalidInput: kind(422, 'cannot-be-worked-out', 'What is on record does not let this be worked out.'),
  Questioned: kind(422, 'questioned', 'Check this: it is unusual. Confirm it, with the reason, if it is right.'),
  AskedUnderAnotherName: kind(421, 'another-name', 'This service is not reached under this name.'),
  StaleRevision: kind(412, 'stale', 'The record has changed since you looked at it.'),
  NotUtf8: kind(415, 'not-utf-8', 'Send what you send in UTF-8.'),
  AppendRefused: kind(413, 'too-large', 'This is more than one record can take at once.'),
  TooLarge: kind(413, 'too-large', 'This is more than can be taken at once.'),
  TooManyRequests: kind(429, 'too-many-requests', 'More came from you than this service takes at once.', 60),
  ViewBehind: kind(503, 'view-behind', 'What you wrote is stored, but cannot be shown yet.', 1),
  ViewNotBuilt: kind(
    503,
    'view-not-built',
    'This service was started anew and is still reading up what is recorded: send the same again in a moment, nothing is done twice.',
    5,
  ),
  ClockBehind: kind(503, 'clock-behind', 'The clock of this server is behind; nothing was recorded.', 60),
  DocumentParked: kind(503, 'document-parked', 'This record waits for a repair and cannot be shown.', 60),
  TooMuchContention: kind(503, 'try-again', 'Others were changing this record; nothing was recorded.', 1),
  StoreUnavailable: kind(503, 'store-unavailable', 'The record cannot be reached now; nothing was recorded.', 5),
  MongoAway: kind(
    503,
    'database-away',
    'The database cannot be reached now. If you sent something, it is not known whether it was recorded: send the same again.',
    5,
  ),
  UnknownOutcome: kind(503, 'unknown-outcome', 'It is not known whether this was recorded: send the same again.', 1),
  UnknownEventType: UNREADABLE,
  EventOfLaterVersion: UNREADABLE,
  UnreadableEvent: UNREADABLE,
  UnknownEvent: UNREADABLE,
  KeyMissing: kind(
    503,
    'key-lost',
    'What was written here cannot be opened: its key is lost. It was not destroyed; the operators have to put the keys back.',
    600,
  ),
  KeyUnreadable: kind(
    503,
    'key-unreadable',
    'What was written here cannot be opened: its key was damaged. It was not destroyed; the operators have to put the keys back.',
    600,
  ),
  SealBroken: kind(
    503,
    'seal-broken',
    'What was written here cannot be opened: it was altered, or its key was replaced. It was not destroyed; the operators have to put the store back.',
    600,
  ),
  NotInService: kind(503, 'not-in-service', 'This service was put back from a backup, and is not in use yet.', 600),
  IssuerUnavailable: kind(503, 'sign-in-unavailable', 'Your sign-in cannot be checked now.', 5),
};

/** A bug: nothing of it is said. */
export const BUG = kind(500, 'bug', 'Something went wrong on our side. It has been noted.');

/** Kinds that the HTTP layer finds by itself, by status. */
export const HTTP_KINDS: Readonly<Record<number, ProblemKind>> = {
  400: kind(400, 'bad-request', 'The request cannot be read.'),
  404: kind(404, 'not-found', 'There is nothing at this address.'),
  405: kind(405, 'method-not-allowed', 'This cannot be done at this address.'),
  406: kind(406, 'not-acceptable', 'This cannot be answered in the form that was asked for.'),
  408: kind(408, 'timeout', 'The request took too long to arrive.'),
  413: kind(413, 'too-large', 'The request is too large.'),
  414: kind(414, 'uri-too-long', 'The address is too long.'),
  415: kind(415, 'unsupported-media-type', 'Send JSON, or a form.'),
  431: kind(431, 'headers-too-large', 'The request’s headers are too large.'),
};

const outage = (code: string, title: string, retryAfter: number): ProblemKind => ({
  ...{ status: 503, code, title, retryAfter },
});

/** What a driver or the system says, by its code, and what it is to the one who asked. It is no bug of ours. */
const OUTAGES: readonly (readonly [RegExp, ProblemKind])[] = [
  [
    /^(?:SQLITE_FULL|ENOSPC|EDQUOT)/,
    outage('disk-full', 'The disk of this server is full: nothing was recorded. Its operators have to make room.', 60),
  ],
  [
    /^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/,
    outage('try-again', 'The record was busy; nothing was recorded. Send the same again.', 1),
  ],
  [
    /^SQLITE_(?:CORRUPT|NOTADB)/,
    outage(
      'store-damaged',
      'The store of this server is damaged; nothing was recorded. Its operators have to mend it.',
      600,
    ),
  ],
  [
    /^(?:SQLITE_(?:IOERR|READONLY|CANTOPEN|PERM|AUTH|NOMEM)|STORE_TAKEN_AWAY|EACCES|EPERM|EROFS|EIO|EMFILE|ENFILE)/,
    outage('store-unavailable', 'The store of this server cannot be reached now; nothing was recorded.', 60),
  ],
];

export const outageKinds: readonly ProblemKind[] = OUTAGES.map(([, found]) => found);

/** Looks behind an error for the outage that caused it. */
export function outageOf(error: unknown, depth = 4): ProblemKind | null {
  if (typeof error !== 'object' || error === null || depth === 0) return null;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const found = typeof code === 'string' ? OUTAGES.find(([pattern]) => pattern.test(code))?.[1] : undefined;
  return found ?? outageOf(cause, depth - 1);
}

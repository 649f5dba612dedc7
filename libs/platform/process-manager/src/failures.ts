/** Errors that say "not now" of the whole service: waiting mends them, and nobody is to blame. */
const PASSING = new Set([
  ...[
    'StoreUnavailable',
    'MongoAway',
    'UnknownOutcome',
    'TooMuchContention',
    'ClockBehind',
    'ViewBehind',
    'ViewNotBuilt',
    'AbortError',
  ],
  ...['CheckpointAhead', 'CheckpointRefused'],
]);
/** Errors that the same event will meet again, however often it is tried. */
const LASTING = new Set([
  ...['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'RuleGap', 'InvalidInput', 'NotAllowed'],
  ...['UnreadableEvent', 'UnknownEventType', 'EventOfLaterVersion'],
  ...['NoSuchRecord', 'DocumentParked', 'NotSealable', 'NotACode', 'SealBroken'],
]);
/** How often an error that is neither is tried before it counts as lasting. */
const TRIES = 3;

export const isPassing = (error: unknown): boolean => PASSING.has(nameOf(error));

export const isLasting = (error: unknown, tries: number): boolean =>
  !isPassing(error) && (LASTING.has(nameOf(error)) || tries >= TRIES);

/** An error's class as a closed code: its words could hold what an erasure must be able to end. */
export const codeOf = (error: unknown): string =>
  nameOf(error)
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase();

const WORDS: Readonly<Record<string, string>> = {
  'rule-gap': 'the law it asks has no answer for that date',
  'invalid-input': 'a rule of law was given a value outside its range',
  'unreadable-event': 'the event does not fit its schema',
  'event-of-later-version': 'the event was written by a later version; start that one',
  'unknown-event-type': 'this version does not know the event’s type',
  'document-parked': 'a view has parked the document that it asks for',
  'no-such-record': 'the record that it names is not there',
  'not-allowed': 'no policy lets the process do this',
  'seal-broken': 'a sealed part does not open: it was altered, or its key was replaced',
  'key-missing': 'the key of a sealed part is lost; put it back: put-back-keys',
  'key-unreadable': 'the key of a sealed part is damaged; put it back: put-back-keys',
};

/** Why a cause is parked, for an operator. */
export const wordsOf = (code: string | null): string =>
  code === null
    ? 'waits behind another of the same subject'
    : (WORDS[code] ?? `it failed (${code}); the log names the place in the code`);

function nameOf(error: unknown): string {
  const name = error instanceof Error ? error.name : 'Error';
  return /^[A-Za-z][A-Za-z0-9]{0,60}$/.test(name) ? name : 'Error';
}

import type { ClosingReason, Confirmer, WhereaboutsKnown } from '#pure/children';
import type { WordsOf } from './codes.ts';
import { dayWords } from './times.ts';
import { row, type WordingsOf } from './wording.ts';

/** Nothing of it is a success, and nothing is a failure: it says what happened. */
export const closings: WordsOf<ClosingReason> = {
  'moved-away': 'Moved away',
  'past-school-age': 'Past compulsory school age',
  'back-in-school': 'Back in school, and with the service no more',
  'under-another-record': 'Goes on under another record, after adoption or a name changed for safety',
  died: 'Died',
};

export const whereabouts: WordsOf<WhereaboutsKnown> = {
  here: 'Here',
  'moved-away': 'Moved away',
  unknown: 'Whereabouts unknown',
};

export const confirmerWords: WordsOf<Confirmer> = {
  'receiving-school': 'The school that received the child',
  'receiving-authority': 'The authority that the child moved to',
};

type Facts = 'WhereaboutsChanged' | 'RecordClosed' | 'RecordReopened';

export const closingWordings: WordingsOf<Facts> = {
  WhereaboutsChanged: ({ whereabouts: known, from }, { movedTo, school }) => ({
    title: whereabouts[known],
    rows: [...row('Moved to', movedTo), ...row('School there', school), ...row('From', dayWords(from))],
  }),
  RecordClosed: ({ because, on, confirmed }, { confirmedBy, details }) => ({
    title: because === 'died' ? 'Died' : `Record closed: ${closingInside[because]}`,
    rows: [
      ...row(because === 'died' ? 'Day of death' : 'From', dayWords(on)),
      ...row('Confirmed by', confirmed && confirmerWords[confirmed.by]),
      ...row('Who said so', confirmedBy),
      ...row('Confirmed on', confirmed && dayWords(confirmed.on)),
      ...row('More', details),
    ],
  }),
  RecordReopened: (_, { because }) => ({ title: 'Record reopened', rows: row('Why', because) }),
};

/** Of a closed record on a list; nothing of one that is open. */
export const closedInList = (closed: ClosingReason | null): readonly string[] =>
  closed === null ? [] : [closed === 'died' ? 'Died' : `Record closed: ${closingInside[closed]}`];

/** The same within a sentence. */
export const closingInside: WordsOf<ClosingReason> = {
  'moved-away': 'moved away',
  'past-school-age': 'past compulsory school age',
  'back-in-school': 'back in school',
  'under-another-record': 'goes on under another record',
  died: 'died',
};

import { londonDate } from '#platform/time';
import type { AccessesFound } from '#contexts/oversight';
import { counted } from '#statutory-rules';
import { partsInWords } from '../words/parts-in-words.ts';
import { whoAndRole } from '../words/people.ts';
import { dayWords, momentWords } from '../words/times.ts';
import { part, type Names } from '../words/wording.ts';
import { actWords, doneWords } from './act-words.ts';

type Access = AccessesFound['items'][number];

const done: Readonly<Record<Access['did'], string>> = {
  looked: 'Looked',
  changed: 'Changed',
  refused: 'Refused',
  'asked-why': 'Was asked why, and had not said',
  told: 'Told that there is a record',
  tried: 'Wrote a text that tells the protected address; it was refused',
};

const { opened } = partsInWords;

/** Words were given, and stand nowhere: no reader is to think that nobody was asked why. */
export const notKeptWords: Readonly<Record<NonNullable<Access['reasonNotKept']>, string>> = {
  destroyed: 'A reason was given. It is not kept: the personal data was destroyed',
  'key-lost': 'A reason was given. It could not be kept: the key is lost',
  'key-damaged': 'A reason was given. It could not be kept: the key is damaged',
  altered: 'A reason was given. It could not be kept: the key is damaged',
};

export function accessRow(access: Access, names: Names) {
  const { at, actor, did, reason, reasonNotKept, reasonKind, sharedUntil, others, underTerms } = access;
  return {
    at: momentWords(at),
    ...whoAndRole(actor, names),
    id: actor.id,
    did: done[did],
    refused: did === 'refused' || did === 'tried',
    what: `${[access.action, ...access.alsoAsked].map((action) => whatWords(action, did)).join('; ')}${others > 0 ? `, with ${counted(others, 'other record')}` : ''}`,
    kind: reasonKind
      ? (names.openingReason?.(reasonKind, londonDate(at)) ?? reasonKind)
      : sharedUntil && `As shared until ${dayWords(sharedUntil)}`,
    why: reasonNotKept ? notKeptWords[reasonNotKept] : (part<string | null>(reason, String) ?? under(underTerms)),
    // An empty place would read as a reason that is kept from the reader.
    none: did === 'asked-why' ? 'Not said' : 'No reason is asked',
  };
}

const whatWords = (action: string, did: Access['did']): string =>
  opened[action] ?? (did === 'changed' ? doneWords(action) : actWords(action));

const under = (terms: readonly string[]): string => (terms.length > 0 ? 'Under the terms of an audit' : '');

import type { CircumstancesEvent, NoUpnReason, UpnTold } from '#pure/children';
import { isTemporaryUpn } from '#statutory-rules';
import type { WordsOf } from './codes.ts';
import { dayWords } from './times.ts';
import { isClosed, row, type PartsInWords, type Row, type WordingsOf } from './wording.ts';

type Described = Extract<CircumstancesEvent['type'], 'UpnChanged'>;

export const noUpnWords: WordsOf<NoUpnReason> = {
  'never-at-a-state-school': 'Has never been at a state-funded school in England',
  'new-to-england': 'New to England, and no school has given one yet',
  'school-asked': 'The school has been asked for it',
  other: 'For another reason',
};

/** What is said of the unique pupil number. */
export const upnWordings: WordingsOf<Described> = {
  UpnChanged: ({ from }, { number }) => ({
    title: 'Unique pupil number (UPN)',
    rows: [
      ...(number === undefined || isClosed(number) ? row('UPN', number) : upnRows(number)),
      ...row('From', dayWords(from)),
    ],
  }),
};

export const upnDone: PartsInWords['done'] = {
  ChangeUpn: 'the unique pupil number',
  CorrectUpn: 'a change of the unique pupil number',
};

/** A number, or that there is none, with why; nothing where nobody has said. */
export function upnRows({ upn, noneBecause }: UpnTold): readonly Row[] {
  if (upn === null && noneBecause === null) return [];
  if (upn === null) return [...row('UPN', 'None'), ...row('Why there is none', noneBecause && noUpnWords[noneBecause])];
  return row(isTemporaryUpn(upn) ? 'Temporary UPN' : 'UPN', upn);
}

/** Above each part of a record. */
export const upnAbove = ({ upn, noneBecause }: UpnTold): string | null => {
  if (upn !== null) return `${isTemporaryUpn(upn) ? 'Temporary UPN' : 'UPN'} ${upn}`;
  return noneBecause === null ? null : 'No UPN';
};

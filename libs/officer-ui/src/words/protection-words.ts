import type { Betrayal } from '#pure/children';
import type { WordsOf } from './codes.ts';
import { dayWords } from './times.ts';
import { row, rowOf, UNNAMED, type Names, type PartsInWords, type Row, type WordingsOf } from './wording.ts';

type ProtectionFacts =
  | 'AddressProtected'
  | 'AddressProtectionChanged'
  | 'AddressReleased'
  | 'AddressReleaseSettled'
  | 'LiftingAsked'
  | 'AddressProtectionLifted'
  | 'LiftingDeclined';

/** The mark of it: above the record, and on the rows of lists. */
export const ADDRESS_PROTECTED = 'Address protected';

/** What besides gives an address away. */
export const betrayalWords: WordsOf<Betrayal> = {
  telephones: 'Telephone numbers and emails of people around the child',
  professionals: 'Where professionals work, and how to reach them',
  'examination-places': 'Where examinations are sat',
  'care-authority': 'Which council looks after the child, and to which the child belongs',
};

const called = (ids: readonly string[], { person }: Names): readonly string[] =>
  ids.map((id) => person?.(id) ?? UNNAMED);

type Mark = Readonly<{ openTo: readonly string[]; betrayedBy: readonly Betrayal[] }>;

const markRows = ({ openTo, betrayedBy }: Mark, names: Names): readonly Row[] => [
  ...rowOf('May open it', called(openTo, names)),
  ...rowOf(
    'Not disclosed besides',
    betrayedBy.map((each) => betrayalWords[each]),
  ),
];

export const protectionWordings: WordingsOf<ProtectionFacts> = {
  AddressProtected: (data, { because }, names) => ({
    title: 'Address protected',
    rows: [...markRows(data, names), ...row('Why', because)],
  }),
  AddressProtectionChanged: (data, { because }, names) => ({
    title: 'Who may open the protected address changed',
    rows: [...markRows(data, names), ...row('Why', because)],
  }),
  AddressReleased: ({ byId, until }, { to, because }, names) => ({
    title: 'Protected address told to somebody outside',
    rows: [
      ...row('Told to', to),
      ...rowOf('Told by', called([byId], names)),
      ...row('May keep it until', dayWords(until)),
      ...row('Why', because),
    ],
  }),
  AddressReleaseSettled: ({ byId, until }, { because }, names) => ({
    title:
      until === null
        ? 'Protected address kept no longer by somebody who was told'
        : 'Protected address may be kept longer by somebody who was told',
    rows: [
      ...rowOf('Said by', called([byId], names)),
      ...row('May keep it until', until && dayWords(until)),
      ...row('Why', because),
    ],
  }),
  LiftingAsked: (_, { because }) => ({
    title: 'Asked for the address to be protected no longer',
    rows: row('Why', because),
  }),
  AddressProtectionLifted: () => ({ title: 'Address protected no longer', rows: [] }),
  LiftingDeclined: (_, { because }) => ({
    title: 'The address stays protected',
    rows: row('Why', because),
  }),
};

export const protectionParts: PartsInWords = {
  views: {
    'open-address-told': 'Protected addresses that somebody outside was told',
    'open-lifting-to-confirm': 'Addresses of which somebody asks that they be protected no longer',
  },
  opened: {
    FindProtection: 'Whether the address is protected',
    FindUndisclosed: 'The protected address, on purpose',
    FindTextsThatTell: 'What tells the protected address',
    FindOthersAtAddress: 'Who else lives at the address',
    FindTriesOfAddress: 'Who tried the protected address',
  },
  done: {
    ProtectAddress: 'the address',
    ChangeProtection: 'who may open the protected address',
    ReleaseAddress: 'the protected address',
    SettleRelease: 'what became of the protected address that was told',
    ProposeLifting: 'that the address is protected no longer',
    ConfirmLifting: 'that the address is protected no longer',
    DeclineLifting: 'that the address is protected no longer',
  },
};

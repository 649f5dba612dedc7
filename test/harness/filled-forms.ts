import { alikeForms } from './alike-forms.ts';
import type { Filled, Form } from './sent-form.ts';
import type { Service } from './service.ts';

/** What an officer types into the forms, by the names of their inputs. */
export const day = (name: string, [year, month, date]: readonly [string, string, string]): Filled => ({
  ...{ [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year },
});
export const from = (date: string, month = '2', year = '2026') => day('from', [year, month, date]);
export const named = { givenNames: 'Ida', familyName: 'Example', schoolUrn: '110001', owningService: 'sen' };
export const called = { givenNames: 'Amara', familyName: 'Okonkwo-Lane', address: '1 The Row' };
export const held = (nextMonth: string): Filled => ({
  ...day('heldOn', ['2026', '2', '6']),
  ...{ 'outcomes-0-judgement': 'partly', 'outcomes-0-actual': '8 of 10' },
  ...{ 'outcomes-1-judgement': 'partly', 'outcomes-1-actual': 'Twice a week' },
  ...{ recommends: 'reintegrate', ...day('nextReviewOn', ['2026', nextMonth, '21']) },
});
export const ended = (date: string, month: string): Filled => ({
  ...{ ...day('endedOn', ['2026', month, date]), reason: 'moved-away', destination: '810' },
});
const receivedOn = (year: string, time: string): Filled => ({
  ...{ ...day('receivedAt', [year, '2', '6']), 'receivedAt-time': time },
});
export const morning = (code: string): Filled => ({ 'marks-2026-02-02-AM-code': code });

export const removing = (at: Form['at'], meanwhile: Form['meanwhile']): Form => ({
  ...{ at, heading: /Remove what was filed on the wrong child/, filled: { whose: 'another-child' } },
  ...(meanwhile && { meanwhile }),
});

/** When a provider received a referral, said anew. */
const receiving = (at: Form['at'], meanwhile: NonNullable<Form['meanwhile']>): Form => ({
  ...{ at, meanwhile, heading: /Correct when .+ received the referral/, wrong: receivedOn('2026', '25:00') },
  refused: { ...receivedOn('2020', '9am'), reason: 'The first message bounced' },
  filled: { ...receivedOn('2026', '9:30am'), reason: 'The first message bounced' },
});

type OfRecord = Readonly<{
  service: () => Service;
  line: () => string;
  last: (type: string) => Promise<string>;
  meanwhile: NonNullable<Form['meanwhile']>;
}>;
const sharedUntil = (date: string, because = 'Both services plan the return'): Filled => ({
  ...{ service: 'exclusions', ...day('lastDay', ['2026', '2', date]), because },
});

/** First it is shared, then that is ended; and another record is told apart, and doubted. */
export const sharingForms = ({ line, last, meanwhile, service }: OfRecord): Readonly<Record<string, Form>> => ({
  'line/:childId/share-the-record': {
    ...{ at: () => `${line()}/share-the-record`, heading: /Share this record with another service/, meanwhile },
    ...{ wrong: sharedUntil('31', ''), refused: sharedUntil('2'), filled: sharedUntil('27') },
  },
  'line/:childId/sharings/:sharingId/end': {
    at: async () => `${line()}/sharings/${await last('RecordShared')}/end`,
    ...{ heading: /End the sharing of this record/, meanwhile, filled: { because: 'The return is planned' } },
  },
  ...alikeForms({ service, childId: () => line().slice('/line/'.length), meanwhile }),
});

type OfMarks = Readonly<{
  line: () => string;
  /** By its day. */
  markOf: (day: string) => Promise<string>;
  reason: string;
  corrected: (code: string, day: string) => NonNullable<Form['meanwhile']>;
  receiptAt: Form['at'];
  receiptMeanwhile: NonNullable<Form['meanwhile']>;
}>;

/** Each mark that is put right, corrected, voided, removed; and when a provider received a referral. */
export const putRightForms = ({ line, markOf, reason, corrected, ...of }: OfMarks): Readonly<Record<string, Form>> => ({
  'line/:childId/referrals/:referralId/receipts/:providerId/correct': receiving(of.receiptAt, of.receiptMeanwhile),
  'line/:childId/marks/correct': {
    ...{ at: () => `${line()}/marks/correct?date=2026-02-04&session=PM`, heading: /Correct a mark/ },
    wrong: { code: 'M', reason: '' },
    ...{ questioned: { code: '\\', reason }, filled: { code: 'M', reason } },
    meanwhile: corrected('C', '2026-02-04'),
  },
  'line/:childId/marks/:markId/void': {
    at: async () => `${line()}/marks/${await markOf('2026-02-02')}/void?date=2026-02-02`,
    heading: /Void a mark/,
    ...{ wrong: { reason }, filled: { noSession: 'place-closed', reason }, meanwhile: corrected('C', '2026-02-02') },
  },
  'line/:childId/marks/:markId/remove': removing(
    async () => `${line()}/marks/${await markOf('2026-02-04')}/remove?date=2026-02-04`,
    corrected('I', '2026-02-04'),
  ),
});

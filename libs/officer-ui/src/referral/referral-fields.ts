import type { ReferralWrittenRequest } from '#contexts/referrals';
import { text, type Given } from '../forms/date-fields.ts';
import { isEmpty, type Field, type Fields } from '../forms/form-field.ts';
import { choice, day, words } from '../forms/plain-fields.ts';
import { several, type Option } from '../forms/several.ts';
import { sentence } from '../words/codes.ts';
import type { Names } from '../words/wording.ts';

type LotOffered = NonNullable<Names['lots']>[number];

/** A lot, and the agreement that it is of, as one answer: neither stands for anything without the other. */
export const lotAnswer = ({ agreement, lot }: Pick<LotOffered, 'agreement' | 'lot'>): string => `${agreement}.${lot}`;

/** Those on which somebody stands: of another nobody would receive anything. */
export const lotsOffered = ({ lots = [] }: Names): readonly LotOffered[] =>
  lots.filter(({ providers }) => providers.length > 0);

export const lotNamed = (names: Names, { agreement, lot }: Pick<LotOffered, 'agreement' | 'lot'>): string =>
  names.lot?.(agreement, lot) ?? lot;

export const providerNamed = (names: Names, id: string): string =>
  names.provider?.(id) ?? 'A provider that is no longer named';

/** As the agreements stand now; undefined where there is no such lot any more. */
export const lotIn = ({ lots = [] }: Names, { agreement, lot }: Pick<LotOffered, 'agreement' | 'lot'>) =>
  lots.find((each) => each.agreement === agreement && each.lot === lot);

const lotChosen = (given: Given, names: Names): LotOffered | undefined =>
  lotsOffered(names).find((each) => lotAnswer(each) === text(given, 'lot'));

/** Who of the lot is asked. */
export const askedOf = (
  names: Names,
  {
    agreement,
    lot,
    leftOut,
  }: Pick<ReferralWrittenRequest, 'agreement' | 'lot'> & Readonly<{ leftOut: readonly string[] }>,
) => (lotIn(names, { agreement, lot })?.providers ?? []).filter((id) => !leftOut.includes(id));

/** What a referral says, for the page that fills it in and the one that changes it. */
export function referralFields(names: Names, age: number | null = null): Fields<ReferralWrittenRequest> {
  const agreement: Field = {
    untyped: true,
    read: (given) => ({ value: lotChosen(given, names)?.agreement }),
    shown: (_, name) => ({ kind: 'known', name, error: null }),
    at: () => 'lot',
    worded: () => 'Choose the lot',
  };
  const chosen = choice(
    'To which lot?',
    lotsOffered(names).map((each) => [
      lotAnswer(each),
      sentence(lotNamed(names, each)),
      `${forWhom(each, age)}${names.agreement?.(each.agreement) ?? each.agreement}: ${each.providers.map((id) => providerNamed(names, id)).join(', ')}`,
    ]),
  );
  const leftOut = several('Who of the lot is not asked?', (given) => toLeaveOut(given, names), {
    hint: 'By the agreement everyone on the lot is asked. Tick only who is to be left out',
  });
  const because = words('Why are they left out?', { hint: 'Only where somebody is', rows: 3 });
  return {
    agreement,
    lot: { ...chosen, read: (given) => ({ value: lotChosen(given, names)?.lot }), worded: () => 'Choose the lot' },
    decidedOn: day('On which day was it decided to refer?', {
      ...{ called: 'The day of the decision', hint: 'Leave it empty if it is today', optional: true, past: true },
    }),
    requirement: words('What is needed?', {
      hint: 'What the child needs, and what a provider has to know to answer. Write no name and no address, nor, of an address that is protected, the town, the authority or the country: every provider that is asked reads it',
      rows: 8,
    }),
    leftOut,
    leftOutBecause: {
      ...because,
      // Said on the page where somebody is ticked, and not when all of it was looked at once more.
      read: (given, name, today) =>
        text(given, name) === '' && !isEmpty(leftOut, given, 'leftOut')
          ? { value: undefined, faults: [{ text: 'Say why not everyone on the lot is asked', at: name }] }
          : because.read(given, name, today),
    },
  };
}

/** Said before it is chosen, and not asked about afterwards alone. @param age null where it is not known */
const forWhom = ({ post16Only = false }: LotOffered, age: number | null): string => {
  if (!post16Only) return '';
  return age !== null && age < 15
    ? `For young people after 16, and this child is ${age}. `
    : 'For young people after 16. ';
};

/** Of the lot that was chosen on the page before, and of no other. */
const toLeaveOut = (given: Given, names: Names): readonly Option[] =>
  (lotChosen(given, names)?.providers ?? []).map((id) => ({ id, text: providerNamed(names, id) }));

/** Beside which field a refusal belongs. */
export const besideReferral = {
  ...{ 'no-such-lot': 'lot', 'nobody-on-lot': 'lot', 'before-birth': 'decidedOn' },
  ...{ 'not-on-the-lot': 'leftOut', 'nobody-left-to-ask': 'leftOut' },
  'left-out-without-a-reason': 'leftOutBecause',
} as const;

import type { ReferralListed, ReferralsFound } from '#contexts/oversight';
import type { ReferralsShown } from '#pure/oversight';
import type { ReferralStage } from '#pure/referrals';
import { counted } from '#statutory-rules';
import type { Instant } from '#platform/time';
import { childPath } from '../child-line/line-path.ts';
import { SEE_OFFERS } from '../child-line/see-offers.ts';
import { countWords } from '../patterns/list-parts.ts';
import { actCell, childCell, type Cell, type ListTable } from '../patterns/list-table.ts';
import { timeLeft } from '../referral/answers-shown.ts';
import { lotNamed, providerNamed } from '../referral/referral-fields.ts';
import { referralPath } from '../referral/referral-path.ts';
import { closedInList } from '../words/closing-words.ts';
import { nameInList, nameSpoken } from '../words/children-words.ts';
import { sentence, type WordsOf } from '../words/codes.ts';
import { withdrawals } from '../words/referrals-words.ts';
import { dayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';

export const showWords: WordsOf<ReferralsShown> = {
  undecided: 'Not decided yet',
  'filled-in': 'Filled in, not sent out',
  waiting: 'Providers are answering',
  offered: 'Offers to choose from',
  'no-offer': 'Nobody offered in time',
  awarded: 'Awarded',
  withdrawn: 'Withdrawn',
  all: 'All referrals',
};

type Known = Readonly<{ names: Names; now: Instant; /** Whether this role sends referrals out. */ sends: boolean }>;

/** Each with the day that it is from, where it stands, and the one act that settles it. */
export const referralsListed = ({ items, count }: ReferralsFound, known: Known): ListTable => ({
  caption: countWords(count, 'referral', 'referrals'),
  columns: [
    ...[{ text: 'Child' }, { text: 'Referral', isPlain: true }, { text: 'Where it stands', isPlain: true }],
    { text: 'Do next', isPlain: true },
  ],
  rows: items.map((item) => rowOf(item, known)),
});

function rowOf(item: ReferralListed, { names, now, sends }: Known): readonly Cell[] {
  const { childId, referralId, name, stage } = item;
  const called = name ? nameSpoken(name) : 'this child';
  const at = referralPath(childId, referralId);
  const isToSend = stage === 'filled-in';
  const isOpen = item.closed === null;
  const act =
    isToSend && sends && isOpen
      ? { text: 'Send the referral out', href: `${at}/send` }
      : { text: stage === 'offered' && isOpen ? SEE_OFFERS : 'Open the referral', href: at };
  return [
    childCell(
      childId,
      name ? nameInList(name) : 'A child whose name cannot be shown',
      childPath(childId),
      ...closedInList(item.closed),
    ),
    {
      texts: [sentence(lotNamed(names, item))],
      below: [sinceWords(item)],
    },
    standing(item, names, now),
    actCell({ ...act, of: `of ${called}` }),
  ];
}

export const sinceWords = ({ stage, on }: Pick<ReferralListed, 'stage' | 'on'>): string =>
  stage === 'filled-in' ? `Decided to refer on ${dayWords(on)}` : `Sent out on ${dayWords(on)}`;

/** By a shape, and in words. */
export function standing(item: Omit<ReferralListed, 'childId' | 'name' | 'closed'>, names: Names, now: Instant): Cell {
  const { asked, offered, silent, answerBy } = item;
  const left = answerBy !== null && now <= answerBy ? timeLeft({ deadline: answerBy }, now) : null;
  const still = left ? [`${silent} of ${asked} may still answer, ${left.day}`] : [];
  const cells: Readonly<Record<ReferralStage, () => Cell>> = {
    'filled-in': () => marked('passed', 'Not sent out', 'Nobody has been asked'),
    waiting: () =>
      left ? marked(left.state, left.words, ...still) : marked('late', 'The time to answer is over', 'No offer came'),
    offered: () => marked('soon', `${counted(offered, 'offer')} to choose from`, ...still),
    'no-offer': () => marked('late', 'Nobody offered in time', `${counted(asked, 'provider')} asked`),
    awarded: () => marked('met', `Awarded to ${providerNamed(names, item.awardedTo!)}`),
    withdrawn: () => marked('passed', 'Withdrawn', ...(item.withdrawnFor ? [withdrawals[item.withdrawnFor]] : [])),
  };
  return cells[item.stage]();
}

const marked = (state: string, words: string, ...below: readonly string[]): Cell => ({
  ...{ texts: [], mark: { state, words }, below },
});

/** Said where there is none. */
export const noReferral = (show: ReferralsShown): string =>
  show === 'undecided'
    ? 'No referral waits: each that was filled in was awarded or withdrawn.'
    : show === 'all'
      ? 'Nobody here has been referred.'
      : `No referral here stands so: ${showWords[show].replace(/^./, (letter) => letter.toLowerCase())}.`;

import type { PlacementOnList, ReferralListed, WorkTakenOut } from '#contexts/oversight';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import type { FileCell } from '#platform/web';
import { whatWords, whyWords } from '../due/due-words.ts';
import { shortly } from '../due/group-words.ts';
import { placementStands } from '../placements/placement-stands.ts';
import { whyLeftBehind } from '../due/left-behind-rows.ts';
import { outsideSaid, WHY_OUTSIDE } from '../due/outside-rows.ts';
import { withoutMark } from '../due/unmarked-row.ts';
import { childrenCounted, placeWords } from '../registers/place-words.ts';
import { counted, listInWords } from '#statutory-rules';
import { showWords as referralWords } from '../referrals/referrals-listed.ts';
import { lotNamed, providerNamed } from '../referral/referral-fields.ts';
import { LIFTING_ASKED, MERGE_ASKED } from '../second-words/second-words-listed.ts';
import { whoWords } from '../protection/who-named.ts';
import { sentence, type WordsOf } from '../words/codes.ts';
import { dayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import { yearGroupWords } from '../words/year-group.ts';
import { nameColumns, type FileColumns } from './file-of-list.ts';

type Known = Readonly<{ names: Names; now: Instant; today: CivilDate }>;

const onDay = (day: CivilDate | null): FileCell => day && { day };

export const placementColumns = ({ names, today }: Known): FileColumns<PlacementOnList> => ({
  ...nameColumns,
  place: ({ providerId }) => sentence(placeWords(names, providerId)),
  'started-on': ({ startedOn }) => onDay(startedOn),
  'ends-on': ({ endsOn }) => onDay(endsOn),
  'ended-on': ({ endedOn }) => onDay(endedOn),
  'last-review-on': ({ lastReviewOn }) => onDay(lastReviewOn),
  'next-review-on': ({ nextReviewOn }) => onDay(nextReviewOn),
  'return-on': ({ plannedReturnOn }) => onDay(plannedReturnOn),
  stands: (item) => placementStands(item, today).words,
});

export const referralColumns = ({ names, now }: Known): FileColumns<ReferralListed> => ({
  ...nameColumns,
  lot: (item) => sentence(lotNamed(names, item)),
  'from-day': ({ on }) => onDay(on),
  stands: ({ stage }) => referralWords[stage],
  asked: ({ asked }) => asked,
  offers: ({ offered }) => offered,
  'may-answer': ({ silent, answerBy }) => (answerBy !== null && now <= answerBy ? silent : 0),
  'awarded-to': ({ awardedTo }) => awardedTo && providerNamed(names, awardedTo),
});

type Work = WorkTakenOut['items'][number];

/** What waits and has no day says how it waits, as on the page. */
export const workColumns = ({ names, today }: Known): FileColumns<Work> => ({
  ...nameColumns,
  'year-group': (item) => (item.row === 'due' && item.yearGroup !== null ? yearGroupWords(item.yearGroup) : null),
  urgency: (item) => (item.row === 'due' ? shortly[item.group] : waitsAs[item.row]),
  'due-on': (item) => (item.row !== 'due' || item.dayLost ? null : onDay(item.dueOn ?? londonDate(item.dueAt))),
  what: (item) =>
    item.row === 'due'
      ? whatWords(item, { names, today })
      : item.row === 'outside'
        ? `Settle each of ${counted(item.marks, 'mark')} outside a placement`
        : item.row === 'left-behind'
          ? 'Allocate an officer'
          : 'Look and decide, as a second person',
  why: (item) =>
    item.row === 'due'
      ? whyWords(item, today)
      : item.row === 'outside'
        ? `${outsideSaid(item)}. ${WHY_OUTSIDE}`
        : item.row === 'left-behind'
          ? whyLeftBehind(item, names)
          : `${item.row === 'lifting' ? LIFTING_ASKED : MERGE_ASKED}. Asked by ${listInWords(item.askedBy.map((id) => whoWords(id, names)))} on ${dayWords(item.on)}.`,
});

/** Of what waits and has no day: how it waits. */
const waitsAs: WordsOf<Exclude<Work['row'], 'due'>> = {
  outside: 'Not counted',
  'left-behind': 'Waits for an officer',
  ...{ lifting: 'Waits for a second person', merge: 'Waits for a second person' },
};

/** What stands on the page and is taken out by nobody: it says so, since a file travels without its page. */
export const notInFile = ({ sealed, grants }: Readonly<{ sealed: boolean; grants: boolean }>): readonly string[] => [
  ...(sealed
    ? ['What others ask of sealed records stands on the page alone: nothing of such a record leaves in a list.']
    : []),
  ...(grants ? ['What others gave to people, and waits for your word, stands on the page alone.'] : []),
];

/** Of no one child: how much of the registers is not filled in. */
export const workTold = ({ unmarked }: WorkTakenOut): readonly string[] =>
  !unmarked || unmarked.sessions === 0
    ? []
    : [`Last two weeks: ${withoutMark(unmarked).toLowerCase()}, of ${childrenCounted(unmarked.children)}.`];

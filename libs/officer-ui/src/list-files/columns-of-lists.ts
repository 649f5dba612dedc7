import type { PlacementOnList, ReferralListed, WorkTakenOut } from '#contexts/oversight';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import type { FileCell } from '#platform/web';
import { whatWords, whyWords } from '../due/due-words.ts';
import { shortly } from '../due/group-words.ts';
import { placementStands } from '../placements/placement-stands.ts';
import { placeWords } from '../registers/place-words.ts';
import { showWords as referralWords } from '../referrals/referrals-listed.ts';
import { lotNamed, providerNamed } from '../referral/referral-fields.ts';
import { sentence } from '../words/codes.ts';
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

export const workColumns = ({ names, today }: Known): FileColumns<Work> => ({
  ...nameColumns,
  'year-group': ({ yearGroup }) => (yearGroup === null ? null : yearGroupWords(yearGroup)),
  urgency: ({ group }) => shortly[group],
  'due-on': ({ dueAt, dueOn, dayLost }) => (dayLost ? null : onDay(dueOn ?? londonDate(dueAt))),
  what: (item) => whatWords(item, { names, today }),
  why: (item) => whyWords(item, today),
});

import type { LineFacts } from '#pure/oversight';

/** The codes of a closed list with what an officer calls each: the compiler asks for the words of a new one. */
export type WordsOf<Code extends string> = Readonly<Record<Code, string>>;

/** As choices of a form, in the order in which the list is written. */
export const inOrder = <Code extends string>(words: WordsOf<Code>): readonly (readonly [Code, string])[] =>
  Object.entries(words) as [Code, string][];

/** With a capital letter, to stand alone. */
export const sentence = (words: string): string => words.replace(/^./, (letter) => letter.toUpperCase());

type DataOf<T extends keyof LineFacts> = LineFacts[T]['data'];

export const bases: WordsOf<DataOf<'PlacementStarted'>['legalBasis']> = {
  'ea1996-s19': 'Education Act 1996, section 19: education that the council arranges',
  'ea2002-s29a': 'Education Act 2002, section 29A: directed off site to improve behaviour',
  'eia2006-s100': 'Education and Inspections Act 2006, section 100: a suspension of more than five days',
  'cfa2014-s42': 'Children and Families Act 2014, section 42: provision in the EHC plan',
  'cfa2014-s61': 'Children and Families Act 2014, section 61: provision otherwise than in a school',
  'school-arrangement': 'Arranged by the school, the child staying on its roll',
  'post-16': 'Post-16 provision',
};

export const days: WordsOf<DataOf<'PlacementStarted'>['timetable'][number]['weekday']> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
};

export const domains: WordsOf<DataOf<'PlacementStarted'>['outcomes'][number]['domain']> = {
  attendance: 'Attendance',
  attitude: 'Attitude to learning',
  attainment: 'Attainment',
  behaviour: 'Behaviour',
  wellbeing: 'Wellbeing',
  destination: 'Destination',
};

export const recommendations: WordsOf<DataOf<'PlacementReviewed'>['recommends']> = {
  extend: 'Extend the placement',
  continue: 'Continue as agreed',
  end: 'End the placement',
  reintegrate: 'Plan the return to school',
};

export const judgements: WordsOf<DataOf<'PlacementReviewed'>['judgements'][number]['judgement']> = {
  met: 'met',
  partly: 'partly met',
  'not-met': 'not met',
};

export const returns: WordsOf<DataOf<'ReturnConfirmed'>['outcome']> = {
  full: 'The return to school is complete',
  partial: 'The return to school succeeded in part',
  failed: 'The return to school did not succeed',
};

export const setbacks: WordsOf<NonNullable<DataOf<'ReturnConfirmed'>['setback']>> = {
  'child-did-not-attend': 'The child did not attend',
  behaviour: 'Behaviour at school',
  'need-not-met-at-school': 'The school did not meet the child’s needs',
  health: 'The child’s health',
  'family-circumstances': 'The family’s circumstances',
  'school-withdrew': 'The school withdrew',
  other: 'Another reason',
};

export const endReasons: WordsOf<DataOf<'PlacementEnded'>['reason']> = {
  'planned-end': 'It ended as planned',
  'ended-by-commissioner': 'The council or school that commissioned it ended it',
  'ended-by-provider': 'The provider ended it',
  'parents-choice': 'The parents’ choice',
  'moved-away': 'The child moved away',
  'left-compulsory-school-age': 'The child is past compulsory school age',
  other: 'Another reason',
};

export const services: WordsOf<DataOf<'ChildRegistered'>['owningService']> = {
  sen: 'SEN service',
  exclusions: 'Exclusions service',
};

export const sharedBetweenRecords: WordsOf<DataOf<'PossibleDuplicatesFound'>['sharing']> = {
  upn: 'The unique pupil number',
  'name-and-date-of-birth': 'Name and date of birth',
};

export const destructions: WordsOf<DataOf<'PersonalDataDestroyed'>['reason']> = {
  'retention-ended': 'The time for which the council keeps such records ended',
  'right-to-erasure': 'Asked for under the right to erasure',
  'registered-in-error': 'The record was made in error',
  'ordered-by-court': 'A court ordered it',
};

export const declines: WordsOf<DataOf<'ReferralDeclined'>['reason']> = {
  'no-capacity': 'No place free',
  'need-outside-offer': 'Does not offer what the child needs',
  'age-or-cohort-outside-offer': 'Does not take children of this age or group',
  'too-far': 'Too far',
  'dates-not-possible': 'Cannot start on the dates asked for',
  other: 'Another reason',
};

export const withdrawals: WordsOf<DataOf<'ReferralWithdrawn'>['reason']> = {
  'placed-elsewhere': 'The child was placed elsewhere',
  'need-changed': 'What the child needs changed',
  'moved-away': 'The child moved away',
  'made-in-error': 'The referral was made in error',
};

export const answersByDeadline: WordsOf<DataOf<'ResponseWindowClosed'>['answer']> = {
  offered: 'Offered a place',
  declined: 'Declined',
  none: 'None',
};

export const readings: WordsOf<DataOf<'ReferralSubmitted'>['reading']> = {
  elapsed: 'hours',
  'working-hours': 'working hours',
};

export const lateOffers: WordsOf<DataOf<'ReferralSubmitted'>['lateOffers']> = {
  'considered-with-a-reason': 'Considered, with a reason',
  'not-considered': 'Not considered',
};

/** `lot-4` → `Lot 4`: what a council's configuration calls something that it no longer holds. */
export const namedById = (id: string): string =>
  id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());

/** Why a session is not counted as possible. */
export const notCountedWords: WordsOf<NonNullable<DataOf<'SessionMarked'>['notCounted']>> = {
  weekend: 'Saturday or Sunday',
  'bank-holiday': 'Bank holiday',
  'outside-timetable': 'Not in the timetable of the placement',
  'no-register': 'The provider keeps no statutory register',
};

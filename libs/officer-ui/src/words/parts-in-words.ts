import { attendanceParts } from './attendance-words.ts';
import { calendarParts } from './calendars-words.ts';
import { childParts } from './children-words.ts';
import { circumstanceParts } from './circumstances-words.ts';
import { jobsParts } from './jobs-words.ts';
import { oversightParts } from './oversight-words.ts';
import { placementParts } from './placements-words.ts';
import { peopleParts } from './people-words.ts';
import { protectionParts } from './protection-words.ts';
import { mergingParts } from '../possible-duplicates/merging-parts.ts';
import { sealingParts } from '../sealed-records/sealed-words.ts';
import { referralParts } from './referrals-words.ts';
import { listParts } from './spreadsheets-words.ts';
import { sentence } from './codes.ts';
import type { PartsInWords } from './wording.ts';

const all = [
  childParts,
  circumstanceParts,
  protectionParts,
  ...[sealingParts, mergingParts],
  referralParts,
  placementParts,
  attendanceParts,
  oversightParts,
  jobsParts,
  peopleParts,
  calendarParts,
  listParts,
];
const merged = (kind: 'views' | 'opened' | 'done') =>
  Object.assign({}, ...all.map((parts) => parts[kind])) as PartsInWords[typeof kind];

/** The views, queries, commands and longer work of every context, as an officer calls them. */
export const partsInWords: PartsInWords = {
  ...{ views: merged('views'), opened: merged('opened'), done: merged('done') },
  jobs: Object.assign({}, ...all.map(({ jobs }) => jobs)) as Required<PartsInWords>['jobs'],
};

/** Whether somebody has said what it is called: what has no words is shown by its name in code. */
export const isCalledSomething = (kind: keyof PartsInWords, name: string): boolean =>
  Object.hasOwn(partsInWords[kind] ?? {}, name);

export const viewWords = (view: string): string => partsInWords.views[view] ?? sentence(view.replaceAll('-', ' '));

import { attendanceParts } from './attendance-words.ts';
import { childParts } from './child-words.ts';
import { jobParts, oversightParts } from './oversight-words.ts';
import { placementParts } from './placement-words.ts';
import { referralParts } from './referral-words.ts';
import type { PartsInWords } from './wording.ts';

const all = [childParts, referralParts, placementParts, attendanceParts, oversightParts, jobParts];
const merged = (kind: keyof PartsInWords) =>
  Object.assign({}, ...all.map((parts) => parts[kind])) as PartsInWords[typeof kind];

/** The views, queries and commands of every context, as an officer calls them. */
export const partsInWords: PartsInWords = { views: merged('views'), opened: merged('opened'), done: merged('done') };

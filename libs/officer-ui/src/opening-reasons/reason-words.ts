import type { OpeningReasonShown } from '#contexts/people';
import { byName } from '../people/someone-words.ts';
import { dayWords, momentWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';

export const REASONS = '/reasons-for-opening';

export function daysOfReason({ from, lastDay, standing }: OpeningReasonShown): string {
  const until = lastDay === null ? '' : `until ${dayWords(lastDay)}`;
  if (standing === 'holds') return until === '' ? 'Now' : `Now, ${until}`;
  return `From ${dayWords(from)}${until && `, ${until}`}`;
}

/** What it will be called, where it was told ahead. */
export const wordsToCome = ({ words, wordings }: OpeningReasonShown): readonly string[] => {
  const now = wordings.findLastIndex((one) => one.words === words);
  return wordings.slice(now + 1).map(({ from, words: then }) => `From ${dayWords(from)}: ${then}`);
};

type Change = OpeningReasonShown['changes'][number];
const DID: Readonly<Record<Change['did'], string>> = {
  ...{ added: 'Added', reworded: 'Words changed', ended: 'Ended' },
};

export const changeWords = ({ did, by, at }: Change, names: Names): string =>
  `${DID[did]} by ${byName(by, names)}, ${momentWords(at)}`;

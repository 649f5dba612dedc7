import { londonDate } from '#platform/time';
import type { OpeningsFound } from '#contexts/oversight';
import { linePath } from '../child-line/line-path.ts';
import { actWords } from '../who-looked/act-words.ts';
import { notKeptWords } from '../who-looked/access-words.ts';
import { nameSpoken } from '../words/children-words.ts';
import { partsInWords } from '../words/parts-in-words.ts';
import { whoAndRole } from '../words/people.ts';
import { momentWords } from '../words/times.ts';
import { part, type Names } from '../words/wording.ts';

/** @param mayGoOn to who else looked at that record */
export function openingRow(item: OpeningsFound['items'][number], names: Names, mayGoOn: boolean) {
  const { at, times, actor, childId, child, action, alsoAsked, did, reason, reasonKind, reasonNotKept, isNew } = item;
  return {
    at: momentWords(at),
    ...whoAndRole(actor, names),
    what: [action, ...alsoAsked].map((each) => partsInWords.opened[each] ?? actWords(each)).join('; '),
    times: times === 1 ? null : `${times} times that day`,
    refused: did === 'refused',
    child: child && nameSpoken(child),
    whoLooked: mayGoOn ? `${linePath(childId)}/who-looked` : null,
    kind:
      reasonKind === null
        ? 'Told to the data protection officer alone'
        : (names.openingReason?.(reasonKind, londonDate(at)) ?? reasonKind),
    why: reasonNotKept ? notKeptWords[reasonNotKept] : (part<string | null>(reason, String) ?? ''),
    isNew,
  };
}

import type { LineEntryFound } from '#contexts/oversight';

import { actsOnEntry } from '../child-line/acts-on-entry.ts';
import { entryPath } from '../child-line/line-path.ts';
import { measures } from '../child-line/line-page.ts';
import type { LineEvent, MayOnEntries } from '../child-line/line-types.ts';
import {
  broughtInWords,
  confirmedOf,
  lateWords,
  lawsOf,
  reasonWords,
  statedWords,
  type Law,
} from '../child-line/stated.ts';
import { whichPlacement } from '../placement/which-placement.ts';
import { wordsFor } from '../words/fact-words.ts';
import { personWords } from '../words/people.ts';
import { momentWords, weekdayWords } from '../words/times.ts';
import { row, rowOf, type Names, type Row } from '../words/wording.ts';

/** Everything that an entry’s own page says. @param isAudit an auditor is told, too, what of a rule nobody has checked */
export function openedEntry(
  found: LineEntryFound,
  given: Names,
  may: MayOnEntries,
  placements: Parameters<typeof whichPlacement>[1],
  isAudit = false,
) {
  const { childId, entryId, fact, voidedBy, start, chain } = found;
  const names: Names = {
    ...given,
    person: (id) => found.people[id] ?? given.person?.(id),
    measure: measures({ facts: start ? [start] : [], changes: [] }),
  };
  const tellings = [...fact.earlier, fact];
  const voids = voidedBy?.eventId === entryId;
  const at = voids ? tellings.length - 1 : tellings.findIndex(({ statedBy }) => statedBy.eventId === entryId);
  const telling = tellings[at]!;
  const event = voids ? voidedBy : telling.statedBy;
  const { title, rows } = wordsFor({ type: fact.type, ...telling }, names);
  const before = voids ? telling : tellings[at - 1];
  const after = voids ? undefined : tellings[at + 1];
  const isMark = fact.type === 'SessionMarked';
  const link = (label: string, to: LineEvent | null | undefined): readonly Row[] =>
    to
      ? [
          {
            label,
            texts: [statedWords(to, names)],
            href: entryPath(childId, to.eventId, isMark ? fact.effectiveOn : undefined),
          },
        ]
      : [];
  const late = voids ? null : lateWords(telling.effectiveOn, event);
  return {
    title,
    kind: kindOf(event, voids),
    isVoided: voidedBy !== null,
    says: [...rows, ...whichPlacement({ ...fact, data: telling.data }, placements, names)],
    about: [
      ...row('Happened', weekdayWords(telling.effectiveOn)),
      ...row('Recorded', late ? `${momentWords(event.recordedAt)}, ${late}` : momentWords(event.recordedAt)),
      ...row('By', personWords(event.by, names)),
      ...row('Reason given', reasonWords(event)),
      ...row('Unusual, and confirmed', unusualOf(tellings.slice(0, at), event)),
      ...row('Brought in', broughtInWords(event)?.replace(/^Brought in /, '')),
      ...link(voids ? 'Voids' : 'Replaces', before?.statedBy),
      ...link('Corrected by', after?.statedBy),
      ...(voids ? [] : link('Voided by', voidedBy)),
      ...lawsOf(event).flatMap((law) => lawRows(law, isAudit)),
    ],
    held: chain === null ? [] : chainRows(chain),
    acts: after || voids ? [] : actsOnEntry(fact, { childId, may }, voidedBy !== null),
  };
}

/** With what was confirmed of it before it was corrected. */
const unusualOf = (earlier: readonly Readonly<{ statedBy: LineEvent }>[], statedBy: LineEvent) =>
  confirmedOf({ statedBy, earlier })?.replaceAll(/^Unusual: /gm, '');

function kindOf({ change }: LineEvent, voids: boolean): string {
  if (voids) return 'This voids an entry: what it said is struck through on the line, and stays there.';
  return change === null ? 'Recorded as new.' : 'This corrects an entry: the line shows what was, and what is.';
}

const lawRows = ({ title, version, said, bear, unchecked }: Law, isAudit: boolean): readonly Row[] => [
  ...rowOf('Rule applied', [`${title}, reading ${version}: ${said}`]),
  ...rowOf('To bear in mind about the law', bear),
  ...(isAudit ? rowOf('Not checked about the rule', unchecked) : []),
];

type Chain = NonNullable<LineEntryFound['chain']>;

/** By eight, to be read aloud and compared. */
export const inGroups = (fingerprint: string): string => fingerprint.replaceAll(/(.{8})(?=.)/g, '$1 ');

const chainRows = ({ place, fingerprint, follows, broken }: Chain): readonly Row[] => [
  ...row('Place', `Entry ${place} of the record that holds it`),
  ...row('Fingerprint', fingerprint === null ? 'Cannot be read' : inGroups(fingerprint)),
  ...row(place === 1 ? 'Follows the name of the record' : 'Follows', inGroups(follows)),
  ...row('Checked now', brokenWords(place, broken)),
];

function brokenWords(place: number, broken: Chain['broken']): string {
  if (broken) return `Entry ${broken.place} is not as it was written. Tell whoever runs this service`;
  return place === 1
    ? 'It is as it was written'
    : `It is as it was written, and so is each of the ${place - 1} before it`;
}

import type { AlikeRecord, PossibleDuplicatesShown } from '#contexts/children';
import { listInWords } from '#statutory-rules';
import { childPath } from '../child-line/line-path.ts';
import { linked, said, waysCell, type Cell, type ListTable } from '../patterns/list-table.ts';
import { schoolListed, type SchoolsNamed } from '../schools/schools-named.ts';
import { birthWords } from '../words/birth-words.ts';
import { nameSpoken, services } from '../words/children-words.ts';
import { teamWords } from '../words/people.ts';
import { dayWords } from '../words/times.ts';
import { mergeActs, type Reader } from './merge-acts.ts';
import { perhapsOnePath, twoChildrenPath, whileOnePath } from './possible-duplicates-path.ts';

const UNREAD = 'A child of whom no name can be read';

export const calledAlike = ({ identity }: AlikeRecord): string => (identity ? nameSpoken(identity) : UNREAD);

/** What tells one record from another, or does not. */
export function recordFacts({ identity, schoolUrn, owningService, registeredOn }: AlikeRecord, named: SchoolsNamed) {
  const born = identity && { dateOfBirth: identity.dateOfBirth, isEstimated: identity.birthIsEstimated };
  const names = identity?.otherNames.map(nameSpoken) ?? [];
  return {
    born: born ? birthWords(born) : 'Cannot be read',
    upn: identity === null ? 'Cannot be read' : (identity.upn ?? 'None recorded'),
    former: identity?.formerUpns ?? [],
    school: schoolListed(schoolUrn, named),
    names,
    heldBy: services[owningService],
    since: dayWords(registeredOn),
  };
}

const below = (record: AlikeRecord, named: SchoolsNamed): readonly string[] => {
  const { names, former } = recordFacts(record, named);
  return [
    ...(names.length === 0 ? [] : [`Also on record as ${listInWords(names)}`]),
    ...(former.length === 0 ? [] : [`Had the UPN ${listInWords(former)} before`]),
  ];
};

/** Each record in a row, the one that one looks from first; `judges`: who reads it, where they may say what they are; `leadsOn`: nothing is told apart from it. */
export function recordsAlike(
  { record, others }: PossibleDuplicatesShown,
  named: SchoolsNamed,
  { judges, leadsOn }: Readonly<{ judges: Reader | null; leadsOn: boolean }>,
): ListTable {
  const row = (one: AlikeRecord, first: Cell, ...last: readonly Cell[]): readonly Cell[] => {
    const { born, upn, school, heldBy, since } = recordFacts(one, named);
    const told = { ...first, below: [...(first.below ?? []), `${heldBy}, on record since ${since}`] };
    return [told, said(born), said(upn), said(school), ...last];
  };
  const ways = (one: AlikeRecord, reader: Reader): Cell =>
    waysCell(
      [...(leadsOn ? [] : waysApart(record, one)), ...mergeActs(record, one, reader)].map((way) => ({
        ...way,
        of: calledAlike(one),
      })),
    );
  return {
    caption: 'The records beside each other',
    columns: [
      ...[{ text: 'Record' }, { text: 'Born', isShort: true }, { text: 'UPN', isShort: true }, { text: 'School' }],
      ...(judges ? [{ text: 'Say', isPlain: true }] : []),
    ],
    rows: [
      row(
        record,
        { ...said(calledAlike(record)), below: ['This record', ...below(record, named)] },
        ...(judges ? [said('')] : []),
      ),
      ...others.map((one) =>
        row(
          one,
          linked(calledAlike(one), childPath(one.childId), toldOf(one), ...below(one, named)),
          ...(judges ? [ways(one, judges)] : []),
        ),
      ),
    ],
  };
}

const toldOf = ({ isToldApart, merging }: AlikeRecord): string => {
  if (merging?.isOne) return 'One with this record';
  if (merging?.asked) return 'Asked to become one with this record';
  return isToldApart ? 'Said to be another child' : 'May be this child';
};

/** Whether they are two is said of records that are not one. */
function waysApart(record: AlikeRecord, { childId, isToldApart, merging }: AlikeRecord) {
  if (merging?.isOne) return [];
  return isToldApart
    ? [{ text: 'They may be one child', href: perhapsOnePath(record.childId, childId) }]
    : [{ text: 'They are two children', href: twoChildrenPath(record.childId, childId) }];
}

/** Of those that were one with this one, and are parted. */
export const whileOneLinks = ({ record, others }: PossibleDuplicatesShown) =>
  others.flatMap((one) =>
    one.merging === null || one.merging.parted.length === 0
      ? []
      : [{ name: calledAlike(one), href: whileOnePath(record.childId, one.childId) }],
  );

/** Of records that are not open to the reader no more is said than whom to ask. */
export const recordsElsewhere = ({ record, elsewhere }: PossibleDuplicatesShown) =>
  elsewhere.map(({ childId, ask }) => ({ team: teamWords(ask), href: twoChildrenPath(record.childId, childId) }));

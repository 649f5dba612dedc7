import { it } from '@jest/globals';
import { whenRecorded } from '#platform/testing';
import { askingThat } from '../asking.fixtures.ts';
import { NoteAPossibleDuplicateWhenTwoRecordsMayBeOneChild } from './note-a-possible-duplicate-when-two-records-may-be-one-child.ts';

const registered = { type: 'ChildRegistered', about: { childId: 'c1' }, data: {} } as const;
type Sharing = 'upn' | 'name-and-date-of-birth';
type Found = Readonly<{ otherChildId: string; sharing: Sharing }>;
const found = (...others: Found[]) =>
  new NoteAPossibleDuplicateWhenTwoRecordsMayBeOneChild(askingThat({ AskPossibleDuplicates: others }));
const [byUpn, byName]: [Found, Found] = [
  { otherChildId: 'c2', sharing: 'upn' },
  { otherChildId: 'c3', sharing: 'name-and-date-of-birth' },
];
const note = (childId: string, sharing: Sharing, otherChildIds: readonly string[], more = 0) => ({
  ...{ childId, otherChildIds, more, sharing },
});
const NAME = 'name-and-date-of-birth';

it('notes each pair on both records, with what they share', () =>
  whenRecorded(found(byUpn, byName), registered).then(
    ['RecordPossibleDuplicates', note('c1', 'upn', ['c2']), 'upn c2 0'],
    ['RecordPossibleDuplicates', note('c2', 'upn', ['c1']), 'upn c2'],
    ['RecordPossibleDuplicates', note('c1', NAME, ['c3']), `${NAME} c3 0`],
    ['RecordPossibleDuplicates', note('c3', NAME, ['c1']), `${NAME} c3`],
  ));

it.each(['ChildRegisteredCorrected', 'UpnChanged', 'UpnChangedCorrected'] as const)('looks again upon %s', (type) =>
  whenRecorded(found(byName), { ...registered, type }).then(
    ['RecordPossibleDuplicates', note('c1', NAME, ['c3']), `${NAME} c3 0`],
    ['RecordPossibleDuplicates', note('c3', NAME, ['c1']), `${NAME} c3`],
  ),
);

it('sends six commands however many share the name', () => {
  const others = Array.from({ length: 200 }, (_, n) => `n${n}`);
  const named = others.slice(0, 5);
  return whenRecorded(
    found(...others.map((otherChildId): Found => ({ otherChildId, sharing: NAME }))),
    registered,
  ).then(
    ['RecordPossibleDuplicates', note('c1', NAME, named, 195), `${NAME} ${named.join(' ')} 195`],
    ...named.map((other): [string, object, string] => [
      ...(['RecordPossibleDuplicates', note(other, NAME, ['c1'])] as const),
      `${NAME} ${other}`,
    ]),
  );
});

it('notes nothing when nobody may be the same child', () => whenRecorded(found(), registered).then());

it.each(['ChildRegisteredVoided', 'UpnChangedVoided'] as const)('notes nothing upon %s', (type) =>
  whenRecorded(found(byUpn), { ...registered, type }).then(),
);

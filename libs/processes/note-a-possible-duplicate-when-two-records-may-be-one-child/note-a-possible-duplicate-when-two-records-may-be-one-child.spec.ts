import { it } from '@jest/globals';
import { whenRecorded } from '#platform/testing';
import { askingThat } from '../asking.fixtures.ts';
import { NoteAPossibleDuplicateWhenTwoRecordsMayBeOneChild } from './note-a-possible-duplicate-when-two-records-may-be-one-child.ts';

const registered = { type: 'ChildRegistered', about: { childId: 'c1' }, data: {} } as const;
type Found = Readonly<{ otherChildId: string; sharing: 'upn' | 'name-and-date-of-birth' }>;
const found = (...others: Found[]) =>
  new NoteAPossibleDuplicateWhenTwoRecordsMayBeOneChild(askingThat({ AskPossibleDuplicates: others }));
const [byUpn, byName]: [Found, Found] = [
  { otherChildId: 'c2', sharing: 'upn' },
  { otherChildId: 'c3', sharing: 'name-and-date-of-birth' },
];
const pair = (childId: string, otherChildId: string, { sharing }: Found) => ({ childId, otherChildId, sharing });

it('notes each pair on both records, with what they share', () =>
  whenRecorded(found(byUpn, byName), registered).then(
    ['RecordPossibleDuplicate', pair('c1', 'c2', byUpn), 'c2'],
    ['RecordPossibleDuplicate', pair('c2', 'c1', byUpn), 'c2'],
    ['RecordPossibleDuplicate', pair('c1', 'c3', byName), 'c3'],
    ['RecordPossibleDuplicate', pair('c3', 'c1', byName), 'c3'],
  ));

it('looks again when an identity was corrected', () =>
  whenRecorded(found(byName), { ...registered, type: 'ChildRegisteredCorrected' }).then(
    ['RecordPossibleDuplicate', pair('c1', 'c3', byName), 'c3'],
    ['RecordPossibleDuplicate', pair('c3', 'c1', byName), 'c3'],
  ));

it('notes nothing when nobody may be the same child', () => whenRecorded(found(), registered).then());

it('notes nothing for a registration that was voided', () =>
  whenRecorded(found(byUpn), { ...registered, type: 'ChildRegisteredVoided' }).then());

import { it } from '@jest/globals';
import { whenRecorded } from '#platform/testing';
import { askingThat } from '../asking.fixtures.ts';
import { NoteAPossibleDuplicateWhenTwoChildrenShareAUpn } from './note-a-possible-duplicate-when-two-children-share-a-upn.ts';

const registered = { type: 'ChildRegistered', about: { childId: 'c1' }, data: {} } as const;
const sharedWith = (...others: string[]) =>
  new NoteAPossibleDuplicateWhenTwoChildrenShareAUpn(askingThat({ AskChildrenSharingUpn: others }));
const pair = (childId: string, otherChildId: string) => ({ childId, otherChildId, sharing: 'upn' });

it('notes each pair on both records', () =>
  whenRecorded(sharedWith('c2', 'c3'), registered).then(
    ['RecordPossibleDuplicate', pair('c1', 'c2'), 'c2'],
    ['RecordPossibleDuplicate', pair('c2', 'c1'), 'c2'],
    ['RecordPossibleDuplicate', pair('c1', 'c3'), 'c3'],
    ['RecordPossibleDuplicate', pair('c3', 'c1'), 'c3'],
  ));

it('notes nothing when nobody shares the UPN', () => whenRecorded(sharedWith(), registered).then());

it('notes nothing for a registration that was voided', () =>
  whenRecorded(sharedWith('c2'), { ...registered, type: 'ChildRegisteredVoided' }).then());

import { describe, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { asked, specification } from '#platform/testing';
import type { ChildEvent } from '../child.events.ts';
import { destroyed, registered } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { RecordPossibleDuplicate, recordPossibleDuplicate } from './record-possible-duplicate.ts';

const found = (otherChildId: string, sharing: 'upn' | 'name-and-date-of-birth' = 'upn'): Draft<ChildEvent> => ({
  type: 'PossibleDuplicateFound',
  data: { otherChildId, sharing },
});
const note = (otherChildId: string) =>
  asked(RecordPossibleDuplicate, { childId: 'c1', otherChildId, sharing: 'upn' as const });

describe('Noting a possible duplicate', () => {
  const given = specification(childStream, recordPossibleDuplicate);

  it('names the other record', () => given(registered).when(note('c2')).then(found('c2')));
  it('is done once for each pair', () => given(registered, found('c2')).when(note('c2')).then());
  it('is done again for more that they share', () =>
    given(registered, found('c2', 'name-and-date-of-birth')).when(note('c2')).then(found('c2')));
  it('is done for each further record', () => given(registered, found('c2')).when(note('c3')).then(found('c3')));
  it('notes nothing once the personal data was destroyed', () =>
    given(registered, destroyed()).when(note('c2')).then());
  it('is refused for one and the same record', () => given(registered).when(note('c1')).refused('same-child'));
  it('is refused before the child is registered', () => given().when(note('c2')).refused('not-registered'));
});

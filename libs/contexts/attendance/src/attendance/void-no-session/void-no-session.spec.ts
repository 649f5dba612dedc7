import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { childId, day, heldAfterAll, marked, notHeld } from '../attendance.fixtures.ts';
import { attendanceStream } from '../attendance.ts';
import { VoidNoSession, voidNoSession } from './void-no-session.ts';

const take = (date = day) => asked(VoidNoSession, { childId, entryId: factId(0), date, reason: 'a note came later' });

describe('Taking back that there was no session', () => {
  const given = specification(attendanceStream, voidNoSession);

  it('is a fact of its own', () =>
    given(notHeld('AM'))
      .when(take())
      .then(heldAfterAll(factId(0))));
  it('is refused twice', () =>
    given(notHeld('AM'), heldAfterAll(factId(0)))
      .when(take())
      .refused('nothing-said-of-it'));
  it('is refused of a mark', () => given(marked('AM', 'K')).when(take()).refused('nothing-said-of-it'));
  it('is refused of another day', () => given(notHeld('AM')).when(take('2026-01-15')).refused('nothing-said-of-it'));
});

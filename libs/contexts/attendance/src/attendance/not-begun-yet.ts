import { questions, type Question } from '#platform/event-sourcing';
import { londonDate, londonWallClock, type Instant } from '#platform/time';
import type { RegisterSession } from '#statutory-rules';
import { halfInWords, type Session } from './session-words.ts';

/** Before it nobody has seen who came: no register of a school opens earlier, and no afternoon begins before noon. */
const BEGINS: Readonly<Record<RegisterSession, readonly [clock: string, words: string]>> = {
  AM: ['08:00', 'A morning is marked from 8am'],
  PM: ['12:00', 'An afternoon is marked from noon'],
};

const question = questions({
  'session-not-begun': 'The session has not begun: nobody has seen yet who came.',
});

/** Of a session of today that is still to begin. What is known before, as an agreed absence, may be told all the same. */
export function askedBeforeItBegins(
  { placementId, ...session }: Session & Readonly<{ placementId: string }>,
  at: string,
  receivedAt: Instant,
): readonly Question[] {
  const [from, words] = BEGINS[session.session];
  if (session.date !== londonDate(receivedAt) || londonWallClock(receivedAt).slice(11, 16) >= from) return [];
  const of = `${session.date}-${session.session}-${placementId}`;
  return [
    question('session-not-begun', { at, of }, `${halfInWords(session)}: ${words}. Nobody has seen yet who came.`),
  ];
}

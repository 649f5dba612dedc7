import {
  apply,
  counted,
  demand,
  minutes,
  oneOf,
  type Application,
  type IsoDate,
  type Judgement,
  type Minutes,
} from '../foundation/index.ts';
import { registerOpenRule } from './data/register-deadlines.ts';
import { SESSIONS, type RegisterSession } from './data/register-codes.ts';

export interface Arrival {
  readonly on: IsoDate;
  readonly session: RegisterSession;
  /** After the register began; 0 = there when it did. */
  readonly minutesAfterStart: Minutes;
}

export type ArrivalCode = Readonly<{ code: '/' | '\\' | 'L' | 'U'; registerOpenTooLong: boolean }>;

/**
 * The code of a pupil who came to the school: present, late while the register was open (its last minute included), or
 * arrived after it closed. Domain reference 1.2, 1.3. Looked up on the day.
 * @param openFor how long that school keeps its register open; by default as long as the guidance allows
 * @throws InvalidInput `not-a-whole-number`, `not-one-of`, `not-a-civil-date`, `never-open`
 */
export function arrivalCode(arrival: Arrival, openFor: Minutes | null = null): Application<ArrivalCode> {
  const { on, session } = arrival;
  const after = minutes(arrival.minutesAfterStart, 'minutesAfterStart');
  oneOf(session, SESSIONS, 'session');
  if (openFor !== null) demand(minutes(openFor, 'openFor') > 0, 'openFor', 'never-open', 'must be more than 0 minutes');
  return apply(registerOpenRule, on, { ...arrival, openFor }, ({ minutes: longest }): Judgement<ArrivalCode> => {
    const open = openFor ?? longest;
    const registerOpenTooLong = open > longest;
    const tooLong = `The register is open longer than ${counted(longest, 'minute')}`;
    const warning = registerOpenTooLong ? ` ${tooLong}.` : '';
    const caveats = registerOpenTooLong ? [tooLong] : [];
    if (after === 0) {
      const code = session === 'AM' ? '/' : '\\';
      const sentence = `Present when the register began: ${code}.${warning}`;
      return { result: { code, registerOpenTooLong }, sentence, caveats };
    }
    const code = after <= open ? 'L' : 'U';
    const when = code === 'L' ? 'while it was open' : 'after it had closed';
    const sentence = `Arrived ${counted(after, 'minute')} after the register began, ${when}: ${code}.${warning}`;
    return { result: { code, registerOpenTooLong }, sentence, caveats };
  });
}

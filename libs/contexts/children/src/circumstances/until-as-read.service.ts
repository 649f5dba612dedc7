import { TooMuchContention } from '#platform/event-sourcing';
import { ToldMeanwhile } from './told-meanwhile.ts';

const ATTEMPTS = 20;

/** Two who tell the same from both records at once: what the second rests on is read again, and then says so. */
export async function untilAsRead<T>(attempt: () => Promise<T>): Promise<T> {
  for (let n = 0; n < ATTEMPTS; n++)
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ToldMeanwhile)) throw error;
    }
  throw new TooMuchContention('circumstances');
}

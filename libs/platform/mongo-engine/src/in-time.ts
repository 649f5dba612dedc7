import { MongoAway } from './mongo-faults.ts';

/**
 * Our own deadline over everything that the driver does for one call: it goes on with a commit for two minutes.
 * @throws MongoAway what was sent may have been done
 */
export async function inTime<T>(ms: number, asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MongoAway()), ms);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
    void asked.catch(() => undefined);
  }
}

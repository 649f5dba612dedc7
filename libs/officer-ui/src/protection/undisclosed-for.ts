import { FindUndisclosed, type ChildFound } from '#contexts/children';
import type { May } from '#platform/gateway';
import { undisclosedPath } from './protection-path.ts';

type MayDo = (asked: typeof FindUndisclosed, data: Readonly<{ childId: string }>) => Promise<May>;

/** Where “Not disclosed” leads whoever reads the record: to the page that opens it, if they may. */
export async function undisclosedFor(
  { childId, mayOpenAddress }: Pick<ChildFound, 'childId' | 'mayOpenAddress'>,
  may: MayDo,
): Promise<string | null> {
  return mayOpenAddress && (await may(FindUndisclosed, { childId })) !== 'no' ? undisclosedPath(childId) : null;
}

import { FindAttendance } from '#contexts/attendance';
import { FindCircumstances } from '#contexts/children';
import { FindAccesses, FindChildLine, FindProof } from '#contexts/oversight';
import { FindPlacements } from '#contexts/placements';
import type { May } from '#platform/gateway';
import { recordPath } from '../circumstances/circumstance-paths.ts';
import { childPath, linePath } from '../child-line/line-path.ts';
import { readingsPath } from '../two-readings/readings-form.ts';
import type { OfferedList } from '../patterns/list-parts.ts';

/** The parts of a child’s record, in the order in which they are looked for. */
const TABS = {
  overview: { text: 'Overview', asks: FindChildLine, at: childPath },
  line: { text: 'Line', asks: FindChildLine, at: linePath },
  readings: { text: 'Two readings', asks: FindChildLine, at: readingsPath },
  record: { text: 'Record', asks: FindCircumstances, at: recordPath },
  placements: { text: 'Placements', asks: FindPlacements, at: (id: string) => `${linePath(id)}/placements` },
  attendance: { text: 'Attendance', asks: FindAttendance, at: (id: string) => `${linePath(id)}/attendance` },
  verify: { text: 'Verify', asks: FindProof, at: (id: string) => `${linePath(id)}/verify` },
  'who-looked': { text: 'Who looked', asks: FindAccesses, at: (id: string) => `${linePath(id)}/who-looked` },
} as const;
export type ChildTab = keyof typeof TABS;

type MayDo = (asked: Readonly<{ name: string; act: string }>, data: object) => Promise<May>;

/** Those that are left of a record whose personal data was destroyed: days and codes, as they were read on any day, whether all is as it was, who looked. */
const LEFT: ReadonlySet<string> = new Set<ChildTab>(['line', 'readings', 'verify', 'who-looked']);
export const isLeft = (tab: ChildTab | null): boolean => tab !== null && LEFT.has(tab);

/**
 * Those that this person may open, with the one that is open marked; null: what stands on none of them.
 * @param isDestroyed whether the personal data was: then nothing stands on the others
 */
export async function childTabs(
  childId: string,
  open: ChildTab | null,
  mayDo: MayDo,
  isDestroyed = false,
): Promise<readonly OfferedList[]> {
  const tabs = (Object.entries(TABS) as [ChildTab, (typeof TABS)[ChildTab]][]).filter(
    ([tab]) => !isDestroyed || isLeft(tab),
  );
  const may = await Promise.all(tabs.map(([, { asks }]) => mayDo(asks, { childId })));
  return tabs.flatMap(([tab, { text, at }], n) =>
    may[n] === 'no' ? [] : { text, href: at(childId), active: tab === open },
  );
}

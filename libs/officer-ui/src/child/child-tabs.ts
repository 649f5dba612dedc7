import { FindAttendance } from '#contexts/attendance';
import { FindAccesses, FindChildLine, FindProof } from '#contexts/oversight';
import { FindPlacements } from '#contexts/placements';
import type { May } from '#platform/gateway';
import { childPath, linePath } from '../child-line/line-path.ts';
import { readingsPath } from '../two-readings/readings-form.ts';
import type { OfferedList } from '../patterns/list-parts.ts';

/** The parts of a child’s record, in the order in which they are looked for. */
const TABS = {
  overview: { text: 'Overview', asks: FindChildLine, at: childPath },
  line: { text: 'Line', asks: FindChildLine, at: linePath },
  readings: { text: 'Two readings', asks: FindChildLine, at: readingsPath },
  placements: { text: 'Placements', asks: FindPlacements, at: (id: string) => `${linePath(id)}/placements` },
  attendance: { text: 'Attendance', asks: FindAttendance, at: (id: string) => `${linePath(id)}/attendance` },
  verify: { text: 'Verify', asks: FindProof, at: (id: string) => `${linePath(id)}/verify` },
  'who-looked': { text: 'Who looked', asks: FindAccesses, at: (id: string) => `${linePath(id)}/who-looked` },
} as const;
export type ChildTab = keyof typeof TABS;

type MayDo = (asked: Readonly<{ name: string; act: string }>, data: object) => Promise<May>;

/** Those that this person may open, with the one that is open marked; null: what stands on none of them. */
export async function childTabs(childId: string, open: ChildTab | null, mayDo: MayDo): Promise<readonly OfferedList[]> {
  const tabs = Object.entries(TABS);
  const may = await Promise.all(tabs.map(([, { asks }]) => mayDo(asks, { childId })));
  return tabs.flatMap(([tab, { text, at }], n) =>
    may[n] === 'no' ? [] : { text, href: at(childId), active: tab === open },
  );
}

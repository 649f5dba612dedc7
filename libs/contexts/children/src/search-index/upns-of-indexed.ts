import type { CivilDate } from '#platform/time';
import { isTemporaryUpn } from '#statutory-rules';
import { inOrderOfDays } from './names-of-indexed.ts';

/** A unique pupil number that was told since the registration; null: that there is none. */
export type UpnIndexed = Readonly<{ upn: string | null; changeId: string; from: CivilDate }>;

type Indexed = Readonly<{
  upn: string | null;
  onRollFrom?: CivilDate | undefined;
  upns?: readonly UpnIndexed[] | undefined;
}>;

/** What was told last, from the registration on; that of the registration until then, which says nothing where it has none. */
export function upnToday(child: Indexed): string | null {
  const isSince = ({ from }: UpnIndexed) => child.onRollFrom === undefined || from >= child.onRollFrom;
  const told = inOrderOfDays(child.upns).findLast((each) => child.upn === null || isSince(each));
  return told ? told.upn : child.upn;
}

/** Every number by which it is found, today’s first: a former one stays one. */
export const everyUpnOf = (child: Indexed): readonly string[] => [
  ...new Set(
    [
      upnToday(child),
      ...inOrderOfDays(child.upns)
        .map(({ upn }) => upn)
        .toReversed(),
      child.upn,
    ].filter((upn) => upn !== null),
  ),
];

/** A number that tells this child from others: a temporary one does not, since it is given while the own one is not known. */
export const hasOwnUpn = (child: Indexed): boolean => everyUpnOf(child).some((upn) => !isTemporaryUpn(upn));

import type { CivilDate } from '#platform/time';

/** Another establishment that it grew out of, or that took its place. */
export type Linked = Readonly<{ urn: number; name: string }>;

/** From the school year in which a pupil comes to the first, to that in which it comes to the last. */
export type Ages = Readonly<{ from: number; to: number }>;

/** A school or other establishment as the national register names it. */
export type Establishment = Readonly<{
  urn: number;
  name: string;
  /** Its type in the register’s words, such as `Academy sponsor led`. */
  type: string;
  /** Null where the register says “Not applicable”. */
  phase: string | null;
  authority: string;
  town: string | null;
  postcode: string | null;
  /** Null where it is not known, or before 1900. */
  openedOn: CivilDate | null;
  closedOn: CivilDate | null;
  status: EstablishmentStatus;
  /** Between which ages it takes pupils; null where the register, or one that was taken before, does not say both. */
  ages?: Ages | null;
  predecessors: readonly Linked[];
  successors: readonly Linked[];
}>;

/** As the register has it: `closing` is open with a closure agreed, `proposed` is not open yet. */
export const establishmentStatuses = ['open', 'closed', 'closing', 'proposed'] as const;
export type EstablishmentStatus = (typeof establishmentStatuses)[number];

/** Whether a child may be put on its roll on a day: a register of yesterday knows no closure of tomorrow. */
export const isClosedOn = ({ status, closedOn }: Establishment, day: CivilDate): boolean =>
  closedOn === null ? status === 'closed' : closedOn < day;

/** The list under which it is kept. */
export const ESTABLISHMENTS = 'establishments';

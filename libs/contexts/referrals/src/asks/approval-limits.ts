import type { ApprovalLimit } from '#statutory-rules';
import type { CivilDate } from '#platform/time';

/** What whoever has a role may approve; `called` as the council calls it. */
export type LimitOfRole = ApprovalLimit &
  Readonly<{
    role: string;
    /** Of a role that the council cut from it. */ ownRole?: string | undefined;
    called: string;
  }>;

/** Asked before a price is approved; answered by the app from the council’s scheme of delegation. */
export abstract class ApprovalLimits {
  /** Those that hold on a day, one a role: a role of none may approve nothing. */
  abstract on(day: CivilDate): readonly LimitOfRole[];
}

import type { Actor } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { CitedRule } from '#statutory-rules';

/** The rule by which a price is one’s own to approve; else in words why it is not, and whose it is. */
export type Approval = Readonly<{ rule: CitedRule; words: null } | { rule: null; words: string }>;

type Approving = Readonly<{ pence: number; by: Pick<Actor, 'role' | 'ownRole'>; on: CivilDate }>;

/** Asked before more weeks of a place are agreed: who may not approve its price may not make it longer. */
export abstract class PriceApproval {
  abstract of(approving: Approving): Promise<Approval>;
}

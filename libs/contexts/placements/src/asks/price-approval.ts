import type { Actor } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { CitedRule } from '#statutory-rules';

/** In words: the price, what one may approve, and who may approve more. */
type Beyond = Readonly<{ price: string; within: string; who: string }>;

/** The rule by which a price is one’s own to approve; null where it is not. */
export type Approval = Readonly<{ rule: CitedRule; beyond: null } | { rule: null; beyond: Beyond }>;

type Approving = Readonly<{ pence: number; by: Pick<Actor, 'role' | 'ownRole'>; on: CivilDate }>;

/** Asked before more weeks of a place are agreed: who may not approve its price may not make it longer. */
export abstract class PriceApproval {
  abstract of(approving: Approving): Promise<Approval>;
}

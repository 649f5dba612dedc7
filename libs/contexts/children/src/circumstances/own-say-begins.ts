import type { CivilDate } from '#platform/time';
import { ownSayFrom } from '#statutory-rules';

/** From which day a young person decides. */
export type OwnSayBegins = Readonly<{
  /** Null: it cannot be said yet. */
  on: CivilDate | null;
  isEstimated: boolean;
  /** Why a person must confirm the day; null: nothing is to be confirmed. */
  confirm: string | null;
}>;

/** Of a birth that is not known, or lies before the law that is held here, nothing is said. */
export function ownSayBegins(bornOn: CivilDate | null, isEstimated: boolean): OwnSayBegins {
  const answer = bornOn === null ? null : ownSayFrom(bornOn);
  if (answer === null || answer.kind === 'gap') return { on: null, isEstimated, confirm: null };
  return { on: answer.result.from, isEstimated, confirm: answer.result.confirm };
}

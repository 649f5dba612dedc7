import { Refusal } from '#platform/event-sourcing';
import type { CitedRule } from '#statutory-rules';
import type { KnownBeside } from './known-beside.ts';

/**
 * What a week costs is approved by whoever makes a placement longer, as it is by whoever awards it: the council’s scheme of
 * delegation limits what each role commits the council to. Where neither an offer nor who took it over says one, there is no price to
 * compare.
 * @throws Refusal it is more than one may approve, with who may
 */
export function priceApproved({ approval }: Pick<KnownBeside, 'approval'>, at: string): readonly CitedRule[] {
  if (approval === null) return [];
  if (approval.rule !== null) return [approval.rule];
  const { price, within, who } = approval.beyond;
  throw new Refusal('above-ones-limit', `${price} a week is more than you may approve (${within}). ${who}.`, { at });
}

import { lookUp, type IsoDate } from '../foundation/index.ts';
import { coronavirusRule } from './data/coronavirus-law.ts';

/** What is to be shown with an answer of which a last day lies in the months of the coronavirus exception; else nothing. */
export function coronavirusCaveats(...lastDays: readonly IsoDate[]): readonly string[] {
  const found = lastDays.map((day) => lookUp(coronavirusRule, day));
  const version = found.flatMap((each) => (each.kind === 'version' ? [each.version] : [])).at(0);
  return version === undefined ? [] : version.facts.caveats;
}

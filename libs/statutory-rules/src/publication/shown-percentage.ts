import {
  apply,
  civilDate,
  demand,
  fraction,
  inForceOn,
  oneOf,
  percentage,
  wholeNumber,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import {
  DATA_SYMBOLS,
  dataSymbolsRule,
  smallNumbersRule,
  type DataSymbol,
  type DisclosurePolicy,
} from './data/publication-law.ts';
import { checkPolicy, yesOrNo } from './disclosure-policy.ts';

/**
 * A count as a share of a whole; null = not available. `suppressed`: the count or the whole stands suppressed in a table
 * (its `mask`), be it small or hidden to protect another; with its percentage it could be worked out again.
 */
export type PublishedShare = Readonly<{ count: number | null; of: number | null; suppressed: boolean }>;

/** A percentage as text, or its symbol. */
export type ShownPercentage = `${number}` | Exclude<DataSymbol, 'u'>;

/**
 * A percentage as it may leave the council, from unrounded counts, rounded once, half up: suppressed with its count, and
 * where it is of fewer than ten. Domain reference 8.4. Looked up on the day of publication.
 * @param own the council's policy for this audience; by default that of the day
 * @param places after the decimal point
 * @throws InvalidInput `not-a-civil-date`, `not-a-whole-number`, `not-yes-or-no`, `not-one-of`, `more-than-all`
 */
export function shownPercentage(
  share: PublishedShare,
  on: IsoDate,
  own: DisclosurePolicy | null = null,
  places = 1,
): Application<ShownPercentage> {
  checkShare(share);
  wholeNumber(places, 'places');
  if (own !== null) checkPolicy(own);
  return apply(smallNumbersRule, on, { ...share, on, policy: own, places }, (stated) => {
    const result = percentageOf(share, own ?? stated, places);
    const { facts: meanings, basis } = inForceOn(dataSymbolsRule, on);
    const words = isSymbol(result) ? `${result} (${meanings[result]})` : result;
    return { result, sentence: `The percentage is shown as ${words}.`, restsOn: [basis] };
  });
}

/** What a symbol stands for, for the notes of a published table. Domain reference 8.4. @throws InvalidInput `not-one-of`, `not-a-civil-date` */
export function symbolMeaning(symbol: DataSymbol, on: IsoDate): Application<string> {
  oneOf(symbol, DATA_SYMBOLS, 'symbol');
  return apply(dataSymbolsRule, civilDate(on, 'on'), { symbol, on }, (meanings) => {
    const result = meanings[symbol];
    return { result, sentence: `${symbol} stands for: ${result}.` };
  });
}

const isSymbol = (shown: ShownPercentage): shown is Exclude<DataSymbol, 'u'> =>
  DATA_SYMBOLS.some((symbol) => symbol === shown);

function checkShare({ count, of, suppressed }: PublishedShare): void {
  yesOrNo(suppressed, 'suppressed');
  if (count !== null) wholeNumber(count, 'count');
  if (of !== null) wholeNumber(of, 'of');
  demand(count === null || of === null || count <= of, 'count', 'more-than-all', 'must not be more than all');
}

function percentageOf({ count, of, suppressed }: PublishedShare, policy: DisclosurePolicy, places: number) {
  if (count === null || of === null) return 'x';
  if (suppressed) return 'c';
  if (of === 0) return 'z';
  const small = count > 0 && count < policy.smallestCountShown;
  if (small || of < policy.leastCountForPercentage) return 'c';
  const text = percentage(fraction(count, of), places) as `${number}`;
  return count > 0 && Number(text) === 0 ? 'low' : text;
}

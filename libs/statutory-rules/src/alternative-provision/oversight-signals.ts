import {
  apply,
  civilDate,
  counted,
  dateInWords,
  demand,
  eachNamed,
  hoursInWords,
  minutes,
  oneOf,
  totalMinutes,
  type Application,
  type IsoDate,
  type Minutes,
} from '../foundation/index.ts';
import { registrationSignalsRule, type FullTimeLimits } from './data/registration-law.ts';
import { guideOn } from './full-time-guide.ts';
import { monday, SITE_STANDINGS, type SiteStanding } from './provider-week.ts';

// Signals beside the registration test (domain reference 4.3): reasons to look, of the council's own; no law is broken.

/** One child's hours of one week at one place of a provider, or at the child's school, breaks included. */
export type PackagePart = Readonly<{ provider: string; standing: SiteStanding; minutes: Minutes }>;

/**
 * True where a child's week is full-time only by adding two or more unregistered providers: lawful for each, but nobody
 * is responsible for the whole. Not where the week is full-time with one of them, or with none. Domain reference 4.3.
 * Looked up on the Monday.
 * @param parts of all providers, and of the school
 * @param own the council's guide to full-time hours, by default that of the day
 * @throws InvalidInput `not-a-civil-date`, `not-a-monday`, `not-one-of`, `not-a-whole-number`, `warns-above-full-time`
 */
export function packageOversightRisk(
  parts: readonly PackagePart[],
  week: IsoDate,
  own: FullTimeLimits | null = null,
): Application<boolean> {
  monday(week);
  eachNamed(parts, 'parts', (part, place) => {
    oneOf(part.standing, SITE_STANDINGS, `${place}.standing`);
    minutes(part.minutes, `${place}.minutes`);
  });
  const { facts: guide, basis } = guideOn(week, own);
  return apply(registrationSignalsRule, week, { parts, week, own }, ({ unregisteredProviders: least }) => {
    const of = (kept: (part: PackagePart) => boolean) => totalMinutes(parts.filter(kept).map((part) => part.minutes));
    const each = [...new Set(parts.map(({ provider }) => provider))]
      .map((name) => of(({ provider, standing }) => provider === name && standing === 'unregistered'))
      .filter((total) => total > 0)
      .sort((a, b) => b - a);
    const all = of(() => true);
    const registered = of(({ standing }) => standing !== 'unregistered');
    const withFewer = totalMinutes([registered, ...each.slice(0, least - 1)]);
    const result = all > guide.fullTimeAboveMinutes && withFewer <= guide.fullTimeAboveMinutes;
    const line = hoursInWords(guide.fullTimeAboveMinutes);
    const adding = `only by adding ${least} or more unregistered providers (${each.length} in the package)`;
    const words = result
      ? `above ${line} ${adding}. Lawful for each, but nobody is responsible for the whole.`
      : all > guide.fullTimeAboveMinutes
        ? `above ${line} with fewer than ${counted(least, 'unregistered provider')}.`
        : `not above ${line}.`;
    const sentence = `Week of ${dateInWords(week)}: ${hoursInWords(all)} in all, ${words}`;
    return { result, sentence, restsOn: [basis] };
  });
}

/**
 * True where amendments of one placement have raised its weekly hours to the warning line or past it. Domain reference
 * 4.3. Looked up on the day of the last amendment.
 * @param weekly hours a week as first agreed, and after each amendment
 * @param own the council's guide to full-time hours, by default that of the day
 * @throws InvalidInput `not-a-civil-date`, `not-a-whole-number`, `warns-above-full-time`
 */
export function hoursCreepingUp(
  weekly: readonly Minutes[],
  on: IsoDate,
  own: FullTimeLimits | null = null,
): Application<boolean> {
  eachNamed(weekly, 'weekly', (each, place) => minutes(each, place));
  const { facts: guide, basis } = guideOn(on, own);
  return apply(registrationSignalsRule, on, { weekly, on, own }, () => {
    const restsOn = [basis];
    const [first, last] = [weekly.at(0), weekly.at(-1)];
    if (first === undefined || last === undefined || weekly.length === 1) {
      return { result: false, sentence: 'Hours a week never amended.', restsOn };
    }
    const result = last > first && last >= guide.warnFromMinutes;
    const amendments = counted(weekly.length - 1, 'amendment');
    const line = `the warning line of ${hoursInWords(guide.warnFromMinutes)}`;
    const [before, now] = [hoursInWords(first), hoursInWords(last)];
    const have = weekly.length === 2 ? 'has' : 'have';
    const sentence = result
      ? `${amendments} ${have} raised a week from ${before} to ${now}: at or above ${line}.`
      : `${amendments}, from ${before} to ${now} a week: not raised to ${line}.`;
    return { result, sentence, restsOn };
  });
}

/** Addresses and staff as opaque keys. */
export type EntityTraits = Readonly<{ provider: string; addresses: readonly string[]; staff: readonly string[] }>;

/**
 * Pairs of legal entities that share both an address and a member of staff: one site, perhaps, divided in two. Domain
 * reference 4.3. Looked up on the day of the question.
 * @throws InvalidInput `not-a-civil-date`, `listed-twice` (an entity)
 */
export function possiblySplitSites(
  entities: readonly EntityTraits[],
  on: IsoDate,
): Application<readonly (readonly [string, string])[]> {
  civilDate(on, 'on');
  const once = new Set(entities.map(({ provider }) => provider)).size === entities.length;
  demand(once, 'entities', 'listed-twice', 'must list each entity once');
  return apply(registrationSignalsRule, on, { entities, on }, () => {
    const result = entities.flatMap((one, index) =>
      entities
        .slice(index + 1)
        .filter((other) => meet(one.addresses, other.addresses) && meet(one.staff, other.staff))
        .map((other) => [one.provider, other.provider] as const),
    );
    const day = `on ${dateInWords(on)}`;
    const share =
      result.length === 1 ? '1 pair of legal entities shares' : `${result.length} pairs of legal entities share`;
    const named = result.map((pair) => pair.join(' and ')).join('; ');
    const sentence =
      result.length === 0
        ? `No two legal entities share an address and staff ${day}.`
        : `${share} an address and staff ${day}: ${named}.`;
    return { result, sentence };
  });
}

const meet = (a: readonly string[], b: readonly string[]) => a.some((each) => b.includes(each));

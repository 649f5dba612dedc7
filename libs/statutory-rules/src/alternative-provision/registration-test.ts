import { months, within } from '../calendar/index.ts';
import {
  apply,
  counted,
  dateInWords,
  hoursInWords,
  listInWords,
  type Application,
  type Judgement,
} from '../foundation/index.ts';
import { registrationTestRule, type FullTimeLimits } from './data/registration-law.ts';
import { guideOn } from './full-time-guide.ts';
import {
  checkProviderWeek,
  childHours,
  type ChildAtSite,
  type ProviderSite,
  type ProviderWeek,
} from './provider-week.ts';
import { placeRisk, type PlaceRisk, type RiskColour } from './registration-colour.ts';

/** A site that stands in the register of schools (GIAS), and what of it is compared. */
export type RegisterCheck = ProviderSite & Readonly<{ check: readonly ['age range', 'capacity', 'type'] }>;

interface Unregistered {
  readonly kind: 'unregistered';
  /** GREY where there is no other colour and the roll is not confirmed. */
  readonly colour: RiskColour | 'GREY';
  /** Only the wider reading of the text is RED. */
  readonly undetermined: boolean;
  /** The GREY mark, beside any colour. */
  readonly rollUnconfirmed: boolean;
  /** The legal entity over all its unregistered sites, and each of them; the worse colour counts. */
  readonly entity: PlaceRisk;
  readonly sites: readonly (PlaceRisk & { readonly site: string })[];
  /** Declared to operate for more than the full-time hours, or null where nothing is declared: context alone. */
  readonly openFullTime: boolean | null;
}

export type RegistrationAnswer = (
  Unregistered | Readonly<{ kind: 'no unregistered site' }> | Readonly<{ kind: 'not a term-time week' }>
) &
  Readonly<{ checkAgainstRegister: readonly RegisterCheck[] }>;

/**
 * Whether a setting looks as if it should be registered as an independent school, in one week, with the children and
 * hours behind the answer. Education Act 1996 s463, and beside it the 2026 Act s43 as "would be", on both readings of
 * "special educational needs"; domain reference 4.1 to 4.3. Looked up on the Monday. Only hours at unregistered sites
 * count: those at a registered site of the same entity are a school's already.
 * @param own the council's guide to full-time hours, by default that of the day; there is no statutory definition
 * @throws InvalidInput as {@link checkProviderWeek}; `warns-above-full-time`, `not-a-whole-number` (limits)
 */
export function registrationTest(
  provider: ProviderWeek,
  own: FullTimeLimits | null = null,
): Application<RegistrationAnswer> {
  checkProviderWeek(provider);
  const { week, termTime, declaredOpen } = provider;
  const guide = guideOn(week, own);
  const limits = guide.facts;
  const restsOn = [guide.basis];
  const start = `Week of ${dateInWords(week)}:`;
  const listed = provider.sites.filter(({ standing }) => standing !== 'unregistered');
  const checkAgainstRegister = listed.map((site): RegisterCheck => ({ ...site, check: REGISTER_CHECKS }));
  return apply(registrationTestRule, week, { ...provider, limits: own }, (law): Judgement<RegistrationAnswer> => {
    if (listed.length === provider.sites.length) {
      const sentence = `${start} no unregistered site.${inRegister(listed.length, 'site')}`;
      return { result: { kind: 'no unregistered site', checkAgainstRegister }, sentence };
    }
    const others = inRegister(listed.length, 'other site');
    if (!termTime) {
      const sentence = `${start} not in term time.${others}`;
      return { result: { kind: 'not a term-time week', checkAgainstRegister }, sentence };
    }
    const { entity, sites } = placesOf(provider, (children) => placeRisk(childHours(children), law, limits));
    const places = [entity, ...sites];
    const colour = worst(places.map((each) => each.colour));
    const wide = worst(places.map((each) => each.wideReading));
    const rollUnconfirmed = !rollConfirmed(provider, limits);
    const undetermined = colour !== wide;
    const result = {
      kind: 'unregistered',
      colour: colour === 'none' && rollUnconfirmed ? 'GREY' : colour,
      undetermined,
      rollUnconfirmed,
      entity,
      sites,
      openFullTime: declaredOpen === null ? null : declaredOpen > limits.fullTimeAboveMinutes,
      checkAgainstRegister,
    } as const;
    const words = `${start} ${said(result, limits)}`;
    if (!undetermined) return { result, restsOn, sentence: `${words}${others}` };
    const onWide: RegistrationAnswer = {
      ...result,
      colour: wide,
      undetermined: false,
      entity: widely(entity),
      sites: sites.map(widely),
    };
    const reading = { chosen: 'narrow reading', others: [{ reading: 'wide reading', result: onWide }] };
    return { result, reading, restsOn, sentence: `${words} Undetermined: ${wide} on the wide reading.${others}` };
  });
}

const REGISTER_CHECKS = ['age range', 'capacity', 'type'] as const;

const inRegister = (count: number, noun: string): string =>
  count === 0
    ? ''
    : ` ${counted(count, noun)} ${count === 1 ? 'stands' : 'stand'} in the register of schools: check ${listInWords(REGISTER_CHECKS)} there.`;

function placesOf({ sites, children }: ProviderWeek, risk: (children: readonly ChildAtSite[]) => PlaceRisk) {
  const at = (site: string) => children.filter((each) => each.site === site);
  const unregistered = sites.filter(({ standing }) => standing === 'unregistered').map(({ site }) => site);
  return {
    entity: risk(unregistered.flatMap(at)),
    sites: unregistered.map((site) => ({ site, ...risk(at(site)) })),
  };
}

const widely = <Place extends PlaceRisk>(place: Place): Place => ({ ...place, colour: place.wideReading });

const ORDER = ['none', 'AMBER', 'RED'] as const;

const worst = (colours: readonly RiskColour[]): RiskColour =>
  ORDER[Math.max(...colours.map((colour) => ORDER.indexOf(colour)))]!;

function rollConfirmed({ week, rollConfirmedOn }: ProviderWeek, { rollConfirmedMonths }: FullTimeLimits): boolean {
  return rollConfirmedOn !== null && week <= within(months(rollConfirmedMonths), rollConfirmedOn);
}

function said(
  { colour, rollUnconfirmed, entity }: Unregistered,
  { fullTimeAboveMinutes, warnFromMinutes }: FullTimeLimits,
): string {
  const pupils = counted(entity.fullTime.length, 'pupil');
  const grey = rollUnconfirmed ? ' Its total roll is not confirmed (GREY).' : '';
  return `${colour === 'none' ? 'no colour' : colour}. Not registered; ${pupils} of compulsory school age above ${hoursInWords(fullTimeAboveMinutes)}, ${entity.nearFullTime.length} from ${hoursInWords(warnFromMinutes)} to ${hoursInWords(fullTimeAboveMinutes)}.${grey}`;
}

import { months, within } from '../calendar/index.ts';
import {
  answered,
  apply,
  counted,
  dateInWords,
  demand,
  hoursInWords,
  minutes,
  wholeNumber,
  type Application,
  type Judgement,
} from '../foundation/index.ts';
import { fullTimeGuideRule, registrationTestRule, type FullTimeLimits } from './data/registration-law.ts';
import { checkProviderWeek, childHours, type ProviderWeek } from './provider-week.ts';
import { placeRisk, type PlaceRisk, type RiskColour } from './registration-colour.ts';

export type RegistrationAnswer =
  | Readonly<{
      kind: 'unregistered';
      /** GREY where there is no other colour and the roll is not confirmed. */
      colour: RiskColour | 'GREY';
      /** Only the wider reading of the text is RED. */
      undetermined: boolean;
      /** The GREY mark, beside any colour. */
      rollUnconfirmed: boolean;
      /** The legal entity, and each of its sites; the worse colour counts. */
      entity: PlaceRisk;
      sites: readonly (PlaceRisk & { readonly site: string })[];
      /** Declared to operate for more than the full-time hours, or null where nothing is declared: context alone. */
      openFullTime: boolean | null;
    }>
  | Readonly<{ kind: 'registered'; checkAgainstRegister: readonly ['age range', 'capacity', 'type'] }>
  | Readonly<{ kind: 'not a term-time week' }>;

/**
 * Whether a setting looks as if it should be registered as an independent school, in one week, with the children and
 * hours behind the answer. Education Act 1996 s463, and beside it the 2026 Act s43 as "would be", on both readings of
 * "special educational needs"; domain reference 4.1 to 4.3. Looked up on the Monday.
 * @param own the council's guide to full-time hours, by default that of the day; there is no statutory definition
 * @throws InvalidInput as {@link checkProviderWeek}; `warns-above-full-time`, `not-a-whole-number` (limits)
 */
export function registrationTest(
  provider: ProviderWeek,
  own: FullTimeLimits | null = null,
): Application<RegistrationAnswer> {
  checkProviderWeek(provider);
  const { week } = provider;
  const guide = answered(
    apply(fullTimeGuideRule, week, {}, (stated) => ({ result: own ?? stated, sentence: fullTimeGuideRule.title })),
  );
  const limits = guide.result;
  checkLimits(limits);
  const restsOn = [guide];
  const start = `Week of ${dateInWords(week)}:`;
  return apply(registrationTestRule, week, { ...provider, limits: own }, (law): Judgement<RegistrationAnswer> => {
    if (provider.registered) {
      const result = { kind: 'registered', checkAgainstRegister: ['age range', 'capacity', 'type'] } as const;
      return { result, sentence: `${start} a registered school; check age range, capacity and type in the register.` };
    }
    if (!provider.termTime) return { result: { kind: 'not a term-time week' }, sentence: `${start} not in term time.` };
    const risk = (children: ProviderWeek['children']) => placeRisk(childHours(children), law, limits);
    const entity = risk(provider.children);
    const sites = [...new Set(provider.children.map(({ site }) => site))].map((site) => ({
      site,
      ...risk(provider.children.filter((each) => each.site === site)),
    }));
    const places = [entity, ...sites];
    const colour = worst(places.map((each) => each.colour));
    const wide = worst(places.map((each) => each.wideReading));
    const rollUnconfirmed = !rollConfirmed(provider, limits);
    const shown = colour === 'none' && rollUnconfirmed ? 'GREY' : colour;
    const undetermined = colour !== wide;
    const openFullTime = provider.declaredOpen === null ? null : provider.declaredOpen > limits.fullTimeAbove;
    const result: RegistrationAnswer = {
      kind: 'unregistered',
      colour: shown,
      undetermined,
      rollUnconfirmed,
      entity,
      sites,
      openFullTime,
    };
    if (!undetermined) return { result, restsOn, sentence: `${start} ${said(result, limits)}` };
    const onWide: RegistrationAnswer = { ...result, colour: wide, undetermined: false };
    const reading = { chosen: 'narrow reading', others: [{ reading: 'wide reading', result: onWide }] };
    return {
      result,
      reading,
      restsOn,
      sentence: `${start} ${said(result, limits)} Undetermined: ${wide} on the wide reading.`,
    };
  });
}

const ORDER = ['none', 'AMBER', 'RED'] as const;

const worst = (colours: readonly RiskColour[]): RiskColour =>
  ORDER[Math.max(...colours.map((colour) => ORDER.indexOf(colour)))]!;

function rollConfirmed({ week, rollConfirmedOn }: ProviderWeek, { rollConfirmedMonths }: FullTimeLimits): boolean {
  return rollConfirmedOn !== null && week <= within(months(rollConfirmedMonths), rollConfirmedOn);
}

function said(
  { colour, rollUnconfirmed, entity }: Extract<RegistrationAnswer, { kind: 'unregistered' }>,
  { fullTimeAbove, warnFrom }: FullTimeLimits,
): string {
  const pupils = counted(entity.fullTime.length, 'pupil');
  const grey = rollUnconfirmed ? ' Its total roll is not confirmed (GREY).' : '';
  return `${colour === 'none' ? 'no colour' : colour}. Not registered; ${pupils} of compulsory school age above ${hoursInWords(fullTimeAbove)}, ${entity.nearFullTime.length} from ${hoursInWords(warnFrom)} to ${hoursInWords(fullTimeAbove)}.${grey}`;
}

export function checkLimits({ fullTimeAbove, warnFrom, rollConfirmedMonths }: FullTimeLimits): void {
  const below = minutes(warnFrom, 'warnFrom') <= minutes(fullTimeAbove, 'fullTimeAbove');
  demand(below, 'warnFrom', 'warns-above-full-time', 'must not be above the full-time hours');
  wholeNumber(rollConfirmedMonths, 'rollConfirmedMonths', 1);
}

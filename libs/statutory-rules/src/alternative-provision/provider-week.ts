import {
  addDays,
  civilDate,
  demand,
  eachNamed,
  minutes,
  oneOf,
  totalMinutes,
  weekday,
  type IsoDate,
  type Minutes,
} from '../foundation/index.ts';

/** Hours of a week: breaks and independent study count, so they cannot be left out. */
export type WeekHours = Readonly<{ lessons: Minutes; breaks: Minutes }>;

/** One child at one site in a week, by whichever commissioner; as the child was that week. */
export interface ChildAtSite {
  readonly child: string;
  readonly site: string;
  readonly ofCompulsorySchoolAge: boolean;
  readonly need: 'EHC plan' | 'SEN support' | 'none';
  readonly lookedAfter: boolean;
  readonly scheduled: WeekHours;
  readonly delivered: WeekHours;
}

/**
 * How a site stands in law. Registration is per institution: a registered entity may have an unregistered site. Maintained
 * schools (academies with them) and non-maintained special schools are outside the test (s463).
 */
export const SITE_STANDINGS = [
  'unregistered',
  'registered independent',
  'maintained or non-maintained special',
] as const;
export type SiteStanding = (typeof SITE_STANDINGS)[number];

export type ProviderSite = Readonly<{ site: string; standing: SiteStanding }>;

/** One legal entity in one week, with every placement of every commissioner that the local authority knows of. */
export interface ProviderWeek {
  /** The Monday. */
  readonly week: IsoDate;
  readonly termTime: boolean;
  /** Every site of the entity, satellite and sub-contracted ones included. */
  readonly sites: readonly ProviderSite[];
  readonly children: readonly ChildAtSite[];
  /** When the provider last confirmed its total roll, all authorities and private, or null. */
  readonly rollConfirmedOn: IsoDate | null;
  /** Hours a week that the institution declares it operates in the day, or null: context, never a colour. */
  readonly declaredOpen: Minutes | null;
}

/** A child's week in one place: the greater of what was scheduled and what was delivered, breaks included. */
export type ChildHours = Pick<ChildAtSite, 'child' | 'need' | 'lookedAfter'> & Readonly<{ minutes: Minutes }>;

/**
 * @throws InvalidInput `not-a-monday`, `after-the-week` (a roll confirmed in a later week), `not-one-of`, `no-sites`,
 * `listed-twice` (a site), `site-not-listed` (of a child), `not-a-whole-number`, `child-described-twice` (one child with
 * two ages, needs or care statuses)
 */
export function checkProviderWeek({ week, sites, children, rollConfirmedOn, declaredOpen }: ProviderWeek): void {
  monday(week);
  const listed = new Set(sites.map(({ site }) => site));
  demand(listed.size > 0, 'sites', 'no-sites', 'must hold a site');
  demand(listed.size === sites.length, 'sites', 'listed-twice', 'must list each site once');
  eachNamed(sites, 'sites', ({ standing }, place) => oneOf(standing, SITE_STANDINGS, `${place}.standing`));
  if (rollConfirmedOn !== null) {
    const past = civilDate(rollConfirmedOn, 'rollConfirmedOn') <= addDays(week, 6);
    demand(past, 'rollConfirmedOn', 'after-the-week', 'must not be after the week');
  }
  if (declaredOpen !== null) minutes(declaredOpen, 'declaredOpen');
  const described = new Map<string, string>();
  eachNamed(children, 'children', ({ child, site, ofCompulsorySchoolAge, need, lookedAfter, ...hours }, place) => {
    demand(listed.has(site), `${place}.site`, 'site-not-listed', 'must be at a site of the entity');
    oneOf(need, ['EHC plan', 'SEN support', 'none'], `${place}.need`);
    for (const kind of ['scheduled', 'delivered'] as const)
      for (const part of ['lessons', 'breaks'] as const) minutes(hours[kind][part], `${place}.${kind}.${part}`);
    const words = `${ofCompulsorySchoolAge} ${need} ${lookedAfter}`;
    const same = (described.get(child) ?? words) === words;
    demand(same, place, 'child-described-twice', 'must describe a child in one way');
    described.set(child, words);
  });
}

/** @throws InvalidInput `not-a-civil-date`, `not-a-monday` */
export function monday(week: IsoDate): void {
  demand(weekday(civilDate(week, 'week')) === 1, 'week', 'not-a-monday', 'must be a Monday');
}

/** The children of compulsory school age in one place, each once with the hours of its week there. 4.3, h(c,p,w). */
export function childHours(children: readonly ChildAtSite[]): readonly ChildHours[] {
  const pupils = children.filter(({ ofCompulsorySchoolAge }) => ofCompulsorySchoolAge);
  return [...new Set(pupils.map(({ child }) => child))].map((child) => {
    const parts = pupils.filter((each) => each.child === child);
    const total = (of: 'scheduled' | 'delivered') =>
      totalMinutes(parts.flatMap((each) => [each[of].lessons, each[of].breaks]));
    const { need, lookedAfter } = parts[0]!;
    return { child, need, lookedAfter, minutes: minutes(Math.max(total('scheduled'), total('delivered'))) };
  });
}

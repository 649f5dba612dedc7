/** What of the service is somebody’s own to begin with: a menu leads to no list that would be refused. */
export type Held = Readonly<
  Record<
    | 'readsTerms'
    | 'isAsked'
    | 'seesDue'
    | 'listsCases'
    | 'listsReferrals'
    | 'listsPlacements'
    | 'keepsRegisters'
    | 'findsForAReason'
    | 'seesOpenings'
    | 'seesPeople'
    | 'mendsWhatWaits'
    | 'seesRoles'
    | 'seesTakenOut'
    | 'seesSealed'
    | 'followsWork'
    | 'readsLines',
    boolean
  >
>;
/** `at`: by what a page says that it is there. */
export type MenuItem = Readonly<{ text: string; href: string; at: string }>;

/** More are not taken in at one look. */
const MOST = 6;

/**
 * Where one goes, with where one begins first. What is rarer is led to from there: of a manager the registers from the
 * placements, of whoever has cases their files from the list of the children.
 */
export function navigationOf(held: Held, role: string): readonly MenuItem[] {
  const items: readonly (readonly [boolean, string, string, string])[] = [
    [held.readsTerms, 'Audit', '/terms-of-my-audit', 'audit'],
    [held.readsTerms, 'Find a child', '/children-of-my-audits', 'find-audited'],
    [held.readsTerms, 'Verify', '/verify', 'verify'],
    [held.isAsked, 'Referrals', '/referrals-asked', 'asked'],
    [held.seesDue, 'My work', '/due', 'due'],
    [beginsAtStart(held), 'Start', '/', 'start'],
    [held.listsCases, 'Children', '/caseload', 'caseload'],
    [held.listsReferrals, 'Referrals', '/referrals-list', 'referrals'],
    // Of a provider there is one, its own.
    [held.keepsRegisters && !held.readsLines, 'Register', '/registers', 'registers'],
    [held.listsPlacements, placementsCalled(held, role), '/placements-list', 'placements'],
    [keepsRegisters(held), 'Registers', '/registers', 'registers'],
    [held.seesOpenings, 'Openings', '/openings-for-a-reason', 'openings'],
    [held.findsForAReason, 'Find a child', '/find-a-child', 'find'],
    [held.seesPeople, 'People', '/register-of-people', 'people'],
    [held.mendsWhatWaits && held.seesRoles, 'Roles', '/council-roles', 'roles'],
    [held.mendsWhatWaits, 'Waiting', '/what-waits', 'what-waits'],
    [held.seesTakenOut, 'Taken out', '/taken-out', 'taken-out'],
    [held.seesSealed, 'Sealed records', '/sealed-records-list', 'sealed'],
    [held.followsWork && !held.listsCases, 'Longer work', '/longer-work', 'longer-work'],
  ];
  const theirs = items.flatMap(([has, text, href, at]) => (has ? { text, href, at } : []));
  return theirs.slice(0, MOST);
}

/** Whom no list is the first page of. */
const beginsAtStart = (held: Held): boolean =>
  !held.readsTerms &&
  !held.isAsked &&
  !held.seesDue &&
  !held.findsForAReason &&
  !held.seesOpenings &&
  (!held.listsPlacements || held.readsLines);

const keepsRegisters = (held: Held): boolean =>
  held.keepsRegisters && held.readsLines && !(held.listsCases && held.seesOpenings);

/** Whoever opens no record has no other list of children than this. */
export function placementsCalled({ readsLines }: Pick<Held, 'readsLines'>, role: string): string {
  if (readsLines) return 'Placements';
  return role === 'provider' ? 'Children with us' : 'Our children';
}

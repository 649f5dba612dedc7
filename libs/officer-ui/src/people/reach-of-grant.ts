import { FindEstablishments } from '#contexts/establishments';
import { FindPerson, FindRoles, type GrantShown } from '#contexts/people';
import { NotFound } from '#platform/gateway';
import { linePath } from '../child-line/line-path.ts';
import type { Visit } from '../forms/form-declaration.ts';
import { byArea, farWords } from '../roles/role-words.ts';
import { schoolsShown } from '../schools/school-field.ts';
import type { Row } from '../words/wording.ts';
import { grantTitle } from './grant-words.ts';
import { byName } from './someone-words.ts';
import { withSchools } from './with-schools.ts';

type Asking = Pick<Visit, 'ask' | 'names'>;
type Area = Readonly<{ title: string; acts: readonly Readonly<{ words: string; far: string }>[] }>;

/** What one answers for who lets it hold: what a role of the council’s own may do, and whom cover or terms reach. */
export type Reach = Readonly<{ reach: readonly Row[]; areas: readonly Area[] }>;
export const reachShown = [FindPerson, FindRoles, ...schoolsShown];

export async function reachOf(grant: GrantShown, asking: Asking): Promise<Reach> {
  const { ownRole, covers, audits } = grant;
  if (ownRole !== null) return { reach: [], areas: await areasOf(ownRole, asking) };
  if (covers) {
    const label = `May do what ${byName(covers, asking.names)} may`;
    return { reach: [{ label, texts: await titlesOf(covers.id, grant, asking) }], areas: [] };
  }
  if (!audits) return { reach: [], areas: [] };
  const ofWhom = { label: 'Children, by the addresses of their pages', texts: audits.childIds.map(linePath) };
  const readsWhat = 'What was so of these children within that period, and of nobody else anything';
  return { reach: [{ label: 'May read', texts: [readsWhat] }, ofWhom], areas: [] };
}

async function areasOf(code: string, { ask }: Asking): Promise<readonly Area[]> {
  const role = (await ask(FindRoles, {})).items.find((each) => each.role === code);
  return byArea(role?.acts ?? []).map(([title, acts]) => ({
    ...{ title, acts: acts.map((act) => ({ words: act.words, far: farWords(act, role!.forAReason) })) },
  }));
}

type Days = Pick<GrantShown, 'from' | 'lastDay'>;

/** What that other is within the days. */
async function titlesOf(staffId: string, days: Days, { ask, names }: Asking): Promise<readonly string[]> {
  const grants = await grantsOf(staffId, ask);
  const held = grants.filter((each) => each.kind === 'role' && mayHold(each) && meet(each, days));
  const named = await withSchools(held, names, (urns) => ask(FindEstablishments, urns));
  return held.length > 0 ? held.map((each) => grantTitle(each, named)) : ['Nothing: no role is theirs on these days'];
}

async function grantsOf(staffId: string, ask: Visit['ask']): Promise<readonly GrantShown[]> {
  try {
    return (await ask(FindPerson, { staffId })).grants;
  } catch (error) {
    if (error instanceof NotFound) return [];
    throw error;
  }
}

const mayHold = ({ standing }: GrantShown): boolean => standing === 'holds' || standing === 'to-come';
const meet = (one: Days, other: Days): boolean =>
  (one.lastDay === null || one.lastDay >= other.from) && (other.lastDay === null || other.lastDay >= one.from);

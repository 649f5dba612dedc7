import { whoMayWhat } from '#authority';
import type { May, Scope } from '#platform/gateway';
import type { DevelopmentPerson } from '#platform/identity';

/** Who has a record, as the test made it. */
export type Holding = Readonly<{
  service: string;
  sharedWith?: string;
  school: string;
  providers: readonly (string | null)[];
  /** The provider with which the child is today, or was until some weeks ago, of the child’s record and of its placement’s; left out, with none. */
  place?: string | null;
  /** Whether the terms of the audit name it; left out, those of SEN do. */
  isAudited?: boolean;
}>;

/** The scopes of the table by name, said a second time and in other words: what a name promises a person. */
const covers: Readonly<Record<string, (person: DevelopmentPerson, record: Holding) => boolean>> = {
  council: () => true,
  'what one asked for': () => true,
  'every view': () => true,
  // What the test gave: of the record of SEN.
  'what the terms of an audit name': (_, { service, isAudited = service === 'sen' }) => isAudited,
  'none of its own': () => false,
  'own service': ({ team }, { service }) => team === service,
  'own service, or shared with it': ({ team }, { service, sharedWith }) => [service, sharedWith].includes(team!),
  'own school': ({ organisation }, { school }) => organisation === school,
  'own place': ({ organisation }, { place }) => place !== undefined && organisation === place,
  'own provider': ({ organisation }, { providers }) => providers.includes(organisation),
};

const covered = ({ name }: Scope, person: DevelopmentPerson, record: Holding): boolean => {
  const known = covers[name];
  if (!known) throw new TypeError(`Say here whom “${name}” covers.`);
  return known(person, record);
};

/** What the table says of an act by this person on this record. */
export function tableSays(act: string, person: DevelopmentPerson, record: Holding): May {
  const grant = whoMayWhat[act]!.grants[person.role as never] as
    Readonly<{ within: Scope; withReason: Scope | null }> | undefined;
  if (!grant) return 'no';
  if (covered(grant.within, person, record)) return 'yes';
  return grant.withReason && covered(grant.withReason, person, record) ? 'with-reason' : 'no';
}

export const hasRow = (act: string, { role }: DevelopmentPerson): boolean => role in whoMayWhat[act]!.grants;

import { z } from 'zod';
import { PeopleVouchedFor, type PersonVouchedFor, type Vouched } from './people-vouched-for.ts';
import { personIdOf } from './person-id.ts';
import { SignInRefused } from './sign-in-refused.ts';
import type { IssuerTerms } from './sign-in-terms.ts';

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9:_-]{0,63}$/);
const said = z.object({ role: code.nullish(), team: code.nullish(), organisation: code.nullish() });

type Standing = Readonly<{ role: string; team: string | null; organisation: string | null }>;

/** The provider says what somebody is: in claims of their own, or by groups that the configuration names. */
export class PeopleByTheirClaims extends PeopleVouchedFor {
  override async whoIs({ by, subject, claims }: Vouched): Promise<PersonVouchedFor> {
    const id = personIdOf(by, subject);
    if (id === null)
      throw new SignInRefused('subject', `${by.name} did not say who you are in the way that was agreed. ${TELL}`);
    const { role, team, organisation } = standingOf(by, claims);
    if (!by.roles.includes(role))
      throw new SignInRefused('role', `${by.name} cannot let anyone in here as “${role}”. ${TELL}`);
    const name = z.string().trim().min(1).max(120).safeParse(claims['name']).data ?? null;
    return { actor: { id, role, team, organisation, onBehalfOf: null }, name };
  }
}

function standingOf(by: IssuerTerms, claims: Vouched['claims']): Standing {
  const own = said.safeParse(claims).data;
  if (!own) throw new SignInRefused('claims', `What ${by.name} says of you cannot be read here. ${TELL}`);
  const { role, team = null, organisation = null } = own;
  if (by.groups) {
    const { claim, are } = by.groups;
    const given = groupsOf(by, claim, claims).flatMap((group) => (Object.hasOwn(are, group) ? are[group]! : []));
    const distinct = [...new Map(given.map((each) => [JSON.stringify(each), each])).values()];
    const [first, ...others] = distinct;
    if (!first)
      throw new SignInRefused(
        'no-group',
        `None of your groups at ${by.name} is one that works with this service. ${TELL}`,
      );
    if (others.length > 0)
      throw new SignInRefused(
        'many-groups',
        `Your groups at ${by.name} make you more than one thing here (${[...new Set(distinct.map((each) => each.role))].join(', ')}). ${TELL}`,
      );
    return { role: first.role, team: first.team ?? team, organisation: first.organisation ?? organisation };
  }
  if (role == null) throw new SignInRefused('no-role', `${by.name} did not say what you do here. ${TELL}`);
  return { role, team, organisation };
}

/**
 * Of somebody in very many groups a provider sends none and says where they could be asked for: whoever is let in by
 * groups would then silently be nobody. https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
function groupsOf(by: IssuerTerms, claim: string, claims: Vouched['claims']): readonly string[] {
  const elsewhere = z.object({ [claim]: z.unknown() }).safeParse(claims['_claim_names']).success;
  const overfull = (elsewhere && claim in (claims['_claim_names'] as object)) || claims['hasgroups'] === true;
  if (overfull)
    throw new SignInRefused(
      'overfull',
      `You are in more groups than ${by.name} tells of in one message, so what you do here is not known. Ask whoever runs that sign-in to send this service only the groups that are assigned to it.`,
    );
  const groups = z.union([z.array(z.string()), z.string().transform((one) => [one])]).safeParse(claims[claim]);
  if (!groups.success)
    throw new SignInRefused('no-groups-claim', `${by.name} did not say which groups you are in. ${TELL}`);
  return groups.data;
}

const TELL = 'Tell whoever runs that sign-in; nobody was signed in.';

import { whoMayWhat } from '#authority';
import type { OtherSystem } from '#contexts/children';
import type { OpeningReasons } from '#contexts/people';
import type { ApprovalLimits } from '#contexts/referrals';
import { CASEWORK, servicesOfRoles, type Names } from '#officer-ui';
import { LAST_DATE } from '#platform/time';
import type { LotsFromConfiguration } from '../lots/lots-from-configuration.ts';
import type { TeamOfService } from '../configuration/teams-of-services.ts';
import type { Identity } from '../identity-of.ts';
import type { PeopleHere } from './people-here.ts';
import { VouchedBySignIn } from './vouched-by-sign-in.ts';
import { peopleOf } from './words-of-cases.ts';

type Known = Readonly<{
  lots: LotsFromConfiguration;
  identity: Identity;
  limits: ApprovalLimits;
  teams: readonly TeamOfService[];
  reasons: Pick<OpeningReasons, 'on' | 'wordsOf'>;
  acting: Pick<PeopleHere, 'as' | 'of'>;
  otherSystems: readonly OtherSystem[];
}>;

/**
 * Names for the pages: of officers as far as the sign-in knows them, of the providers and lots that the configuration holds,
 * and the teams, of former days too: a change may be told of late; for what records are opened, and who may approve how much.
 */
export const pageNames = ({ lots, identity, limits, teams, reasons, acting, otherSystems }: Known): Names => ({
  person: (id) => peopleOf(identity.verifier).find((person) => person.id === id)?.name,
  officers: peopleOf(identity.verifier)
    .filter(({ role }) => CASEWORK.includes(role))
    .map(({ id, name, role }) => ({ id, name, services: servicesOfRoles([role]) })),
  ...ofLots(lots),
  teams,
  approvalLimits: (on) => limits.on(on),
  acting: (roles) => acting.as(roles),
  whoMay: (act) => acting.as(rolesGranted(act)),
  actsAs: (id) => acting.of(id),
  otherSystems,
  openingReasons: reasons.on,
  openingReason: reasons.wordsOf,
  signIns: new VouchedBySignIn(identity).providers,
  signInPeople: peopleOf(identity.verifier).map(({ id, name, does }) => ({ id, name: `${name}, ${does}` })),
});

function ofLots({ agreements, providers, members }: LotsFromConfiguration): Names {
  const agreementOf = (id: string) => agreements.find((agreement) => agreement.id === id);
  const lotOf = (agreement: string, lot: string) => agreementOf(agreement)?.lots.find(({ id }) => id === lot);
  return {
    provider: (id, on = LAST_DATE) => providers.on(id, on)?.name,
    keepsRegister: (id, on) => providers.on(id, on)?.keepsRegister,
    providers: members.providers
      .map(({ id, known }) => ({ id, name: known.at(-1)!.name }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en')),
    agreement: (id) => agreementOf(id)?.name,
    lots: agreements.flatMap(({ id: agreement, lots, referrals: { responseHours, reading } }) =>
      lots.map(({ id: lot, post16Only }) => ({
        ...{ agreement, lot, responseHours, reading, post16Only },
        providers: members.agreements[agreement]?.[lot] ?? [],
      })),
    ),
    lot: (agreement, id) => {
      const lot = lotOf(agreement, id);
      return lot && `lot ${lot.number}, ${lot.name}`;
    },
  };
}

/** To whom the table gives the act at all: nobody else on the register is looked at. */
const rolesGranted = (act: string): readonly string[] =>
  Object.keys((whoMayWhat as Readonly<Record<string, { grants: object }>>)[act]?.grants ?? {});

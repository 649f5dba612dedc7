import type { Names } from '#officer-ui';
import type { TokenVerifier } from '#platform/identity';
import { LAST_DATE } from '#platform/time';
import type { LotsFromConfiguration } from '../lots/lots-from-configuration.ts';
import type { TeamOfService } from '../configuration/teams-of-services.ts';
import { peopleOf } from './words-of-cases.ts';

/** A child is a case of one of these. */
const CASEWORK = ['sen-officer', 'exclusions-officer'];

/**
 * Names for the pages: of officers as far as the sign-in knows them, of the providers and lots that the configuration holds,
 * and the teams, of former days too: a change may be told of late.
 */
export const pageNames = (
  lots: LotsFromConfiguration,
  verifier: TokenVerifier,
  teams: readonly TeamOfService[],
): Names => ({
  officer: (id) => peopleOf(verifier).find((person) => person.id === id)?.name,
  officers: peopleOf(verifier).filter(({ role }) => CASEWORK.includes(role)),
  ...ofLots(lots),
  teams,
});

function ofLots({ agreements, providers }: LotsFromConfiguration): Names {
  const agreementOf = (id: string) => agreements.find((agreement) => agreement.id === id);
  const lotOf = (agreement: string, lot: string) => agreementOf(agreement)?.lots.find(({ id }) => id === lot);
  return {
    provider: (id, on = LAST_DATE) => providers.on(id, on)?.name,
    agreement: (id) => agreementOf(id)?.name,
    lot: (agreement, id) => {
      const lot = lotOf(agreement, id);
      return lot && `lot ${lot.number}, ${lot.name}`;
    },
  };
}

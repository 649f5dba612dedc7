import type { Names } from '#officer-ui';
import { LAST_DATE } from '#platform/time';
import type { LotsFromConfiguration } from '#processes';

/** Names for the pages, of the providers and lots that the configuration holds. */
export function pageNames({ agreements, providers }: LotsFromConfiguration): Names {
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

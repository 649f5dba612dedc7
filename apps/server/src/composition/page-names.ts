import type { Lots } from '#contexts/referrals';
import type { Names } from '#officer-ui';
import { LotsFromConfiguration } from '#processes';

/** Names for the pages, of the providers and lots that the configuration holds. */
export function pageNames(lots: Lots): Names {
  if (!(lots instanceof LotsFromConfiguration)) return {};
  const { agreements, members } = lots;
  const agreementOf = (id: string) => agreements.find((agreement) => agreement.id === id);
  const lotOf = (agreement: string, lot: string) => agreementOf(agreement)?.lots.find(({ id }) => id === lot);
  return {
    provider: (id) => members.providers.find((provider) => provider.id === id)?.name,
    agreement: (id) => agreementOf(id)?.name,
    lot: (agreement, id) => {
      const lot = lotOf(agreement, id);
      return lot && `lot ${lot.number}, ${lot.name}`;
    },
  };
}

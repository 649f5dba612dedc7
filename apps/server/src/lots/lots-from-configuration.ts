import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Lots, type Lot } from '#pure/referrals';
import type { ProvidersKnown } from '#processes';
import { agreementFile, type Agreement } from './agreement-file.ts';
import { ConfigurationRefused, readConfiguration } from './configuration-file.ts';
import { membersFile, type Members } from './members-file.ts';

/** Answers from files who stands on a lot and on which terms they answer, until providers have a life of their own. */
export class LotsFromConfiguration extends Lots {
  /** What held last by the day, or first of all for an earlier one. */
  readonly providers: ProvidersKnown = {
    on: (providerId, day) => {
      const known = this.members.providers.find(({ id }) => id === providerId)?.known ?? [];
      return known.findLast(({ from }) => from <= day) ?? known[0] ?? null;
    },
  };

  constructor(
    readonly agreements: readonly Agreement[],
    readonly members: Members,
  ) {
    super();
  }

  /**
   * @param agreements folder of the agreements' files
   * @param members file that says who stands on which lot; null when nobody does yet
   * @throws ConfigurationRefused
   */
  static read(agreements: string, members: string | null): LotsFromConfiguration {
    const files = readdirSync(agreements)
      .filter((file) => file.endsWith('.json'))
      .sort();
    const read = files.map((file) => readConfiguration(join(agreements, file), agreementFile));
    if (members === null) return new LotsFromConfiguration(read, { providers: [], agreements: {} });
    const onLots = readConfiguration(members, membersFile);
    for (const [agreement, lots] of Object.entries(onLots.agreements))
      for (const lot of Object.keys(lots))
        if (!lotOf(read, agreement, lot))
          throw new ConfigurationRefused(members, [
            { field: `agreements.${agreement}.${lot}`, rule: 'is no such lot' },
          ]);
    return new LotsFromConfiguration(read, onLots);
  }

  override async of(agreement: string, lot: string): Promise<Lot | null> {
    const found = lotOf(this.agreements, agreement, lot);
    if (!found) return null;
    const { responseHours, reading, lateOffers } = found.agreement.referrals;
    const { post16Only } = found.lot;
    const providers = this.members.agreements[agreement]?.[lot] ?? [];
    return { responseHours, reading, lateOffers, post16Only, providers };
  }
}

function lotOf(agreements: readonly Agreement[], id: string, lotId: string) {
  const agreement = agreements.find((each) => each.id === id);
  const lot = agreement?.lots.find((each) => each.id === lotId);
  return agreement && lot && { agreement, lot };
}

/** Who stands on which lot, from files. The sample's providers are invented: no live child is referred to them. */
export const lotsOf = (mode: 'demo' | 'live'): LotsFromConfiguration =>
  LotsFromConfiguration.read('config/agreements', mode === 'demo' ? 'config/demo/providers-on-lots.json' : null);

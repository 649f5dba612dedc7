import { LotsFromConfiguration } from './lots-from-configuration.ts';

/** Who stands on which lot, from files. The sample's providers are invented: no live child is referred to them. */
export const lotsOf = (mode: 'demo' | 'live'): LotsFromConfiguration =>
  LotsFromConfiguration.read('config/agreements', mode === 'demo' ? 'config/demo/providers-on-lots.json' : null);

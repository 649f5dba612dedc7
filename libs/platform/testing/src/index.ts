export * from './specification.ts';
export { factId, recordedFacts, viewAfter } from './recorded-facts.ts';
export { momentCame, processSpecification, whenRecorded } from './process-specification.ts';
export type { EmbeddedOptions, EmbeddedPlatform } from './embedded-platform.ts';

/** Loaded when it is asked for: most specifications need neither Nest nor a store. */
export const embeddedPlatform: typeof import('./embedded-platform.ts').start = async (options) =>
  (await import('./embedded-platform.ts')).start(options);

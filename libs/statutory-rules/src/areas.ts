// All of the law, for what looks at all of it: specifications, and nobody outside. The door is `index.ts`.

export * from './alternative-provision/index.ts';
export * from './attendance/index.ts';
export * from './calendar/index.ts';
export * from './census/index.ts';
export * from './child/index.ts';
export * from './commissioning/index.ts';
export * from './decisions/index.ts';
export * from './ehc-plan/index.ts';
export * from './exclusions/index.ts';
export * from './foundation/index.ts';
export * from './identifiers/index.ts';
export * from './information-rights/index.ts';
export * from './instruments/index.ts';
export * from './missing-education/index.ts';
export * from './off-site-direction/index.ts';
export * from './publication/index.ts';
export * from './retention/index.ts';
export * from './rule-book.ts';

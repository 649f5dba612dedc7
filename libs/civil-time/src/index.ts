export * from './earliest-first.ts';
export * from './known-date.ts';
export * from './known-moment.ts';
export * from './london-time.ts';
export * from './month-names.ts';
export * from './recalled.ts';
export * from './week.ts';

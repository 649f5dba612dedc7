import { upnRule } from './data/upn-law.ts';

export * from './data/upn-law.ts';
export * from './upn.ts';

export const identifierRules = [upnRule];

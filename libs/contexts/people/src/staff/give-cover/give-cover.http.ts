import { commandRoute } from '#nest/web';
import { GiveCoverRequest } from './give-cover.request.ts';
import { GiveCover } from './give-cover.ts';

export const GiveCoverController = commandRoute({
  tag: 'people',
  path: 'people/:staffId/covers',
  sends: GiveCover,
  request: GiveCoverRequest,
  summary: 'Let somebody act for another from a day to a day; another confirms it',
});

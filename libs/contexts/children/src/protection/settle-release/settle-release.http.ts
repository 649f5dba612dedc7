import { commandRoute } from '#nest/web';
import { SettleReleaseRequest } from './settle-release.request.ts';
import { SettleRelease } from './settle-release.ts';

export const SettleReleaseController = commandRoute({
  tag: 'children',
  path: 'children/:childId/protection/releases/:releaseId/settlements',
  sends: SettleRelease,
  request: SettleReleaseRequest,
  summary: 'Say what became of a protected address that somebody was told: kept no longer, or until when it may be',
});

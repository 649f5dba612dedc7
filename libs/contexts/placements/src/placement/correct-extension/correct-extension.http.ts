import { commandRoute } from '#nest/web';
import { CorrectExtensionRequest } from './correct-extension.request.ts';
import { CorrectExtension } from './correct-extension.ts';

export const CorrectExtensionController = commandRoute({
  tag: 'placements',
  path: 'placements/:placementId/extensions/:extensionId/corrections',
  sends: CorrectExtension,
  request: CorrectExtensionRequest,
  summary: 'Restate the dates of an extension',
});

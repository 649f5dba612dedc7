import { commandRoute } from '#nest/web';
import { CorrectOwningTeamRequest } from './correct-owning-team.request.ts';
import { CorrectOwningTeam } from './correct-owning-team.ts';

export const CorrectOwningTeamController = commandRoute({
  tag: 'children',
  path: 'children/:childId/owning-teams/:changeId/corrections',
  sends: CorrectOwningTeam,
  request: CorrectOwningTeamRequest,
  summary: 'Restate a change of the owning team as it should have been recorded',
});

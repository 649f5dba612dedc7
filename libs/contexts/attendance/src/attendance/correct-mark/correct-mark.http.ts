import { commandRoute } from '#nest/web';
import { CorrectMarkRequest } from './correct-mark.request.ts';
import { CorrectMark } from './correct-mark.ts';

export const CorrectMarkController = commandRoute({
  tag: 'attendance',
  path: 'children/:childId/marks/:markId/corrections',
  sends: CorrectMark,
  request: CorrectMarkRequest,
  summary: 'Give a session another code; the first entry stays in the line',
});

import { context } from '#platform/context';
import { FindChildLineController } from './views/child-line/find-child-line.http.ts';
import { FindChildLineHandler } from './views/child-line/find-child-line.query.ts';
import { childLine } from './views/child-line/child-line.ts';

/** Decides nothing: reads what every context recorded. */
export const oversight = context({
  name: 'oversight',
  views: [childLine],
  routes: [FindChildLineController],
  handlers: [FindChildLineHandler],
});

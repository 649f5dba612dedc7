import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { knownBeside, confirmed, ended, placementId, planned, proposed, started } from '../placement.fixtures.ts';
import { placementStream } from '../placement.ts';
import { EndPlacement, endPlacement } from './end-placement.ts';

const end = (endedOn: CivilDate = '2026-02-20') =>
  asked(EndPlacement, { placementId, endedOn, reason: 'moved-away', destination: '110' });

describe('Ending a placement', () => {
  const given = specification(placementStream, (command: EndPlacement, placement) =>
    endPlacement(command, placement, knownBeside()),
  );

  it('says why, and where the child went', () => given(proposed, started).when(end()).then(ended));

  it('may be on the very day it started', () =>
    given(proposed, started)
      .when(end('2026-01-12'))
      .then({
        ...{ type: 'PlacementEnded', effectiveOn: '2026-01-12' },
        data: { endedOn: '2026-01-12', reason: 'moved-away', destination: '110' },
      }));

  it.each([
    ['before it starts', [proposed], end(), 'not-under-way'],
    ['twice', [proposed, started, ended], end(), 'not-under-way'],
    ['after a full return', [proposed, started, planned, confirmed('full')], end(), 'not-under-way'],
    ['for a day before the start', [proposed, started], end('2026-01-11'), 'before-start'],
  ] as const)('is refused %s', (_, past, command, reason) =>
    given(...past)
      .when(command)
      .refused(reason),
  );
});

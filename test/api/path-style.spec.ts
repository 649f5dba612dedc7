import { describe, expect, it } from '@jest/globals';
import { sourceDefinitions } from '../../scripts/source-definitions.ts';

/** What a thing has one of: it stands in a path without an id of its own. */
const SINGLE = [
  ...['identity', 'line', 'attendance', 'details-destruction', 'personal-data-destruction'],
  ...['award', 'withdrawal', 'start', 'ending', 'return-plan', 'file', 'sending', 'proof'],
  ...['protection', 'address', 'sealing', 'time-as-one'],
];
const NOUN = /^[a-z]+(?:-[a-z]+)*$/;
const ID = /^:[a-z][A-Za-z]*Id$/;
/** Whatever is said of them behind it: sessions that were not held are sessions. */
const isPlural = (noun: string) => /s(?:-not-.+)?$/.test(noun) || noun === 'children' || noun === 'people';

/**
 * Nouns in kebab-case. What there can be several of is plural and its one is named by an id; what there is one of is
 * singular; nothing but an id stands behind a plural, so that no word can be taken for one.
 */
function faultIn(path: string): string | null {
  let before = '';
  for (const part of path.split('/')) {
    if (part.startsWith(':')) {
      if (!ID.test(part)) return `${part} is not named as an id`;
      if (!isPlural(before)) return `${part} stands behind ${before}, of which there is one`;
    } else {
      if (!NOUN.test(part)) return `${part} is no noun in kebab-case`;
      if (before !== '' && !before.startsWith(':') && !SINGLE.includes(before))
        return `${part} stands where an id does`;
      if (!isPlural(part) && !SINGLE.includes(part)) return `${part} is neither plural nor said to be single`;
    }
    before = part;
  }
  return null;
}

describe('The paths of the API', () => {
  it('are in one style', async () => {
    const { routes } = await sourceDefinitions();
    expect(routes.map(({ path }) => [path, faultIn(path)]).filter(([, fault]) => fault !== null)).toEqual([]);
    expect(routes.map(({ method }) => method).filter((method) => !['GET', 'POST'].includes(method))).toEqual([]);
  });

  it.each([
    ['children/:childId/marks/:markId/corrections', null],
    ['placements/:placementId/start/corrections', null],
    ['children/search', 'search stands where an id does'],
    ['placements/:id', ':id is not named as an id'],
    ['referrals/:referralId/award/void', 'void is neither plural nor said to be single'],
    ['placements/:placementId/start/:startId', ':startId stands behind start, of which there is one'],
    ['placements/:placementId/returnPlans', 'returnPlans is no noun in kebab-case'],
  ])('of %s: %s', (path, fault) => expect(faultIn(path)).toBe(fault));
});

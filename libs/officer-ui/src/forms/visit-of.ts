import { isUUID } from 'class-validator';
import { NotFound, type Gateway } from '#platform/gateway';
import { londonDate, type Clock } from '#platform/time';
import type { Names } from '../words/wording.ts';
import type { AnyQuery, Visit } from './form-declaration.ts';

type Page = Readonly<{ path: string; over: Readonly<{ shows: readonly AnyQuery[]; besides?: readonly AnyQuery[] }> }>;
type Known = Readonly<{ gateway: Gateway; clock: Clock; names: Names }>;

/**
 * What a page of a form knows of who looks at it: it asks what it has said that it shows, and nothing else.
 * @throws NotFound what stands in its address is no id
 */
export function visitOf(
  { path, over }: Page,
  { ids: given, query, sender, opens }: Pick<Visit, 'ids' | 'query' | 'sender' | 'opens'>,
  { gateway, clock, names }: Known,
): Visit {
  const ids = Object.fromEntries(Object.entries(given).map(([name, id]) => [name, id.toLowerCase()]));
  if (Object.values(ids).some((id) => !isUUID(id))) throw new NotFound('There is no such page.');
  const ask: Visit['ask'] = (asked, data) => {
    if (![...over.shows, ...(over.besides ?? [])].some(({ name }) => name === asked.name))
      throw new TypeError(`${path} does not say that it shows ${asked.name}.`);
    return gateway.ask(asked, data, sender);
  };
  const mayOf: Visit['mayOf'] = (who) => gateway.mayDoAtOneLook(who);
  const now = clock.now();
  return { ids, query, opens, today: londonDate(now), now, sender, names, ask, mayOf };
}

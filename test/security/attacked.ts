import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { whoMayWhat } from '#authority';
import { derivedId } from '#platform/event-sourcing';
import type { DevelopmentPerson } from '#platform/identity';
import { actsOf, addressOf, RouteWalk, type Route } from '#nest/web';
import { twoRecords, type Record } from '../authority/two-records.ts';
import type { Service } from '../harness/service.ts';
import { everyone, senOfficer } from '../harness/the-people.ts';
import { FORM } from './attacks.ts';

export type Target = Readonly<{
  called: string;
  url: string;
  route: Route;
  by: DevelopmentPerson;
  /** As a browser asks for a page, or a program for what it reads. */
  accept: string;
}>;
type Sent = Readonly<{ headers?: object; payload?: string | Buffer }>;

export const OUR_PAGE = { 'sec-fetch-site': 'same-origin' };

/** A whole service under attack: its routes found from the running application, each at an address of a record that is there. */
export class Attacked {
  readonly #sessions = new Map<string, Promise<string>>();
  #signIns = 0;

  private constructor(
    readonly service: Service,
    readonly records: readonly Record[],
  ) {}

  static async started(): Promise<Attacked> {
    const { service, records } = await twoRecords();
    return new Attacked(service, records);
  }

  /** Each once, by whoever may use it; a route that is added is among them. */
  targets(method: 'GET' | 'POST'): readonly Target[] {
    const ids: Readonly<{ [name: string]: string }> = this.records[0]!.ids;
    const filled = (path: string) => path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? derivedId(name));
    return this.service.server.app
      .get(RouteWalk, { strict: false })
      .routes()
      .filter((route) => route.method === method)
      .map((route) => ({
        ...{ called: addressOf(route), route, by: whoMay(route) },
        accept: isPage(route) ? 'text/html' : 'application/json',
        url: `/${filled(route.path.replace('*', 'none/there.js'))}`,
      }));
  }

  /** The cookie of a session that this person has begun. */
  sessionOf(person: DevelopmentPerson): Promise<string> {
    const known = this.#sessions.get(person.id) ?? this.signedIn(person);
    this.#sessions.set(person.id, known);
    return known;
  }

  /** A session of its own. @param held what the browser held before */
  async signedIn({ id }: DevelopmentPerson, held = ''): Promise<string> {
    const headers = { ...OUR_PAGE, 'content-type': FORM, ...(held && { cookie: held }) };
    const answer = await this.ask({ method: 'POST', url: '/sign-in', headers, payload: `person=${id}` });
    return String(answer.headers['set-cookie']).split(';')[0]!;
  }

  /** Sent as a browser would, by a page of ours unless the headers say otherwise. */
  async sent({ url, by, accept }: Target, { headers = {}, payload = '' }: Sent = {}): Promise<LightMyRequestResponse> {
    // What changes a session has one of its own; of one person so many a minute are not taken.
    const another = () => this.signedIn(everyone[this.#signIns++ % everyone.length]!);
    const cookie = await (/^\/(?:sign-in|acting-as)$/.test(url) ? another() : this.sessionOf(by));
    const answer = await this.ask({
      ...{ method: 'POST', url, payload },
      headers: { cookie, accept, ...OUR_PAGE, ...headers },
    });
    // The sign-in itself leads back to its page, and says there what was not chosen.
    const leadsToSignIn = url !== '/sign-in' && /^\/sign-in/.test(String(answer.headers.location));
    if (answer.statusCode === 401 || leadsToSignIn)
      throw new Error(`Nobody was signed in at ${url}, so that it was not tried.`);
    return answer;
  }

  ask = (asked: InjectOptions): Promise<LightMyRequestResponse> => this.service.server.app.inject(asked);

  /** How much is on record: what was refused has added nothing. */
  recorded = async (): Promise<number> => (await this.service.recorded()).length;
}

/** What the API's description leaves out is a page. */
const isPage = ({ controller }: Route): boolean =>
  Reflect.getMetadata('swagger/apiExcludeController', controller) !== undefined;

/** Somebody of the demonstration whose role has all that the route sends and asks. */
function whoMay(route: Route): DevelopmentPerson {
  const grants = actsOf(route).map(({ act }) => Object.keys(whoMayWhat[act]!.grants));
  const may = everyone.filter(({ role }) => grants.every((roles) => roles.includes(role)));
  return may.find(({ id }) => id === senOfficer.id) ?? may[0] ?? senOfficer;
}

import { Council, type Answer, type Person, type Sent } from '../erasure/council.ts';
import { holdsCanary } from '../erasure/canaries.ts';

/** Ends an attribute, an element, a title and a text area, begins an element of its own, and is an expression to a template. */
export const scriptIn = (label: string): string => `${label}"'><quex onquex=x>{{7*7}}</title></textarea>`;

/** What shows that it was more than a text, in a page as it was sent. */
export const BREAKS_OUT: Readonly<Record<string, RegExp>> = {
  'an element': /<quex/,
  'an attribute': /"'><quex|="[^"<>]*"' ?onquex/,
  'an expression of a template': /onquex=x(?:&gt;|>)49/,
  'a script in the page': /<script(?![^>]*\bsrc=)/,
  'an attribute that runs': /<[^>]+\son(?:click|load|error|submit|focus|change)\s*=/,
};

/** Writes script wherever the line of a child has a canary, and knows it again where it is shown. */
export class Scripted extends Council {
  readonly #labels = new Map<string, string>();

  /** Each with a number of its own, by which it is found on a page however that is escaped. */
  text(label: string): string {
    const known = [...this.#labels].find(([, each]) => each === label)?.[0];
    const number = known ?? `q${this.#labels.size + 1}q`;
    this.#labels.set(number, label);
    return scriptIn(number);
  }

  withScript<T>(body: T): T {
    if (typeof body === 'string') return (holdsCanary(body) ? this.text(body) : body) as T;
    if (Array.isArray(body)) return body.map((each: unknown) => this.withScript(each)) as T;
    if (typeof body !== 'object' || body === null) return body;
    return Object.fromEntries(
      Object.entries(body).map(([name, value]) => [name, this.withScript<unknown>(value)]),
    ) as T;
  }

  override send(person: Person, method: 'GET' | 'POST', url: string, sent: Sent = {}): Promise<Answer> {
    return super.send(person, method, url, this.withScript(sent));
  }

  labels = (): readonly string[] => [...this.#labels.values()];

  shownIn = (body: string): readonly string[] =>
    [...body.matchAll(/q\d+q/g)].flatMap(([number]) => this.#labels.get(number) ?? []);
}

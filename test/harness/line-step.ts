import type { DevelopmentPerson } from '#platform/identity';
import type { Instant } from '#platform/time';
import type { Answer } from './answer.ts';
import type { Service } from './service.ts';

/** Ids that the steps of a line leave to those that follow, by what they are of. */
export type LineIds = Record<string, string>;

/** One command of the line that a child's case takes, with what goes wrong around it. */
export type LineStep = Readonly<{
  name: string;
  /** As the API's description has it. */
  route: string;
  at: Instant;
  by: DevelopmentPerson;
  /** Signed in, and may not. */
  notBy: DevelopmentPerson;
  /** Another who may; none where only one person speaks for an organisation. */
  alsoBy?: DevelopmentPerson;
  /** Where the parameters of the route come from, in order. */
  ids: readonly string[];
  body: (ids: LineIds) => object;
  /** Of what an empty body is told. */
  needs: readonly string[];
  /** Makes it another request; null of one that says one thing only. */
  otherwise: object | null;
  /** What is answered for a record that is not there, where the address names one. */
  lost?: string;
  /** What is answered to the same, meant anew, where it is refused. */
  anew?: string;
  /** What it leaves to the following steps. */
  leaves?: (answer: Answer, service: Service, ids: LineIds) => LineIds | Promise<LineIds>;
}>;

export const urlOf = ({ route, ids: names }: Pick<LineStep, 'route' | 'ids'>, ids: LineIds): string => {
  const values = names.map((name) => ids[name]!);
  return route.replace(/\{\w+\}/g, () => values.shift()!);
};

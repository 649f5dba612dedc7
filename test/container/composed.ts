import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type When = Readonly<{ condition: string }>;

/** A service of the compose file, as far as the tests ask of it. */
export type Composed = Readonly<{
  image: string;
  build?: string;
  user?: string;
  command?: readonly string[];
  entrypoint?: readonly string[];
  environment?: Readonly<Record<string, string>>;
  ports?: readonly string[];
  volumes?: readonly string[];
  read_only?: boolean;
  cap_drop?: readonly string[];
  cap_add?: readonly string[];
  security_opt?: readonly string[];
  healthcheck?: Readonly<{ test: readonly string[] }>;
  network_mode?: string;
  depends_on?: Readonly<Record<string, When>>;
  restart: string;
}>;

export const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as Readonly<{
  services: Readonly<Record<string, Composed>>;
  volumes: Readonly<Record<string, unknown>>;
}>;

export const { services } = compose;

/** The servers of the product. */
export const SERVERS = ['ui', 'api', 'projector'] as const;

/** Where a service finds each volume. */
export const mountsOf = ({ volumes = [] }: Composed): ReadonlyMap<string, string> =>
  new Map(volumes.map((each) => each.split(':') as [string, string]).map(([from, to]) => [to, from]));

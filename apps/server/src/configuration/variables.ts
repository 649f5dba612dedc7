import { z } from 'zod';
import { isSafeAddress } from '#platform/identity';
import { LOG_LEVELS } from '#platform/telemetry';

/** What a server does; `roles.ts` says of what each is composed. */
export const ROLES = ['all', 'api', 'projector', 'ui'] as const;

/** Of a service, and of no page of it. */
const isOwnAddress = (text: string): boolean => isSafeAddress(text) && new URL(text).origin === text.replace(/\/$/, '');

/** Every variable that the server reads, with its rule in words. An empty one counts as not given. */
export const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .default('3000')
    .transform(Number)
    .refine((port) => port <= 65_535)
    .describe('a port number from 0 (any that is free) to 65535; 3000 when left out'),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]{1,253}$/)
    .default('127.0.0.1')
    .describe('the address to listen on; 127.0.0.1 when left out'),
  METRICS_PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .optional()
    .describe('the port of the metrics, from 0 (any that is free) to 65535; none are served when left out'),
  METRICS_HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]{1,253}$/)
    .default('127.0.0.1')
    .describe('the address at which METRICS_PORT is; 127.0.0.1 when left out'),
  TRACES_URL: z
    .string()
    .regex(/^https?:\/\/[^\s@/?#]+\/?$/)
    .optional()
    .describe('the address of a collector that takes OpenTelemetry traces over HTTP, as http://127.0.0.1:4318'),
  DATA_DIR: z.string().min(1).default('./data').describe('the folder that holds the data; ./data when left out'),
  EVENTSTORE_URL: z
    .string()
    .regex(/^(?:esdb|kurrentdb)(?:\+discover)?:\/\/[^\s@]+$/)
    .optional()
    .describe('the address of an EventStoreDB or KurrentDB, as esdb://host:2113, without a user or a password'),
  EVENTSTORE_CREDENTIALS_FILE: z.string().min(1).optional().describe('the file that holds user:password of the engine'),
  EVENTSTORE_CA_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('the file with the certificate of the authority that signed the engine’s'),
  MONGODB_URL: z
    .string()
    .regex(/^mongodb(?:\+srv)?:\/\/[^\s@]+$/)
    .refine((url) => !/[?&](?:[^=&]*password|authMechanismProperties)=/i.test(url))
    .optional()
    .describe(
      'the address of a MongoDB replica set, as mongodb://host:27017/throughline, without a user or a password',
    ),
  MONGODB_CREDENTIALS_FILE: z.string().min(1).optional().describe('the file that holds user:password of the database'),
  MONGODB_CA_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('the file with the certificate of the authority that signed the database’s'),
  ROLE: z
    .enum(ROLES)
    .default('all')
    .describe('all, or left out: one server does everything; or what this one of several does: api, projector or ui'),
  MODE: z.enum(['demo', 'live']).default('demo').describe('demo or live; demo when left out'),
  MASTER_KEY_FILE: z.string().min(1).optional().describe('the file that holds the master key'),
  PUBLIC_URL: z
    .string()
    .refine(isOwnAddress)
    .optional()
    .describe('the address at which people reach the service, https and without a path; http on this machine alone'),
  SIGN_IN_KEY_FILE: z
    .string()
    .min(1)
    .optional()
    .describe(
      'the file with the key of the demonstration’s sign-in, which its servers share; in DATA_DIR when left out',
    ),
  SIGN_IN_FILE: z.string().min(1).optional().describe('the file that says by whom people and programs sign in'),
  COUNCIL_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('the file that says what the council has agreed, and its accessibility statement'),
  SESSION_IDLE_MINUTES: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .default('30')
    .transform(Number)
    .refine((minutes) => minutes >= 5 && minutes <= 240)
    .describe('after how many minutes without a request a person is signed out, 5 to 240; 30 when left out'),
  SESSION_HOURS: z
    .string()
    .regex(/^[1-9]\d?$/)
    .default('10')
    .transform(Number)
    .refine((hours) => hours <= 24)
    .describe('how many hours a person stays signed in at most, 1 to 24; 10 when left out'),
  OIDC_ISSUER: z
    .undefined()
    .optional()
    .describe('it is not read any more: say in SIGN_IN_FILE by whom people and programs sign in'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS)
    .default('info')
    .describe(`one of ${LOG_LEVELS.join(', ')}; info when left out`),
  REQUESTS_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,6}$/)
    .default('3000')
    .transform(Number)
    .describe('how many requests one person, and one sign-in, may send in a minute; 3000 when left out'),
  IN_CONTAINER: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .describe('true or false; the container image sets it'),
});

export type Variables = Readonly<z.infer<typeof variables>>;
export type VariableName = keyof Variables;

/** The rule of a variable as `variables` words it. */
export const ruleOf = (name: VariableName): string => variables.shape[name].description!;

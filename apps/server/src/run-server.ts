import { PinoLog } from '#platform/telemetry';
import { missingWords } from './missing-words.ts';
import { readConfiguration } from './configuration/configuration.ts';
import { crashWithoutWords } from './crash.ts';
import { serve } from './serve.ts';
import { serveRole } from './serve-role.ts';
import { PARTS } from './composition/roles.ts';
import { startFault } from './start-fault.ts';
import { askedToStop } from './stop-signals.ts';

/** Says on the terminal what a person should know; the log has the rest. */
const say = (words: string) => void process.stderr.write(`${words}\n`);

const HELD_BACK = [
  'This store was put back from a backup: it sends nothing out, and nobody from outside the council signs in.',
  'If it is to take the place of the original, say so: npm run ops -- put-into-service',
].join('\n');

/** Started by main.ts, once node is one that can run it. */
export async function runServer(): Promise<void> {
  await serving().catch((error: unknown) => {
    say(startFault(error, process.env));
    process.exit(1);
  });
}

async function serving(): Promise<void> {
  // Before the start: a signal that comes during it stops the server when it is over.
  const asked = askedToStop(
    process,
    () => performance.now(),
    () => process.exit(130),
  );
  const configuration = readConfiguration(process.env);
  const log = new PinoLog(configuration.logLevel);
  crashWithoutWords(log);
  const { role } = configuration;
  const server = role === 'all' ? await serve(configuration, log) : await serveRole(role, configuration, log);
  say(`Throughline (${configuration.mode}${role === 'all' ? '' : `, ${role}`}) is at ${server.address}`);
  if (PARTS[role].routes) say(`  API, browsable     ${server.address}/api-docs`);
  if (server.metricsAddress) say(`  Metrics            ${server.metricsAddress}`);
  if (role === 'all') say(`  Data               ${configuration.dataFolder}`);
  if (configuration.eventStore) say(`  Events             ${configuration.eventStore.url}`);
  if (configuration.database) say(`  Views, keys …      ${configuration.database.url}`);
  if (server.missing.length > 0) say(missingWords(server.missing));
  if (await server.stores.operations.standing.isHeldBack()) say(HELD_BACK);
  await asked;
  say('Stopping: requests under way are answered first.');
  await server.close();
  process.exit(0);
}

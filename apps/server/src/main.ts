import { PinoLog } from '#platform/telemetry';
import { ConfigurationError, readConfiguration } from './configuration/configuration.ts';
import { serve } from './serve.ts';

/** Says on the terminal what a person should know; the log has the rest. */
const say = (words: string) => void process.stderr.write(`${words}\n`);

async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const server = await serve(configuration, new PinoLog(configuration.logLevel));
  say(`Throughline (${configuration.mode}) is at ${server.address}`);
  say(`  API, browsable     ${server.address}/api-docs`);
  say(`  Data               ${configuration.dataFolder}`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      say('Stopping: requests under way are answered first.');
      server.close().then(() => process.exit(0), fail);
    });
}

/** Errors of the start are written for the person who starts it; anything else shows where it came from. */
function fail(error: unknown): void {
  const { name, message, stack } = error as Error;
  const expected = ['DataFolderOwned', 'MasterKeyRefused', 'WrongMasterKey', 'WrongMode', 'UnusableEventFile'];
  say(error instanceof ConfigurationError || expected.includes(name) ? message : (stack ?? message));
  process.exit(1);
}

main().catch(fail);

import { runOps } from './run-ops.ts';

const write = (stream: NodeJS.WriteStream) => (line: string) => void stream.write(`${line}\n`);

process.exitCode = await runOps(process.argv.slice(2), {
  environment: process.env,
  say: write(process.stdout),
  complain: write(process.stderr),
});

import { refuseOldNode } from '../../server/src/old-node.ts';

const write = (stream: NodeJS.WriteStream) => (line: string) => void stream.write(`${line}\n`);

// Whoever reads no further (`… | head`) is told no more; what was begun is ended all the same.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

refuseOldNode(process.version);
// Only now: an older node would stumble over what is loaded before it could be told so.
const { runOps } = await import('./run-ops.ts');
process.exitCode = await runOps(process.argv.slice(2), {
  environment: process.env,
  say: write(process.stdout),
  complain: write(process.stderr),
});

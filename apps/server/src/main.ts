import { refuseOldNode } from './old-node.ts';

refuseOldNode(process.version);
// Only now: an older node would stumble over what is loaded before it could be told so.
const { runServer } = await import('./run-server.ts');
await runServer();

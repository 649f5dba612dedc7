/** The nearest peer, as little around it as around the bare table. */
import { createServer } from 'node:http';
import { emmettStore } from '../peers/emmett-store.ts';
import { answer } from './answering.ts';
import { bodyOf, eventsFor } from './bare-events.ts';

const [file, each] = process.argv.slice(2) as [string, string];
const store = await emmettStore(file);
let streams = 0;
const server = createServer((request, reply) => {
  void bodyOf(request).then(async (body) => {
    const id = ++streams;
    await store.append(`case-${id}`, 0, eventsFor(body, Number(each)));
    reply.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id }));
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number };
  answer({ address: `http://127.0.0.1:${port}`, stop: async () => void server.closeAllConnections() });
});

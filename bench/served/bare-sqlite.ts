/** The least a durable command over HTTP can take: parse, insert the events and a key in one transaction, answer. */
import { createServer } from 'node:http';
import Database from 'better-sqlite3';
import { rawEventTable } from '../raw/raw-event-table.ts';
import { answer } from './answering.ts';
import { bodyOf, eventsFor } from './bare-events.ts';

const [file, each] = process.argv.slice(2) as [string, string];
const database = new Database(file);
const append = rawEventTable(database);
let stream = 0;
const server = createServer((request, reply) => {
  void bodyOf(request).then((body) => {
    append([{ stream: ++stream, events: eventsFor(body, Number(each)) }]);
    reply.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id: stream }));
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number };
  answer({ address: `http://127.0.0.1:${port}`, stop: async () => void server.closeAllConnections() });
});

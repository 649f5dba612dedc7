import { afterAll, beforeAll } from '@jest/globals';
import { eventStoreContract } from '#contract/event-sourcing';
import { engineHere, onAnEngine } from '../testing/an-engine-here.ts';
import { EventStoreDbEvents } from './eventstoredb-events.ts';

const module = new URL('./eventstoredb-events.ts', import.meta.url).href;
const here = engineHere(process.env);

onAnEngine(here, 'the contract of the event store on a real EventStoreDB or KurrentDB', ({ name, start }) => {
  let engine: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => void (engine = await start()), 300_000);
  afterAll(() => engine.stop());

  eventStoreContract(`EventStoreDB, ${name}`, async () => {
    const opened: EventStoreDbEvents[] = [];
    const another = async () => {
      const store = await EventStoreDbEvents.open(engine.url);
      opened.push(store);
      return store;
    };
    const store = await another();
    return {
      store,
      another,
      held: () => store.held,
      elsewhere: { module, exported: 'EventStoreDbEvents', location: engine.url },
      dispose: async () => {
        await Promise.all(opened.map((one) => one.close()));
      },
    };
  });
});

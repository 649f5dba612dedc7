import { afterAll, beforeAll } from '@jest/globals';
import { eventStoreContract } from '#contract/event-sourcing';
import { engineHere, onAnEngine } from '../testing/an-engine-here.ts';
import { EventStoreDbEvents } from './eventstoredb-events.ts';

const module = new URL('./eventstoredb-events.ts', import.meta.url).href;
const here = engineHere(process.env);

onAnEngine(here, 'the contract of the event store on a real EventStoreDB or KurrentDB', ({ name, start, outages }) => {
  let engine: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => void (engine = await start()), 300_000);
  afterAll(() => engine.stop());

  const open = async () => {
    const opened: EventStoreDbEvents[] = [];
    const another = async () => {
      const store = await EventStoreDbEvents.open(engine.url, engine.access);
      opened.push(store);
      return store;
    };
    const store = await another();
    return {
      store,
      another,
      held: () => store.held,
      ...(engine.restart && { restartEngine: engine.restart }),
      elsewhere: { module, exported: 'EventStoreDbEvents', location: engine.url, options: engine.access },
      dispose: async () => {
        await Promise.all(opened.map((one) => one.close()));
      },
    };
  };
  eventStoreContract(`EventStoreDB, ${name}`, open, outages);
});

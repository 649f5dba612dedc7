import { eventStoreContract } from '#contract/event-sourcing';
import { LoopbackEngine } from '../testing/loopback-engine.ts';
import { EventStoreDbEvents } from './eventstoredb-events.ts';

const module = new URL('./eventstoredb-events.ts', import.meta.url).href;

eventStoreContract(
  'EventStoreDB, a loopback engine made from its stubs',
  async () => {
    const engine = await LoopbackEngine.started();
    const opened: EventStoreDbEvents[] = [];
    const another = async () => {
      // Less patience than with a real one, so that one which is frozen is asked again soon.
      const store = await EventStoreDbEvents.open(engine.url, { deadlineMs: 1_000 });
      opened.push(store);
      return store;
    };
    const store = await another();
    return {
      store,
      another,
      held: () => store.held,
      restartEngine: (how) => engine.restart(how),
      elsewhere: { module, exported: 'EventStoreDbEvents', location: engine.url },
      dispose: async () => {
        await Promise.all(opened.map((one) => one.close()));
        engine.kill();
      },
    };
  },
  'tried',
);

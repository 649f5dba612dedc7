import type { OpenStore, StoreUnderTest } from './store-under-test.ts';

/** A test body with a store of its own, disposed of also when the test fails. */
export const withStore =
  (open: OpenStore, body: (under: StoreUnderTest) => Promise<void>) => async (): Promise<void> => {
    const under = await open();
    try {
      await body(under);
    } finally {
      await under.dispose();
    }
  };

import { describe, expect, it } from '@jest/globals';
import { APPEND_OUTCOMES } from '#platform/event-sourcing';
import { serveMetrics } from './serve-metrics.ts';
import { ServerMetrics, type Reader } from './server-metrics.ts';

const caseload: Reader = {
  ...{ kind: 'view', name: 'caseload', stopped: true },
  ...{ behind: { events: 3, seconds: 8 }, parked: 2 },
};
const clock: Reader = { kind: 'process', name: 'close-the-window', stopped: false, behind: null, parked: 0 };

/** The lines of what was asked for, without what node itself tells. */
const ours = async (metrics: ServerMetrics) =>
  (await metrics.text()).split('\n').filter((line) => line.startsWith('throughline_') && !line.includes('_bucket'));

describe('The metrics of a server', () => {
  it('say where each view and process stands', async () => {
    const metrics = new ServerMetrics();
    metrics.watch(async () => [caseload, clock]);
    expect(await ours(metrics)).toEqual(
      expect.arrayContaining([
        'throughline_standings_known 1',
        'throughline_lag_events{kind="view",name="caseload"} 3',
        'throughline_lag_seconds{kind="view",name="caseload"} 8',
        'throughline_parked{kind="view",name="caseload"} 2',
        'throughline_stopped{kind="view",name="caseload"} 1',
        'throughline_parked{kind="process",name="close-the-window"} 0',
        'throughline_stopped{kind="process",name="close-the-window"} 0',
      ]),
    );
    expect(await metrics.text()).not.toContain('throughline_lag_events{kind="process"');
  });

  it('tell nothing old of them where it cannot be read', async () => {
    const metrics = new ServerMetrics();
    metrics.watch(async () => [caseload]);
    await metrics.text();
    metrics.watch(() => Promise.reject(new Error('the store is away')));
    const lines = await ours(metrics);
    expect(lines).toContain('throughline_standings_known 0');
    expect(lines.filter((line) => line.includes('kind='))).toEqual([]);
  });

  it('count appends by how they ended, from nought, and subscriptions that broke', async () => {
    const metrics = new ServerMetrics();
    const counts = async () => (await ours(metrics)).filter((line) => /_count|restarts/.test(line));
    expect(await counts()).toEqual([
      ...APPEND_OUTCOMES.map((outcome) => `throughline_append_seconds_count{outcome="${outcome}"} 0`),
      'throughline_subscription_restarts_total 0',
    ]);
    metrics.appended('conflict', 0.002);
    metrics.subscriptionBroke();
    expect(await counts()).toEqual(
      expect.arrayContaining([
        'throughline_append_seconds_count{outcome="conflict"} 1',
        'throughline_subscription_restarts_total 1',
      ]),
    );
    const buckets = (await metrics.text()).split('\n').filter((line) => line.includes('outcome="conflict"'));
    expect(buckets).toContain('throughline_append_seconds_bucket{le="0.001",outcome="conflict"} 0');
    expect(buckets).toContain('throughline_append_seconds_bucket{le="0.0025",outcome="conflict"} 1');
  });

  it('are read once for all who ask at the same time', async () => {
    const metrics = new ServerMetrics();
    let reads = 0;
    metrics.watch(async () => (reads++, []));
    await Promise.all([metrics.text(), metrics.text(), metrics.text()]);
    await metrics.text();
    expect(reads).toBe(2);
  });

  it('are served at /metrics with GET, and nothing else is', async () => {
    const metrics = new ServerMetrics();
    const served = await serveMetrics(metrics, '127.0.0.1', 0);
    const answers = await Promise.all([
      fetch(served.address),
      fetch(served.address, { method: 'POST' }),
      fetch(new URL('/', served.address)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 405, 404]);
    expect(answers[0]!.headers.get('content-type')).toBe(metrics.contentType);
    expect(await answers[0]!.text()).toContain('nodejs_eventloop_lag_p99_seconds');
    await served.close();
    await expect(fetch(served.address)).rejects.toThrow('fetch failed');
  });
});

import { beforeEach, expect, it } from '@jest/globals';
import { Clock, type Instant } from './index.ts';
import { ClockWatch } from './clock-watch.ts';

let wall: number;
let passed: number;
let jumps: number[];
let watch: ClockWatch;
class Wall extends Clock {
  override now = () => new Date(wall).toISOString() as Instant;
}
beforeEach(() => {
  [wall, passed, jumps] = [Date.parse('2026-01-12T09:00:00.000Z'), 5_000, []];
  watch = new ClockWatch(
    new Wall(),
    (by) => jumps.push(by),
    () => passed,
  );
});
const pass = (ms: number, set = 0) => {
  passed += ms;
  wall += ms + set;
  watch.look();
};

it('says nothing while time passes, however long nobody looked', () => {
  pass(10_000);
  pass(86_400_000);
  expect(jumps).toEqual([]);
});

it('says how far the clock was set, ahead or back, once each', () => {
  pass(10_000, 3_600_000);
  pass(10_000);
  pass(10_000, -3_600_000);
  expect(jumps).toEqual([3_600_000, -3_600_000]);
});

it('leaves the small steps of a clock that is kept in time', () => {
  for (let n = 0; n < 10; n++) pass(10_000, 59_000);
  expect(jumps).toEqual([]);
});

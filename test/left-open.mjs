import { setImmediate } from 'node:timers/promises';

/**
 * What goes by itself: of the worker’s own talk, of files that are read, and turns of the loop that are asked for. A timer does
 * not: it holds the worker.
 */
const PASSING = new Set(['PipeWrap', 'Immediate', 'CloseReq', 'FSReqCallback', 'FSReqPromise', 'WriteWrap']);
/** A server that was closed is gone some turns later, and what is connected to it after that. */
const TURNS = 200;

export const openNow = () => process.getActiveResourcesInfo().filter((kind) => !PASSING.has(kind));

/** @returns what is open beyond what was, once what was closed has had its turns to go */
export async function leftOpen(before) {
  let left = [];
  for (let turn = 0; turn < TURNS; turn++) {
    left = beyond(openNow(), before);
    if (left.length === 0) return left;
    await setImmediate();
  }
  return left;
}

function beyond(now, before) {
  const known = [...before];
  return now.filter((kind) => {
    const at = known.indexOf(kind);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

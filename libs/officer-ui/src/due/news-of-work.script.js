/**
 * Says on a list that stands open how many things came onto it. Of all tabs of a browser one listens and tells the others: it
 * holds a lock, which the next one is given when it is closed.
 */
const CALLED = 'throughline-news-of-work';

const place = document.querySelector('[data-news]');
if (place && navigator.locks && 'BroadcastChannel' in globalThis && 'EventSource' in globalThis) follow(place);

function follow(place) {
  const channel = new BroadcastChannel(CALLED);
  const heard = listener(place);
  let last = null;
  channel.addEventListener('message', ({ data }) => {
    if (data !== 'what is new?') heard(data);
    else if (last) channel.postMessage(last);
  });
  channel.postMessage('what is new?');
  navigator.locks.request(
    CALLED,
    () =>
      new Promise((done) => {
        const stream = crypto.randomUUID();
        const source = new EventSource(place.dataset.news);
        const over = () => {
          source.close();
          last = null;
          done();
        };
        source.addEventListener('message', ({ data }) => {
          last = { stream, ...JSON.parse(data) };
          heard(last);
          channel.postMessage(last);
        });
        source.addEventListener('over', over);
        // It comes back by itself from a server that was started again, and not from one that says no.
        source.addEventListener('error', () => {
          if (source.readyState === EventSource.CLOSED) over();
        });
      }),
  );
}

/** What is new is what came since this page was drawn; each stream counts from where it began. */
function listener(place) {
  const status = place.querySelector('[role="status"]');
  let [stream, began, before, fresh] = [null, 0, 0, 0];
  let listed = place.dataset.listed === '' ? null : Number(place.dataset.listed);
  return (heard) => {
    // A stream that came back counts anew, and says so by counting less.
    if (heard.stream !== stream || heard.arrived < began) {
      stream = heard.stream;
      before = fresh;
      began = heard.arrived - Math.max(0, listed === null ? 0 : heard.listed - listed);
    }
    listed = heard.listed;
    fresh = before + heard.arrived - began;
    if (fresh <= 0) return;
    place.hidden = false;
    place.querySelector('a').hidden = false;
    status.textContent = `${fresh} new.`;
  };
}

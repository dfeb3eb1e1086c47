/** Measures in the page itself, from when the browser took an event in to when what it led to is painted. */

export async function addProbe(page) {
  await page.evaluate(PROBE);
}

/** ms from the next event of this type, which `act` makes, to the paint after it. */
export async function timeToPaint(page, type, act) {
  await page.evaluate(`bench.await(${JSON.stringify(type)})`);
  await act();
  return page.evaluate('bench.painted');
}

/** ms from the keystroke that `act` makes until the number of routes found is another one on the screen. */
export async function timeToSearched(page, act) {
  await page.evaluate('bench.awaitSearched()');
  await act();
  return page.evaluate('bench.searched');
}

/** A message that is sent in a frame's callback arrives after that frame was painted. */
const PROBE = `
  window.bench = {
    await(type) {
      bench.painted = new Promise((resolve) => {
        addEventListener(type, ({ timeStamp }) => afterPaint(resolve, timeStamp), { capture: true, once: true });
      });
    },
    awaitSearched() {
      const before = found();
      bench.searched = new Promise((resolve, reject) => {
        addEventListener('keydown', ({ timeStamp }) => {
          const look = () => {
            if (found() !== before) return afterPaint(resolve, timeStamp);
            if (performance.now() - timeStamp < 10_000) return requestAnimationFrame(look);
            reject(new Error('After 10 s the screen still says: ' + before));
          };
          look();
        }, { capture: true, once: true });
      });
    },
  };
  function found() {
    return [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join();
  }
  function afterPaint(resolve, since) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - since);
      port2.postMessage(0);
    });
  }
`;

/** Gives a deployed process the emulator's clock in every `Date`. Timers and `performance` keep real time. */
'use strict';

const RealDate = Date;
const realNowMs = Date.now;

/** How the emulator's clock goes, as `ClockReading` of src/clock.ts says it. */
let reading = { change: -1, aheadMs: 0 };

function nowMs() {
  return reading.standsAtMs ?? realNowMs() + reading.aheadMs;
}

/** Readings come by two ways (with requests and between them): an older one is not heard. */
function setClock(told) {
  if (told.change > reading.change) reading = told;
}

/** To be called before any other code is loaded. */
function installClock() {
  const define = (target, name, value) =>
    Object.defineProperty(target, name, { value, writable: true, configurable: true });
  const EmulatedDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [nowMs()] : args, newTarget),
    apply: () => new RealDate(nowMs()).toString(),
  });
  define(RealDate, 'now', nowMs);
  define(RealDate.prototype, 'constructor', EmulatedDate);
  define(globalThis, 'Date', EmulatedDate);
  formatEmulatedTime();
}

/** What a format says of no date in particular is about now. */
function formatEmulatedTime() {
  const { prototype } = Intl.DateTimeFormat;
  const { formatToParts } = prototype;
  prototype.formatToParts = function (date = nowMs()) {
    return formatToParts.call(this, date);
  };
  const { get, ...format } = Object.getOwnPropertyDescriptor(prototype, 'format');
  Object.defineProperty(prototype, 'format', {
    ...format,
    get() {
      const formatDate = get.call(this);
      return (date = nowMs()) => formatDate(date);
    },
  });
}

module.exports = { installClock, setClock };

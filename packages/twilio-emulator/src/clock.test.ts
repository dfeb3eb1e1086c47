/** The clock, standing still and running. */
import { Clock } from './clock';

const noon = new Date('2026-11-20T12:00:00Z');

describe('A clock that is still', () => {
  it('shows the same time until it is advanced', async () => {
    const clock = new Clock({ standStillAt: noon });
    expect(clock.now()).toEqual(noon);
    await clock.advance(90_000);
    expect(clock.now().toISOString()).toBe('2026-11-20T12:01:30.000Z');
  });

  it('runs the timers it passes in their order, each at its own time', async () => {
    const clock = new Clock({ standStillAt: noon });
    const seen: [string, string][] = [];
    const note = (name: string) => (): void => {
      seen.push([name, clock.now().toISOString().slice(17, 19)]);
    };
    clock.after(3000, note('third'));
    clock.after(1000, () => {
      note('first')();
      clock.after(1000, note('second'));
    });
    clock.after(9000, note('never'));
    await clock.advance(5000);
    expect(seen).toEqual([
      ['first', '01'],
      ['second', '02'],
      ['third', '03'],
    ]);
  });

  it('has waited for the work its timers started', async () => {
    const clock = new Clock({ standStillAt: noon });
    let isDone = false;
    clock.after(1000, async () => {
      await Promise.resolve();
      isDone = true;
    });
    await clock.advance(1000);
    expect(isDone).toBe(true);
  });

  it('forgets a cancelled timer', async () => {
    const clock = new Clock({ standStillAt: noon });
    const run = jest.fn();
    clock.after(1000, run)();
    await clock.advance(2000);
    expect(run).not.toHaveBeenCalled();
  });
});

describe('A running clock', () => {
  beforeEach(() => jest.useFakeTimers({ now: noon }));
  afterEach(() => jest.useRealTimers());

  it('goes with real time, and ahead of it once advanced', async () => {
    const clock = new Clock();
    await clock.advance(60_000);
    jest.advanceTimersByTime(5000);
    expect(clock.now().toISOString()).toBe('2026-11-20T12:01:05.000Z');
    clock.dispose();
  });

  it('runs a timer when real time reaches it', async () => {
    const clock = new Clock();
    const run = jest.fn();
    clock.after(5000, run);
    await clock.advance(3000);
    jest.advanceTimersByTime(1999);
    expect(run).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('can be stopped and started again', () => {
    const clock = new Clock();
    clock.standStill();
    jest.advanceTimersByTime(5000);
    expect(clock.now()).toEqual(noon);
    clock.run();
    jest.advanceTimersByTime(1000);
    expect(clock.now().toISOString()).toBe('2026-11-20T12:00:01.000Z');
  });

  it('tells its listeners of each stop, start and jump, and numbers its readings', async () => {
    const clock = new Clock({ standStillAt: new Date(0) });
    const heard: unknown[] = [];
    const stop = clock.listen(() => heard.push(clock.read()));
    void clock.wait(1000);
    await clock.advance(5000);
    clock.run();
    clock.standStill();
    stop();
    await clock.advance(1);
    expect(heard).toMatchObject([
      { standsAtMs: 1000, change: 1 },
      { standsAtMs: 5000, change: 2 },
      { aheadMs: expect.any(Number) as number, change: 3 },
      { standsAtMs: expect.any(Number) as number, change: 4 },
    ]);
    expect(clock.read().change).toBe(5);
    clock.dispose();
  });
});

/** Runs a command that may take so long at most; then it is ended with everything that it has started. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** The exit code, null after a signal, or `overdue`. */
export async function runWithin(minutes, command, args, options) {
  const child = spawn(command, args, { ...options, detached: true });
  const state = { overdue: false };
  const timer = setTimeout(() => {
    state.overdue = true;
    endGroup(child.pid, 'SIGKILL');
  }, minutes * 60_000);
  // The child leads a process group of its own, which Ctrl+C in a terminal does not reach.
  const onSignal = (signal) => {
    state.signal = signal;
    endGroup(child.pid, signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, onSignal);
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, onSignal);
  if (state.signal) process.kill(process.pid, state.signal);
  return state.overdue ? 'overdue' : code;
}

function endGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Lines into Twilio's Function logs: what a Function writes to the console is kept there. */

export function log(line: string): void {
  // eslint-disable-next-line no-console -- the console of a Function is its log (Twilio docs, functions/debugging)
  console.log(line);
}

export function logError(line: string): void {
  // eslint-disable-next-line no-console -- the console of a Function is its log (Twilio docs, functions/debugging)
  console.error(line);
}

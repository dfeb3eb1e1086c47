/** The port of the page of `npm start`, from the environment. Needs nothing but Node: it is asked before anything is installed. */

/** Port 0 is any that is free. Ends the process if PORT is not a port. */
export function readPort() {
  const text = process.env.PORT?.trim() || '4010';
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= 65535) return number;
  console.error(
    `PORT is "${text}": a port is a number from 0 to 65535, such as PORT=4020 npm start.`,
  );
  process.exit(1);
}

export function portTaken(port) {
  return `Port ${port} is taken: end what listens there, or choose another one with PORT=… npm start.`;
}

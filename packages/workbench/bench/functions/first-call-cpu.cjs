/** As `first-call.cjs`, and prints the CPU time from loading the Function to its answer, in microseconds. */
const before = process.cpuUsage();
require('./first-call.cjs');
const { user, system } = process.cpuUsage(before);
process.stdout.write(String(user + system));

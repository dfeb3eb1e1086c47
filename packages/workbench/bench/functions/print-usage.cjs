/** Loaded in front of what is measured: prints, at the end, the CPU time since then, and the memory of the process. */
const before = process.cpuUsage();

process.once('exit', () => {
  const { user, system } = process.cpuUsage(before);
  const { rss } = process.memoryUsage();
  process.stdout.write(JSON.stringify({ cpuMs: (user + system) / 1000, rssKb: rss / 1024 }));
});

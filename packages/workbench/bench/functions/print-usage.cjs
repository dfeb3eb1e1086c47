/** Loaded in front of what is measured: prints, at the end, the CPU time since then, and the memory of the process. */
const before = process.cpuUsage();

process.once('exit', () => {
  const { user, system } = process.cpuUsage(before);
  const { rss } = process.memoryUsage();
  const { maxRSS: peakKb } = process.resourceUsage();
  const usage = { cpuMs: (user + system) / 1000, rssKb: rss / 1024, peakKb };
  process.stdout.write(JSON.stringify(usage));
});

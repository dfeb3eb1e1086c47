/** Many admins, all faults, one serial order: a model test in the manner of Jepsen. */
import { appendFileSync } from 'node:fs';
import { runModel } from './model/run-model';

/** The short form by default; the long form is bin/publish-model.mjs. */
const PUBLISHES = Number(process.env['PUBLISH_MODEL_PUBLISHES'] ?? 12);
const SEED = Number(process.env['PUBLISH_MODEL_SEED'] ?? 1);
const ADMINS = Number(process.env['PUBLISH_MODEL_ADMINS'] ?? 6);
const PROGRESS = process.env['PUBLISH_MODEL_PROGRESS'];
const IS_LONG = PUBLISHES >= 1000;
const LIMIT_MS = Math.max(300_000, PUBLISHES * 10_000);

test(
  'whatever fails, no publish that was reported as done is lost and none that was refused is made',
  async () => {
    const { problems, counts, events, shown, expected } = await runModel({
      seed: SEED,
      admins: ADMINS,
      publishes: PUBLISHES,
      limitMs: LIMIT_MS,
      onProgress: (now) => {
        if (PROGRESS !== undefined) appendFileSync(PROGRESS, `${JSON.stringify(now)}\n`);
      },
    });
    if (PROGRESS !== undefined) {
      const cause = problems.length > 0 ? events : [];
      appendFileSync(PROGRESS, `${JSON.stringify({ counts, problems, cause }, null, 1)}\n`);
    }
    expect(problems).toEqual([]);
    expect(shown).toEqual(expected);
    expect(counts.publishes).toBeGreaterThanOrEqual(PUBLISHES);
    // A long run in which little went wrong has shown nothing.
    if (IS_LONG) {
      expect(counts.conflicts).toBeGreaterThanOrEqual(100);
      expect(counts.withdrawals).toBeGreaterThanOrEqual(50);
      expect(counts.lateDeployments).toBeGreaterThanOrEqual(20);
      expect(counts.adoptions).toBeGreaterThanOrEqual(10);
    }
  },
  // The model ends on its own before: a time-out of Jest's ends nothing.
  LIMIT_MS + 40_000,
);

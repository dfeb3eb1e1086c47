/** The applies that are disturbed at each of their requests, each with what the account must be in the end. */
import { declareChangeAndRemove } from './change-and-remove';
import { countResources, declareOneOfEach, RIGHT_COUNT } from './one-of-each';
import { createWorld, type World } from './world';

export interface Scenario {
  /** Brings the world to where the command begins; what it returns proves that nothing was lost or made twice. */
  readonly prepare: (world: World) => Promise<() => Promise<void>>;
  /** The command; left out: apply. */
  readonly command?: readonly string[];
  /** Runs it again after it was disturbed, as a person would; left out: as it was run. Answers with the exit code. */
  readonly again?: (world: World, command: readonly string[]) => Promise<number>;
  /** Writes of a run that does not wait for emergency addresses. */
  readonly writes: number;
}

export const APPLY = ['apply', '--yes', '--allow-emergency-gap', '--wait', '100'] as const;

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'an apply that creates from empty': {
    prepare: (world) => {
      declareOneOfEach(world);
      return Promise.resolve(async () => {
        expect(await countResources(world)).toEqual(RIGHT_COUNT);
        expect(createdIn(world, 'CreateIncomingPhoneNumber')).toBe(1);
      });
    },
    writes: 12,
  },
  'an apply that changes and removes': {
    prepare: async (world) => {
      await declareChangeAndRemove(world);
      const created = createdIn(world);
      const right = await undisturbed();
      return async () => {
        expect(await world.run('import')).toMatchObject({ err: '', out: right });
        expect(createdIn(world)).toBe(created);
      };
    },
    writes: 16,
  },
};

/** The whole account, as text, after an apply of the second scenario that nothing disturbs; made once. */
let right: Promise<string> | undefined;
function undisturbed(): Promise<string> {
  right ??= inNewWorld(async (world) => {
    await declareChangeAndRemove(world);
    const applied = await world.run(...APPLY);
    expect(applied).toMatchObject({ exitCode: 0, err: '' });
    return (await world.run('import')).out;
  });
  return right;
}

export async function inNewWorld<Result>(run: (world: World) => Promise<Result>): Promise<Result> {
  const world = await createWorld();
  try {
    return await run(world);
  } finally {
    await world.emulator.dispose();
  }
}

/** Resources that were created, whether or not the answer arrived. */
export function createdIn({ emulator }: World, which = 'Create'): number {
  return emulator.requests
    .all()
    .filter(({ operation }) => operation?.startsWith(which) === true)
    .filter(
      ({ status, fault }) =>
        status === 201 || fault === 'drop-answer' || fault === 'work-after-client-left',
    ).length;
}

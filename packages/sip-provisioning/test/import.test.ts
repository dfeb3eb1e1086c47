/** Journey: a declaration is written from an account, and the plan after it is empty. */
import { declareRich } from './rich-declaration';
import { FILE, useWorld } from './world';

const world = useWorld();

describe('import', () => {
  it('writes a declaration that the account agrees with', async () => {
    declareRich(world);
    await world.run('apply', '--yes', '--wait', '60');
    const imported = await world.run('import');
    expect(imported).toMatchObject({ exitCode: 0, err: '' });
    world.files.set(FILE, imported.out);
    const planned = await world.run('plan');
    expect(planned.err).toBe('');
    expect(planned.out).toContain('Nothing to do');
    expect(planned.out).not.toContain('left alone');
    expect(planned.exitCode).toBe(0);
  });

  it('leaves out, and says, what no declaration can say', async () => {
    const { client } = world.account;
    await client.applications.create({ friendlyName: 'twin' });
    await client.applications.create({ friendlyName: 'twin' });
    const imported = await world.run('import');
    expect(imported.err).toContain('Left out: app "twin"');
    world.files.set(FILE, imported.out);
    expect((await world.run('plan')).exitCode).toBe(0);
  });

  it('takes an empty account', async () => {
    const imported = await world.run('import');
    world.files.set(FILE, imported.out);
    expect((await world.run('plan')).exitCode).toBe(0);
  });
});

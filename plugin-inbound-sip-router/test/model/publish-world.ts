/** Worlds in which something is published, and what the service answers. */
import type { EditorUpdate } from '../../src/api/admin-api';
import { idOf, liveOf, saved, say } from './builders';
import { modelWorld, ok, type ModelWorld } from './model-world';

export const building = ok({ state: 'building', buildSid: 'ZB2' });
export const isLive = ok({ state: 'live', buildSid: 'ZB2' });
export const started = ok({ state: 'building', buildSid: 'ZB2', id: 'x' });
export const published = ok(liveOf([say('a', 'mine'), say('b')], 'ZN2', { buildSid: 'ZB2' }));

export async function editedWorld(options = {}): Promise<ModelWorld> {
  const world = modelWorld(options);
  world.effects.load();
  await world.clock.advance(0);
  world.dispatch(saved(idOf(world.state(), 'a'), say('a', 'mine')));
  world.answers('update', started);
  world.answers('publish', building, building, isLive);
  return world;
}

export function requestAt(world: ModelWorld, at: number): EditorUpdate {
  return world.asked('update')[at] as EditorUpdate;
}

/** Keys: standard API keys, whose SID and secret are credentials instead of the account's. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { created, noContent, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { rfc2822Timestamp } from '../timestamps';
import { friendlyName } from './friendly-name';
import { keys, type Key } from './key-rows';
import { page2010 } from './page-2010';

// Validation

function keyOf(call: ApiCall): Key {
  const found = call.emulator.store.get(keys, call.sid('Sid'));
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

// Operations

function createKey(call: ApiCall): Reply {
  const { sids, clock, store } = call.emulator;
  const now = rfc2822Timestamp(clock.now());
  const key = store.put(keys, {
    sid: sids.next('SK'),
    friendly_name: friendlyName(call, ''),
    date_created: now,
    date_updated: now,
    secret: sids.secret('api key'),
  });
  return created({ ...render(key), secret: key.secret });
}

function updateKey(call: ApiCall): Reply {
  const before = keyOf(call);
  const key = call.emulator.store.put(keys, {
    ...before,
    friendly_name: friendlyName(call, before.friendly_name),
    date_updated: rfc2822Timestamp(call.emulator.clock.now()),
  });
  return ok(render(key));
}

function fetchKey(call: ApiCall): Reply {
  return ok(render(keyOf(call)));
}

function listKeys(call: ApiCall): Reply {
  const rows = call.emulator.store.list(keys);
  return ok(page2010(call, 'keys', rows, render, (each) => each.sid));
}

function deleteKey(call: ApiCall): Reply {
  call.emulator.store.remove(keys, keyOf(call));
  return noContent();
}

function render({ sid, friendly_name, date_created, date_updated }: Key): object {
  return { sid, friendly_name, date_created, date_updated };
}

// Routes

export const keyRoutes: Routes = {
  CreateNewKey: { run: createKey, sure: 'traced' },
  FetchKey: { run: fetchKey, sure: 'spec' },
  UpdateKey: { run: updateKey, sure: 'spec' },
  ListKey: {
    run: listKeys,
    sure: 'spec',
    simplified: 'The key that the emulator starts with, a main key, is not listed.',
  },
  DeleteKey: { run: deleteKey, sure: 'spec' },
};

/** One admin at work: edits, publishes, gives up, adopts, discards and restores, as chance has it. */
import { setTimeout as pause } from 'node:timers/promises';
import { routeKey, type Route, type RouteTable } from 'route-table';
import type { Answer } from '../http';
import type { Parameters, RouterWorld } from '../router-world';
import type { Edit, Told, ToldPublish } from './account-of-events';
import type { Chance } from './chance';
import { HOURS } from './hours';
import type { Ledger } from './ledger';

/** How often a request is sent again before the admin gives up. */
const PATIENCE = 8;

export class Admin {
  #count = 0;

  constructor(
    private readonly name: string,
    private readonly world: RouterWorld,
    private readonly ledger: Ledger,
    private readonly told: Told,
    private readonly chance: Chance,
    private readonly over: AbortSignal,
  ) {}

  /** Does one thing from beginning to end; rejects when all is over. */
  async act(): Promise<void> {
    // Whoever closes in a hurry looks at nobody's publish.
    if (this.chance.next() < 0.12) return this.#switch();
    const listed = await this.#ask('list');
    if (listed?.status !== 200) return;
    const inFlight = listed.body['inFlight'] as readonly { buildSid: string }[];
    const other = this.chance.pick(inFlight)?.buildSid;
    if (other !== undefined) {
      const mood = this.chance.next();
      if (mood < 0.06) return this.#publish(other, undefined);
      if (mood < 0.09) return this.#discard(other);
      if (mood < 0.9) return this.#wait(1_500);
    }
    const version = String(listed.body['version']);
    if (this.chance.next() < 0.06) await this.#restore(version);
    else await this.#edit(listed.body['data'] as RouteTable, version);
  }

  async #edit(data: RouteTable, version: string): Promise<void> {
    const old = data.routes.length > 12 ? this.chance.pick(data.routes) : undefined;
    this.#count += 1;
    const address = old?.address ?? `${this.name}-${this.#count}`;
    const route: Route = { address, type: 'say', destination: 'Hello.' };
    const edit: Edit = { kind: old ? 'remove' : 'add', address };
    const change = old
      ? { kind: 'removed', key: routeKey(old), route: old }
      : { kind: 'added', key: routeKey(route), route };
    const routes = old ? data.routes.filter((each) => each !== old) : [...data.routes, route];
    const what = this.chance.next() < 0.5 ? { data: { ...data, routes } } : { changes: [change] };
    await this.#update('update', edit, { ...what, version });
  }

  async #switch(): Promise<void> {
    this.#count += 1;
    const id = `${this.name}-switch-${this.#count}`;
    const hours = this.chance.pick(HOURS.map((each) => each.id)) ?? '';
    const mine: ToldPublish = { id, edit: { kind: 'switch', hours }, isRefused: false };
    this.told.publishes.set(id, mine);
    const until = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+/, '');
    const request = { hours, state: 'closed', until, reason: id, id };
    const isTwin = this.chance.next() < 0.1;
    const asked = isTwin ? [request, request] : [request];
    const answers = await Promise.all(asked.map((each) => this.#ask('switch', each)));
    for (const answer of answers) {
      if (!answer) continue;
      if (answer.status !== 200) await this.#refused(mine, answer);
      else this.#done(String(answer.body['buildSid']), mine);
    }
  }

  async #restore(version: string): Promise<void> {
    const history = await this.#ask('history');
    const entries = (history?.body['entries'] ?? []) as readonly { id: string }[];
    const entry = this.chance.pick(entries.slice(0, 8));
    if (!entry) return;
    this.told.counts.restores += 1;
    await this.#update('restore', { kind: 'restore' }, { to: entry.id, version });
  }

  async #update(name: 'update' | 'restore', edit: Edit, what: Parameters): Promise<void> {
    this.#count += 1;
    const id = `${this.name}-publish-${this.#count}`;
    const mine: ToldPublish = { id, edit, isRefused: false };
    this.told.publishes.set(id, mine);
    const ask = () => this.#ask(name, { ...what, id, note: id });
    // The same request twice at once: a proxy, or a double click.
    const isTwin = this.chance.next() < 0.1;
    if (isTwin) this.told.counts.twins += 1;
    const answers = await Promise.all(isTwin ? [ask(), ask()] : [ask()]);
    for (const answer of answers) {
      if (answer && answer.status !== 200) await this.#refused(mine, answer);
    }
    const updated = answers.find((answer) => answer?.status === 200);
    if (!updated) return;
    const buildSid = String(updated.body['buildSid']);
    mine.buildSid = buildSid;
    // A tab is closed between update and publish.
    if (this.chance.next() < 0.12) return;
    await this.#publish(buildSid, mine);
  }

  async #publish(buildSid: string, mine: ToldPublish | undefined): Promise<void> {
    const published = await this.#ask('publish', { buildSid });
    if (!published) return;
    if (published.status === 200) {
      if (!mine && !this.told.done.has(buildSid)) this.told.counts.adoptions += 1;
      this.#done(buildSid, undefined);
      return;
    }
    if (published.body['code'] === 'build-failed') {
      this.told.counts.failedBuilds += 1;
      await this.#discard(buildSid);
    }
    if (mine) await this.#refused(mine, published);
  }

  #done(buildSid: string, switched: ToldPublish | undefined): void {
    if (switched) switched.buildSid = buildSid;
    if (this.told.done.has(buildSid)) return;
    this.told.counts.publishes += 1;
    if (switched) this.told.counts.switches += 1;
    this.told.done.set(buildSid, this.ledger.deployed.length);
    this.ledger.events.push(`told done ${buildSid}`);
  }

  async #discard(buildSid: string): Promise<void> {
    const discarded = await this.#ask('discard', { buildSid });
    if (discarded?.status !== 200) return;
    this.told.counts.discards += 1;
    this.told.discarded.add(buildSid);
    this.ledger.events.push(`told discarded ${buildSid}`);
  }

  async #refused(mine: ToldPublish, { body, status, text }: Answer): Promise<void> {
    const code = String(body['code']);
    if (status !== 409 && code !== 'not-restorable' && code !== 'invalid-table') {
      throw new Error(`Unexpected answer to ${mine.id}: ${status} ${text}`);
    }
    this.told.counts.conflicts += 1;
    this.ledger.events.push(`told refused ${mine.id} ${code}`);
    if (code === 'withdrawn') this.told.counts.withdrawals += 1;
    if (!mine.isRefused) this.told.counts.refused += 1;
    mine.isRefused = true;
    await this.#wait(400);
  }

  async #wait(maxMs: number): Promise<void> {
    await pause(20 + this.chance.below(maxMs), undefined, { signal: this.over });
  }

  /** Sends the same again while Twilio is unwell; undefined when patience is over. */
  async #ask(name: string, parameters: Parameters = {}): Promise<Answer | undefined> {
    for (let tries = 0; tries < PATIENCE;) {
      this.over.throwIfAborted();
      this.told.counts.requests += 1;
      const answer = await this.world.ask(name, parameters).catch(() => undefined);
      if (answer && ![202, 500, 502, 503, 504].includes(answer.status)) return answer;
      if (answer?.status === 500 || answer?.status === 502) throw new Error(answer.text);
      if (answer?.body['state'] === 'waiting') this.told.counts.waits += 1;
      if (answer?.status !== 202) tries += 1;
      await this.#wait(150);
    }
    this.told.counts.unknown += 1;
    return undefined;
  }
}

/** Pages with Flex in them, and what they complain about. */
import type { Page } from 'playwright-core';
import type { PersonKey, Preview } from '../../preview';
import { leavePage, openPage } from './flex-browser';

export interface OpenOptions {
  /** Default: `ada`, an admin; `ben` is another, `eva` one who speaks German, `sue` a supervisor, `amy` an agent. */
  readonly user?: PersonKey;
  /** Default 1280 × 800. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

export class FlexPages {
  readonly #open = new Set<Page>();
  #complaints: string[] = [];

  constructor(private readonly preview: Pick<Preview, 'url' | 'port'>) {}

  /** Flex as it is after booting, in a browser that no other open page has. */
  async openFlex(options: OpenOptions = {}): Promise<Page> {
    const { user = 'ada', viewport = { width: 1280, height: 800 } } = options;
    const page = await openPage({ port: this.preview.port, viewport });
    this.#open.add(page);
    watch(page, (complaint) => this.#complaints.push(`${user}: ${complaint}`));
    await page.goto(`${this.preview.url}/?user=${user}`, { timeout: BOOT_TIMEOUT_MS });
    await waitForFlex(page);
    return page;
  }

  /** The same, with the plugin's view opened by its side link. */
  async openView(options?: OpenOptions): Promise<Page> {
    const page = await this.openFlex(options);
    await page.getByRole('link', { name: 'Inbound SIP Router' }).click();
    await page.getByRole('heading', { name: 'Inbound SIP Router', level: 1 }).waitFor();
    return page;
  }

  /** Resolves to the complaints: errors of the plugin, and sessions in which Flex lacks a part of Twilio. */
  async close(): Promise<readonly string[]> {
    for (const page of this.#open) {
      if (!page.isClosed() && (await isDegraded(page))) this.#complaints.push('Flex is degraded');
      await leavePage(page);
    }
    this.#open.clear();
    const complaints = this.#complaints;
    this.#complaints = [];
    return complaints;
  }
}

const BOOT_TIMEOUT_MS = 60_000;

/** Resolves once Flex has booted, also after a reload; rejects with its reason if it cannot. */
export async function waitForFlex(page: Page): Promise<void> {
  await page.waitForFunction(() => 'flexPreview' in window, null, { timeout: BOOT_TIMEOUT_MS });
  const outcome = await page.evaluate(
    () => (window as unknown as { flexPreview: { kind: string; why?: string } }).flexPreview,
  );
  if (outcome.kind !== 'booted') throw new Error(`Flex did not boot: ${String(outcome.why)}`);
  await page.getByRole('navigation', { name: 'Side bar' }).waitFor();
}

/** As text, so that it needs no types of Flex. */
function isDegraded(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(
    'window.Twilio?.Flex.Manager.getInstance().store.getState().flex.session.degraded === true',
  );
}

/** The page's own path names the router too. */
const OURS = /\/plugins\/|plugin-inbound-sip-router/;

/** An answer such as 409, which the browser itself reports; whether it was meant is for the test to say. */
const REFUSED_REQUEST = /^Failed to load resource/;

function watch(page: Page, complain: (complaint: string) => void): void {
  page.on('pageerror', ({ message, stack = '' }) => {
    if (OURS.test(stack)) complain(message);
  });
  page.on('console', (message) => {
    if (message.type() !== 'error' || REFUSED_REQUEST.test(message.text())) return;
    if (OURS.test(message.text() + message.location().url)) complain(message.text());
  });
}

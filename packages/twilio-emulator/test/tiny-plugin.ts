/** A Flex plugin of ten lines, as a person has it in a folder: built in a second or two. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Has the plugin builder, Flex UI and React installed. */
const NODE_MODULES = join(__dirname, '../../../plugin-inbound-sip-router/node_modules');

export class TinyPlugin {
  readonly name = 'plugin-tiny';
  readonly folder = mkdtempSync(join(tmpdir(), 'tiny-plugin-'));

  constructor() {
    for (const folder of ['src', 'public']) mkdirSync(join(this.folder, folder));
    symlinkSync(NODE_MODULES, join(this.folder, 'node_modules'));
    this.#write('package.json', JSON.stringify(MANIFEST));
    this.say('one');
  }

  /** What the built plugin leaves in the page that loads it. */
  say(word: string): void {
    this.#write('src/index.js', source(word));
  }

  /** As the plugins CLI left it in package.json. */
  version(): string {
    const text = readFileSync(join(this.folder, 'package.json'), 'utf8');
    return (JSON.parse(text) as { readonly version: string }).version;
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #write(file: string, content: string): void {
    writeFileSync(join(this.folder, file), content);
  }
}

const MANIFEST = {
  name: 'plugin-tiny',
  version: '0.0.0',
  private: true,
  dependencies: { '@twilio/flex-plugin-scripts': '7.1.2', react: '17.0.2', 'react-dom': '17.0.2' },
  devDependencies: { '@twilio/flex-ui': '2.17.1' },
  browserslist: ['chrome 79'],
};

const source = (word: string): string => `
import * as FlexPlugin from '@twilio/flex-plugin';

class TinyPlugin extends FlexPlugin.FlexPlugin {
  constructor() {
    super('plugin-tiny');
  }
  init() {
    window.tiny = '${word}';
  }
}

FlexPlugin.loadPlugin(TinyPlugin);
`;

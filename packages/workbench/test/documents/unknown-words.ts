/** Words of a command that do not exist: scripts, commands, options, files. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './read-document';
import { scriptsOf } from './scratch-world';
import { wordsOf } from './shell-commands';

const INSTALLER = 'packages/installer/bin/router-installer.mjs';
const PROVISION = 'packages/sip-provisioning/bin/sip-provision.mjs';
const EMULATOR = 'packages/twilio-emulator/bin/twilio-emulator.mjs';
const CALL = 'packages/workbench/bin/call.mjs';
const TWILIO_RUN = 'node_modules/twilio-run/bin/twilio-run';

/** What the scripts of the root take after `--`; of others nothing is known. */
const OPTIONS_OF_SCRIPTS: Readonly<Record<string, () => string>> = {
  deploy: () => help(INSTALLER, 'deploy'),
  pull: () => help(INSTALLER, 'pull'),
  push: () => help(INSTALLER, 'push'),
  calls: () => help(INSTALLER, 'calls'),
  switch: () => help(INSTALLER, 'switch'),
  uninstall: () => help(INSTALLER, 'uninstall'),
  'live-check': () => help(INSTALLER, 'live-check'),
  call: () => help(CALL),
  emulator: () => help(EMULATOR),
  start: () => '--dev --help',
  'test:unit': () => '',
  'test:journeys': () => '',
};

/** Commands of the Twilio CLI (Twilio docs, flex/developer/plugins/cli and labs/serverless-toolkit; twilio-cli 6). */
const TWILIO_COMMANDS: Readonly<Record<string, () => string>> = {
  login: () => '',
  'plugins:install': () => '',
  'serverless:deploy': () => help(TWILIO_RUN, 'deploy'),
  'flex:plugins:deploy': () => '--changelog --description --major --minor --patch --profile',
  'flex:plugins:release': () => '--plugin --name --description --profile',
  'flex:plugins:start': () => '',
};

/** Tools of every machine. */
const TOOLS: readonly string[] = ['git', 'cp', 'curl', 'export', 'mkdir'];

/** The folder that a block is in goes along: `cd` changes it. */
export class CommandChecker {
  #folder = '.';

  unknownWords(command: string): readonly string[] {
    const words = wordsOf(command).filter((word) => !/^[A-Z_]+=/.test(word));
    const [tool = '', first = '', ...rest] = words;
    if (tool === 'cd') return this.#enter(first);
    if (tool === 'npm') return unknownInNpm(words.slice(1), this.#folder);
    if (tool === 'npx' && first === 'sip-provision') return unknownInProvision(rest);
    if (tool === 'sip-provision') return unknownInProvision([first, ...rest]);
    if (tool === 'npx' && first === 'twilio-run') {
      return unknownOptions(rest, () => help(TWILIO_RUN, rest[0] ?? ''));
    }
    if (tool === 'npx') return existsSync(join(root, 'node_modules/.bin', first)) ? [] : [first];
    if (tool === 'twilio') {
      const options = TWILIO_COMMANDS[first];
      return options ? unknownOptions(rest, options) : [first];
    }
    if (tool === 'node') return existsSync(join(root, this.#folder, first)) ? [] : [first];
    return TOOLS.includes(tool) ? [] : [tool];
  }

  /** The folder of the clone is the root. */
  #enter(folder: string): readonly string[] {
    if (folder === 'flex-inbound-sip-router') return [];
    this.#folder = join(this.#folder, folder);
    return existsSync(join(root, this.#folder)) ? [] : [folder];
  }
}

function unknownInNpm(words: readonly string[], folder: string): readonly string[] {
  const [command = '', ...rest] = words.filter((word) => word !== '--silent');
  if (['ci', 'install'].includes(command)) return [];
  const [name = '', ...args] = command === 'run' ? rest : [command, ...rest];
  if (!(name in scriptsOf(folder))) return [name];
  const options = folder === '.' ? OPTIONS_OF_SCRIPTS[name] : undefined;
  return unknownOptions(args.slice(1), options ?? (() => ''));
}

function unknownInProvision(words: readonly string[]): readonly string[] {
  const [command = ''] = words;
  // Its own help lists a command at the beginning of a line.
  if (!new RegExp(`^  ${command}\\b`, 'm').test(help(PROVISION))) return [command];
  const path = words.slice(0, command === 'client' ? 2 : 1);
  return unknownOptions(words, () => help(PROVISION, ...path));
}

function unknownOptions(words: readonly string[], allowed: () => string): readonly string[] {
  const used = words.filter((word) => /^--?[a-z]/.test(word));
  if (used.length === 0) return [];
  const known: readonly string[] = allowed().match(/--?[a-z][\w-]*/g) ?? [];
  return used.filter((word) => !known.includes(word.replace(/=.*$/, '')));
}

const helps = new Map<string, string>();

/** What `--help` prints; asked once. An unknown command prints no options. */
function help(file: string, ...command: readonly string[]): string {
  const key = [file, ...command].join(' ');
  const known = helps.get(key);
  if (known !== undefined) return known;
  const args = [join(root, file), ...command, '--help'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const text = stdout + stderr;
  helps.set(key, text);
  return text;
}

/** That what the documents show works: every fenced block is run, every link leads somewhere. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ModuleKind, transpileModule } from 'typescript';
import { allDocuments } from './documents/documents';
import { brokenLinks } from './documents/broken-links';
import { jsonBlockFault } from './documents/json-block-fault';
import { mermaidFaults } from './documents/mermaid-faults';
import { root, type Block } from './documents/read-document';
import { startScratchWorld, type ScratchWorld } from './documents/scratch-world';
import { commandsOf } from './documents/shell-commands';
import { CommandChecker } from './documents/unknown-words';

const documents = allDocuments();
/** Capitals mean a name that the reader chooses; `.env` is not committed. */
const FILE_OF_THE_TREE =
  /^(packages|serverless|plugin-inbound-sip-router|docs|screenshots)\/[a-z0-9/._-]*[a-z0-9_-](?<!\.env)$/;
const NOT_RUN = /^not run: \S/;
const FILE = /^file: (\S+)$/;
const OUTPUT = /^output of: (.+)$/s;

let world: ScratchWorld;
const inTheRoot = readdirSync(root);
/** Output of the commands that ran, by command. */
const outputs = new Map<string, string>();

beforeAll(async () => {
  world = await startScratchWorld();
}, 120_000);

afterAll(() => world.dispose());

describe.each(documents.map((document) => [document.path, document] as const))('%s', (_, it) => {
  test('every link leads somewhere', () => {
    expect(brokenLinks(it, documents)).toEqual([]);
  });

  test('every npm script and option that it names exists', () => {
    const commands = it.inlineCode.filter((code) => /^(npm run|npx sip-provision) /.test(code));
    expect(commands.flatMap((each) => new CommandChecker().unknownWords(each))).toEqual([]);
  });

  test('every file that it names is there', () => {
    const files = it.inlineCode.filter((code) => FILE_OF_THE_TREE.test(code));
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  if (it.blocks.length === 0) return;
  test('every block is run, or says why it is not', async () => {
    const checker = new CommandChecker();
    const faults: string[] = [];
    for (const block of it.blocks) {
      for (const fault of await faultsOf(block, checker)) faults.push(`${block.place} ${fault}`);
    }
    expect(faults).toEqual([]);
  }, 120_000);
});

test('no block leaves a file in the tree', () => {
  expect(readdirSync(root)).toEqual(inTheRoot);
});

async function faultsOf(block: Block, checker: CommandChecker): Promise<readonly string[]> {
  const { language, content, mark } = block;
  const file = FILE.exec(mark)?.[1];
  if (file !== undefined) world.write(file, content);
  switch (language) {
    case 'bash':
    case 'sh':
      return faultsOfShell(block, checker);
    case 'json':
      return present(jsonBlockFault(content, await emulatorKeys()));
    case 'yaml':
      return file === undefined ? ['is in no file that a command reads'] : [];
    case 'mermaid':
      return mermaidFaults(content).map(
        (line) => `is not a Mermaid diagram that is known here: ${line}`,
      );
    case 'ts':
      return faultsOfTypeScript(content);
    case 'text':
      return present(outputFault(block));
    default:
      return NOT_RUN.test(mark) ? [] : [`is ${language || 'plain'}, which nothing here can run`];
  }
}

/** Words are looked up even where the block is not run. */
async function faultsOfShell({ content, mark }: Block, checker: CommandChecker) {
  const faults: string[] = [];
  for (const command of commandsOf(content)) {
    const unknown = checker.unknownWords(command);
    faults.push(...unknown.map((word) => `names ${word}, which is not there`));
    if (NOT_RUN.test(mark) || unknown.length > 0) continue;
    const ran = await world.run(command);
    if (!ran) faults.push(`cannot be run here, and does not say why: ${command}`);
    else if (isFailure(command, ran.status)) faults.push(`failed: ${command}\n${ran.output}`);
    else outputs.set(command, ran.output);
  }
  return faults;
}

/** 3: there are changes, which is not a failure of those who only look. */
function isFailure(command: string, status: number | null): boolean {
  const isLook = / plan\b| --dry-run\b/.test(command);
  return status !== 0 && !(isLook && status === 3);
}

/** A sample of output is what the command has just printed. */
function outputFault({ content, mark }: Block): string | undefined {
  if (NOT_RUN.test(mark)) return undefined;
  const command = OUTPUT.exec(mark)?.[1] ?? '';
  const printed = outputs.get(command);
  if (printed === undefined) return 'shows the output of no command that was run before it';
  if (settled(printed) === settled(content)) return undefined;
  return `is not what "${command}" prints:\n${settled(printed)}`;
}

/** Without what differs from run to run. */
function settled(text: string): string {
  return text
    .replace(/\d+ ms\b/g, 'N ms')
    .replace(/(CL|SD)[0-9a-f]{32}/g, '$1…')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

async function faultsOfTypeScript(content: string): Promise<readonly string[]> {
  const compilerOptions = { module: ModuleKind.ESNext };
  const { outputText } = transpileModule(content, { compilerOptions });
  const { status, output } = await world.runTypeScript(outputText);
  return status === 0 ? [] : [`failed:\n${output}`];
}

async function emulatorKeys(): Promise<readonly string[]> {
  const ran = await world.run('npm run --silent emulator -- --port 0');
  return Object.keys(JSON.parse(ran?.output ?? '{}') as object);
}

function present(fault: string | undefined): readonly string[] {
  return fault === undefined ? [] : [fault];
}

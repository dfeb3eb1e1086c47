import { commandLine } from './command-to-paste';

describe('A command to paste', () => {
  it.each([
    [{ file: 'a.yaml' }, ['apply'], 'sip-provision apply --file a.yaml'],
    [
      { file: "/my files/it's.yaml", profile: 'work' },
      ['promote', 'prod', '--to', 'https://a.example.com/?x=1&y'],
      `sip-provision promote prod --to 'https://a.example.com/?x=1&y' --file '/my files/it'\\''s.yaml' --profile work`,
    ],
  ])('names file and profile, quoted for a shell', (options, words, line) => {
    expect(commandLine(options, ...words)).toBe(line);
  });
});

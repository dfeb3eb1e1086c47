import { DeclarationEditor } from './edit-declaration';

const TEXT = `# Ours.
account: AC1 # the account
environments:
  prod:
    baseUrl: https://old.example.com # since spring
clients:
  # the first one
  alice: { password: { env: P } }
`;

describe('An edit', () => {
  it('changes one value and leaves every comment', () => {
    const editor = new DeclarationEditor(TEXT);
    editor.setBaseUrl('prod', 'https://new.example.com');
    expect(editor.toString()).toBe(TEXT.replace('old', 'new'));
  });

  it('adds a client behind the others and removes it again without a trace', () => {
    const editor = new DeclarationEditor(TEXT);
    editor.setClient('bob', { password: { env: 'B' } });
    expect(editor.toString()).toBe(`${TEXT}  bob:\n    password:\n      env: B\n`);
    editor.removeClient('bob');
    expect(editor.toString()).toBe(TEXT);
  });

  it('names what must go, and forgets it', () => {
    const editor = new DeclarationEditor(TEXT);
    editor.addAbsent('numbers', '+15035550100');
    editor.addAbsent('numbers', '+15035550101');
    editor.addAbsent('credentials', 'l/alice');
    expect(editor.toString()).toContain('- "+15035550100"\n    - "+15035550101"');
    editor.removeAbsent('numbers', '+15035550100');
    editor.removeAbsent('numbers', '+15035550101');
    editor.removeAbsent('credentials', 'l/alice');
    expect(editor.toString()).toBe(TEXT);
  });
});

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

  it('adds a client behind the others', () => {
    const editor = new DeclarationEditor(TEXT);
    editor.setClient('bob', { password: { env: 'B' } });
    expect(editor.toString()).toBe(`${TEXT}  bob:\n    password:\n      env: B\n`);
  });

  it('moves a client from declared to absent, and forgets it without a trace', () => {
    const editor = new DeclarationEditor(TEXT);
    editor.setClient('bob', { password: { env: 'B' } });
    editor.beginRemoval({ name: 'bob', credentialList: 'l', username: 'b', number: '+1503' });
    expect(editor.toString()).toBe(
      `${TEXT}absent:\n  clients:\n    bob:\n      credentialList: l\n      username: b\n      number: "+1503"\n`,
    );
    editor.endRemoval('bob');
    expect(editor.toString()).toBe(TEXT);
  });

  it('begins a removal again that has begun, where no other client is left', () => {
    const going = { name: 'alice', credentialList: 'l', username: 'alice' };
    const editor = new DeclarationEditor(TEXT);
    editor.beginRemoval(going);
    const again = new DeclarationEditor(editor.toString());
    again.beginRemoval(going);
    expect(again.toString()).toBe(editor.toString());
    again.endRemoval('alice');
    expect(again.toString()).not.toContain('alice');
  });

  it('takes out of what must go what is declared again', () => {
    const absent = 'absent:\n  credentials: [l/bob, l/eve]\n';
    const editor = new DeclarationEditor(`${TEXT}${absent}`);
    editor.removeAbsent('credentials', 'l/eve');
    expect(editor.toString()).toBe(`${TEXT}absent:\n  credentials: [ l/bob ]\n`);
    editor.removeAbsent('credentials', 'l/bob');
    expect(editor.toString()).toBe(TEXT);
  });
});

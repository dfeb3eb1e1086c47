import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { declarationJsonSchema } from './declaration-schema';

describe('The published JSON Schema', () => {
  it('is the one that validation is made of', () => {
    const file = join(__dirname, '../../sip-provisioning.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(declarationJsonSchema());
  });
});

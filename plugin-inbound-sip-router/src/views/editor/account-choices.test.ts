/** Tests of what the account offers for a field. */
import type { AccountDestinations } from 'admin-contract';
import { screenTypes } from '../../model/screen-type';
import { english } from '../../texts/texts';
import { accountChoices, accountPartOf, choicesOfOtherTypes } from './account-choices';

const account = (parts: Partial<AccountDestinations>): AccountDestinations => ({
  flows: [],
  workflows: [],
  apps: [],
  sipDomains: [],
  numbers: [],
  truncated: [],
  problems: [],
  ...parts,
});

describe('what a field is picked from', () => {
  it('depends on the type for the value', () => {
    expect(accountPartOf(['destination'], 'studio-flow')).toBe('flows');
    expect(accountPartOf(['destination'], 'webhook')).toBeUndefined();
    expect(accountPartOf(['destination'], 'enqueue')).toBe('workflows');
    expect(accountPartOf(['destination'], 'dial-application')).toBe('apps');
    expect(accountPartOf(['destination'], 'say')).toBeUndefined();
  });

  it('is a SIP domain or a number for the fields that hold one', () => {
    expect(accountPartOf(['domain'], 'say')).toBe('sipDomains');
    expect(accountPartOf(['options', 'callerId'], 'dial-sip')).toBe('numbers');
    expect(accountPartOf(['options', 'workflow'], 'voicemail')).toBe('workflows');
    expect(accountPartOf(['options', 'timeout'], 'dial-sip')).toBeUndefined();
  });
});

describe('choices', () => {
  it('of a flow give its webhook URL, by name in order', () => {
    const flows = [
      { sid: 'FW2', name: 'Support', webhookUrl: 'https://example.com/2' },
      { sid: 'FW1', name: 'Sales', webhookUrl: 'https://example.com/1' },
    ];
    expect(accountChoices(account({ flows }), 'flows')).toEqual([
      { value: 'https://example.com/1', name: 'Sales' },
      { value: 'https://example.com/2', name: 'Support' },
    ]);
  });

  it('with the same name are told apart by their SIDs, those without a name are called by it', () => {
    const workflows = [
      { sid: 'WW1', name: 'Sales' },
      { sid: 'WW2', name: 'Sales' },
      { sid: 'WW3', name: '' },
    ];
    expect(accountChoices(account({ workflows }), 'workflows').map(({ name }) => name)).toEqual([
      'Sales (WW1)',
      'Sales (WW2)',
      'WW3',
    ]);
  });

  it('of a number show its name if it has one of its own', () => {
    const numbers = [
      { sid: 'PN1', number: '+15550001111', name: 'Main line' },
      { sid: 'PN2', number: '+15550002222', name: '+15550002222' },
    ];
    expect(accountChoices(account({ numbers }), 'numbers')).toEqual([
      { value: '+15550001111', name: '+15550001111', detail: 'Main line' },
      { value: '+15550002222', name: '+15550002222' },
    ]);
  });

  it('of other types say what they are, so that a name is found whatever its type', () => {
    const flows = [{ sid: 'FW1', name: 'Sales', webhookUrl: 'https://example.com/1' }];
    const workflows = [{ sid: 'WW1', name: 'Support' }];
    const { types } = english.table;
    expect(
      choicesOfOtherTypes(account({ flows, workflows }), 'studio-flow', screenTypes, types),
    ).toEqual([{ value: 'WW1', name: 'Support', detail: 'Flex workflow', screenType: 'enqueue' }]);
    expect(
      choicesOfOtherTypes(account({ flows, workflows }), 'enqueue', screenTypes, types),
    ).toMatchObject([{ name: 'Sales', detail: 'Studio flow', screenType: 'studio-flow' }]);
  });
});

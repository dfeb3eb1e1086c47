/** Addresses that were meant as a pattern, a regular expression or a range. */
import { testEach } from '../../test/said-of-address';

describe('regular expressions', () => {
  testEach('address-regular-expression', [
    ['^\\+?1?(\\d{10})$', { address: 'XXXXXXXXXX', match: 'pattern' }],
    ['\\+1[2-9]XX[2-9]XXXXXX', { address: '+1NXXNXXXXXX', match: 'pattern' }],
    ['^4[0-9]{3}$', { address: '4XXX', match: 'pattern' }],
    ['^555.*', { address: '555!', match: 'pattern' }],
    ['555\\d+', { address: '555.', match: 'pattern' }],
    ['^(911|112)$', {}],
    ['^[^0]\\d*$', {}],
    ['\\d{999}', {}],
    ['^4XXX$', { address: '4XXX', match: 'pattern' }, 'pattern'],
    ['(4|5)XXX', {}],
  ]);
});

describe('what looks like a pattern', () => {
  testEach('address-looks-like-pattern', [
    ['_5552000XXX', { address: '5552000XXX', match: 'pattern' }],
    ['NXXNXXXXXX', { address: 'NXXNXXXXXX', match: 'pattern' }],
    ['_X.', { address: 'X.', match: 'pattern' }],
    ['_9NXX', { address: '9NXX', match: 'pattern' }],
    ['9.', { address: '9.', match: 'pattern' }],
    ['1508!', { address: '1508!', match: 'pattern' }],
    ['[2-9]11', { address: '[2-9]11', match: 'pattern' }],
    ['1508*', { address: '1508', match: 'prefix' }],
    ['555%', { address: '555', match: 'prefix' }],
    ['555XX', { address: '555XX', match: 'pattern' }, 'prefix'],
    ['1508*', { address: '1508', match: 'prefix' }, 'prefix'],
    ['1508*', { address: '1508', match: 'prefix' }, 'pattern'],
    ['15XX*', { address: '15XX!', match: 'pattern' }, 'pattern'],
    ['15XX%', { address: '15XX!', match: 'pattern' }, 'pattern'],
    ['4???', { address: '4XXX', match: 'pattern' }, 'pattern'],
    ['4XX?', { address: '4XXX', match: 'pattern' }, 'pattern'],
    ['*', { address: '', match: 'prefix' }],
    ['*', { address: '', match: 'prefix' }, 'pattern'],
    ['4X', { address: '4X', match: 'pattern' }],
    ['4xxx', { address: '4XXX', match: 'pattern' }],
    ['_4xx', { address: '4XX', match: 'pattern' }],
    ['nxxnxxxxxx', { address: 'NXXNXXXXXX', match: 'pattern' }],
    ['4???', { address: '4XXX', match: 'pattern' }],
    ['4__', { address: '4XX', match: 'pattern' }],
    ['4##', { address: '4XX', match: 'pattern' }],
    ['4...', { address: '4XXX', match: 'pattern' }],
    ['_4000', { address: '4000', match: 'pattern' }],
    ['_!', { address: '!', match: 'pattern' }],
    ['.', { address: '.', match: 'pattern' }],
    ['_X.,1', { address: 'X.', match: 'pattern' }],
    ['exten => _4XXX,1,Dial(SIP/pbx)', { address: '4XXX', match: 'pattern' }],
    ['NXX-NXX-XXXX', { address: 'NXXNXXXXXX', match: 'pattern' }],
    ['(NXX) NXX-XXXX', { address: 'NXXNXXXXXX', match: 'pattern' }],
    ['1-800-XXX-XXXX', { address: '1800XXXXXXX', match: 'pattern' }],
    ['+15551112222;ext=XX', { address: '+15551112222;ext=XX', match: 'pattern' }],
  ]);
});

describe('several addresses in one', () => {
  testEach('address-several', [
    ['4000,4001', {}],
    ['4000; 4001; 4002', {}],
    ['4000\n4001', {}],
    ['4XX|5XX', {}],
    ['4XX,5XX', {}, 'pattern'],
    ['4000-4999', { address: '4XXX', match: 'pattern' }],
    ['4000 - 4099', { address: '40XX', match: 'pattern' }],
    ['4020..4059', { address: '40[2-5]X', match: 'pattern' }],
    ['2000\u20139999', { address: 'NXXX', match: 'pattern' }],
    ['+15551230000-+15551230999', { address: '+15551230XXX', match: 'pattern' }],
    ['4000-4001', { address: '400[01]', match: 'pattern' }],
    ['4000-4999', { address: '4XXX', match: 'pattern' }, 'pattern'],
    ['4000 to 4123', {}],
    ['4000\t4001', {}],
    ['4000 & 4001', {}],
    ['4000 and 4001', {}],
    ['1000/1001', {}],
    ['1000/1001', {}, 'pattern'],
  ]);
});

describe('small letters in a pattern', () => {
  testEach('pattern-lower-case', [
    ['4xxx', { address: '4XXX' }, 'pattern'],
    ['nxxNXXXXXX', { address: 'NXXNXXXXXX' }, 'pattern'],
    ['[x]4xxx;ext=1', { address: '[x]4XXX;ext=1' }, 'pattern'],
  ]);
});

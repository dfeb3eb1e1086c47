/** One key of the configuration is ours. */
import { attributesWith, domainIn, foreignChanges } from './flex-configuration';

const configuration = {
  ui_attributes: { theme: { isLight: true }, inbound_sip_router: { other: 1 } },
  crm_enabled: false,
  date_updated: 'then',
};

test('the domain is set, and everything else stays', () => {
  const after = attributesWith(configuration, 'new.twil.io');
  expect(after).toEqual({
    theme: { isLight: true },
    inbound_sip_router: { other: 1, serverless_functions_domain: 'new.twil.io' },
  });
  expect(domainIn({ ui_attributes: after })).toBe('new.twil.io');
});

test('taken away again, it is as it was', () => {
  const set = { ui_attributes: attributesWith(configuration, 'new.twil.io') };
  expect(attributesWith(set, null)).toEqual(configuration.ui_attributes);
});

test('a key that held nothing else goes with it', () => {
  const set = { ui_attributes: attributesWith({ ui_attributes: null }, 'new.twil.io') };
  expect(attributesWith(set, null)).toEqual({});
});

test('what others changed is named, ours and the date are not', () => {
  const after = {
    ui_attributes: { theme: { isLight: false }, inbound_sip_router: {}, news: 1 },
    crm_enabled: true,
    date_updated: 'now',
  };
  expect(foreignChanges(configuration, after)).toEqual([
    'crm_enabled',
    'ui_attributes.news',
    'ui_attributes.theme',
  ]);
  expect(foreignChanges(configuration, configuration)).toEqual([]);
});

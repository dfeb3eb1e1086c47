/** That the tester in Flex reads numbers as the documents say. */
import type { RouteTable } from 'route-table';
import { MOMENT, OWN_URLS } from '../../../packages/route-table/test/build-call';
import { numberExamples } from '../../../packages/workbench/test/documents/number-examples';
import { tryCall } from '../../src/model/try-call';

test.each(numberExamples())('$country: the tester in Flex reads $dialled as $e164', (example) => {
  const { country, dialled, e164 } = example;
  const table: RouteTable = {
    routes: [{ address: e164, type: 'hangup', destination: '' }],
    default: { type: 'hangup', destination: '' },
    numbering: { defaultCountry: country },
  };
  for (const number of [e164, ...dialled]) {
    const tried = { dialled: number, caller: '', sipDomain: 'acme' };
    const trial = tryCall(table, tried, { moment: MOMENT, ownUrls: OWN_URLS });
    expect([number, trial]).toMatchObject([
      number,
      { called: { e164 }, taker: { kind: 'route', route: { address: e164 } } },
    ]);
  }
});

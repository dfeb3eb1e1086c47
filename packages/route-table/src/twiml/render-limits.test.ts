/** That neither a call nor raw TwiML makes an answer other than what was validated. */
import { buildCall, render } from '../../test/build-call';
import type { Destination } from '../destination';
import { validateDefaultRoute } from '../validation/validate-route';
import { NO_CALL } from './call-context';

test('a caller cannot push an answer past the limit: then the placeholders are empty', () => {
  const parameters = Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [`p${index}`, '{{header.X-A}}'.repeat(10)]),
  );
  const destination: Destination = {
    type: 'dial-client',
    destination: 'alice',
    options: { parameters },
  };
  expect(validateDefaultRoute(destination)).toMatchObject({ kind: 'valid' });
  const rendered = render(destination, buildCall({ headers: { 'x-a': '"'.repeat(1024) } }));
  expect(rendered).toBe(render(destination, NO_CALL));
  expect(rendered).toContain('<Parameter name="p49" value=""/>');
  expect(render(destination, buildCall({ headers: { 'x-a': 'é' } }))).toContain('é'.repeat(10));
});

test('a whole document stays as it is, but for its declaration', () => {
  const raw =
    '<?xml version="1.0" encoding="ISO-8859-1"?>\n<!-- hi --><Response id="1"><Hangup/></Response>\n';
  expect(render({ type: 'twiml', destination: raw }, buildCall())).toBe(
    '<?xml version="1.0" encoding="UTF-8"?><!-- hi --><Response id="1"><Hangup/></Response>\n',
  );
});

test('raw TwiML is never filled in from the call', () => {
  const raw = '<Say>{{caller}}</Say>';
  expect(render({ type: 'twiml', destination: raw }, buildCall())).toContain(raw);
});

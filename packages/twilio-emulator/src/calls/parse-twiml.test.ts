/** TwiML as a tree, and why a document is none. */
import { parseTwiml } from './parse-twiml';

describe('TwiML', () => {
  it('becomes a tree of verbs and nouns with attributes and text', () => {
    const document = `<?xml version="1.0" encoding="UTF-8"?>
      <!-- made by hand --><Response>
        <Say voice="a&amp;b"> one <![CDATA[<two>]]> &#233; </Say>
        <Dial><Sip>sip:a@b?X-C=1&amp;X-D=2</Sip></Dial>
      </Response>`;
    expect(parseTwiml(document)).toEqual({
      kind: 'twiml',
      response: {
        name: 'Response',
        attributes: {},
        text: '',
        children: [
          { name: 'Say', attributes: { voice: 'a&b' }, text: 'one <two> é', children: [] },
          {
            name: 'Dial',
            attributes: {},
            text: '',
            children: [{ name: 'Sip', attributes: {}, text: 'sip:a@b?X-C=1&X-D=2', children: [] }],
          },
        ],
      },
    });
  });

  it.each([
    ['', 'document must contain a root element'],
    ['hello', 'text data outside of root node'],
    ['<Response>', 'unclosed tag: Response'],
    ['<Response><Say></Response>', 'unexpected close tag'],
    ['<Response>&nbsp;</Response>', 'undefined entity'],
    ['<Response a=1/>', 'unquoted attribute value'],
    ['<Response/><Response/>', 'documents may contain only one root'],
    ['<response/>', 'its root is response, not Response'],
  ])('is not %j: %s', (document, reason) => {
    const reading = parseTwiml(document);
    expect(reading).toEqual({ kind: 'broken', reason: expect.any(String) as string });
    expect(JSON.stringify(reading)).toContain(reason);
  });
});

/** Placed calls: the keys that a Gather takes, and how long sounds last. */
import { startCallWorld } from './calls-world';

const { web, place, secondsPassed } = startCallWorld();

describe('Gather', () => {
  it.each([
    ['numDigits="1"', '12', '1'],
    ['', '12#', '12'],
    ['finishOnKey="*"', '1*', '1'],
    ['', '', undefined],
    ['actionOnEmptyResult="true"', '', ''],
  ])('with %s and %s pressed sends %s', async (attributes, pressed, sent) => {
    web.twiml('/voice', `<Gather action="/after" ${attributes}><Say>Press</Say></Gather>`);
    await place({ digits: [pressed] });
    expect(web.asked('/after')[0]?.form['Digits']).toBe(sent);
    expect(secondsPassed()).toBe(pressed === '' ? 6 : 2);
  });

  it('without an action asks for the same document', async () => {
    web.twiml('/voice', '<Gather/>');
    await place({ digits: ['7'] });
    expect(web.asked('/voice').map(({ form }) => form['Digits'])).toEqual([undefined, '7']);
  });
});

it('Sounds take their time, and an audio file is a document', async () => {
  web.twiml(
    '/voice',
    '<Say loop="2">fifteen letters</Say><Play>/a.mp3</Play><Pause length="3"/><Redirect>/tune</Redirect>',
  );
  web.on('/tune', (response) => {
    response.setHeader('Content-Type', 'audio/mpeg');
    response.end('x');
  });
  await place({ playSeconds: { '/a.mp3': 42, [`${web.url}/tune`]: 5 } });
  expect(secondsPassed()).toBe(2 + 42 + 3 + 5);
});

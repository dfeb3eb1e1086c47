import { execFileSync } from 'node:child_process';
import { asTyped } from './shell-words';

it.each([[['a.yaml', '--to=x@y']], [["it's", '$HOME `id` "q" \\ !', 'a\nb', '', '*', '~']]])(
  'a shell reads the words %j as they are',
  (words) => {
    const out = execFileSync('sh', ['-c', `printf '%s\\0' ${asTyped(words)}`], {
      encoding: 'utf8',
    });
    expect(out.split('\0').slice(0, -1)).toEqual(words);
  },
);

it('quotes only what needs it', () => {
  expect(asTyped(['plan', '--file', 'my file.yaml'])).toBe("plan --file 'my file.yaml'");
});

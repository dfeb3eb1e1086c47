/** Faults of the rules by which a marker becomes its secret again. */
import type { Mutant } from './mutant';

export const secretMutants: readonly Mutant[] = [
  {
    name: 'takes a marker wherever it is sent',
    file: 'src/secrets/secrets.ts',
    find: 'own && bindingOf(own.place) === here',
    replace: 'own',
  },
  {
    name: 'takes the marker of one kind of place for that of another',
    file: 'src/secrets/secrets.ts',
    find: 'return JSON.stringify([kind, boundTo, within]);',
    replace: 'return JSON.stringify([boundTo, within]);',
  },
  {
    name: 'does not look at the text around a secret',
    file: 'src/secrets/secrets.ts',
    find: 'return JSON.stringify([kind, boundTo, within]);',
    replace: "return JSON.stringify([kind, boundTo, within === '' ? '' : 'x']);",
  },
  {
    name: 'lets a marker be where no secret can be',
    file: 'src/secrets/secrets.ts',
    find: 'rest: (text, path) => report(secretMarkersIn(text), path, false),',
    replace: '',
  },
  {
    name: 'forgets to say that a secret is not known',
    file: 'src/secrets/secrets.ts',
    find: 'if (found === undefined) report(',
    replace: 'if (found !== undefined) report(',
  },
  {
    name: 'sends the user info of a URL to another host',
    file: 'src/secrets/url-secrets.ts',
    find: 'return [lower, host.toLowerCase(),',
    replace: "return [lower, '',",
  },
  {
    name: 'sends the user info of a URL unencrypted',
    file: 'src/secrets/url-secrets.ts',
    find: 'return [lower, host',
    replace: "return ['', host",
  },
  {
    name: 'sends the user info of a URL to another port',
    file: 'src/secrets/url-secrets.ts',
    find: "port === DEFAULT_PORTS[lower] ? '' : port",
    replace: "''",
  },
  {
    name: 'hands a token on as another parameter',
    file: 'src/secrets/url-secrets.ts',
    find: '[...origin, name.toLowerCase()]',
    replace: '[...origin]',
  },
  {
    name: 'sends a SIP password to an address that a parameter names',
    file: 'src/secrets/sip-uri-secrets.ts',
    find: ': [scheme.toLowerCase(), target.toLowerCase()];',
    replace: ": [scheme.toLowerCase(), target.toLowerCase().split(';', 1)[0] ?? ''];",
  },
  {
    name: 'gives the password in a SIP URI to another user',
    file: 'src/secrets/sip-uri-secrets.ts',
    find: 'boundTo: [who, ...target, userInfo.slice(0, colon)],',
    replace: 'boundTo: [who, ...target],',
  },
  {
    name: 'shows the SIP server of a caller what is for the called one',
    file: 'src/secrets/sip-uri-secrets.ts',
    find: 'boundTo: [who, ...target, userInfo.slice(0, colon)],',
    replace: 'boundTo: [...target, userInfo.slice(0, colon)],',
  },
  {
    name: 'answers a SIP server for another user',
    file: 'src/destinations/dial-sip.ts',
    find: "username ?? ''],",
    replace: "''],",
  },
  {
    name: 'lets two secrets of a verb change places',
    file: 'src/secrets/twiml-secrets.ts',
    find: "kind: 'twiml', boundTo: ordinal, within",
    replace: "kind: 'twiml', boundTo: 0, within",
  },
  {
    name: 'gives equal secrets equal markers',
    file: 'src/secrets/row-secrets.ts',
    find: "      within: '',\n      at: this.placeOf(path),",
    replace: "      within: '',\n      at: '',",
  },
  {
    name: 'does not bind what is in an undeclared field to its row',
    file: 'src/secrets/row-secrets.ts',
    find: 'boundTo: [this.placeOf(path), ...boundTo, span.boundTo],',
    replace: 'boundTo: [...boundTo, span.boundTo],',
  },
  {
    name: 'hands a parameter on to another client',
    file: 'src/secrets/row-secrets.ts',
    find: "[name ?? '', inner.toLowerCase(), ...receiver]",
    replace: "[name ?? '', inner.toLowerCase()]",
  },
  {
    name: 'shows a secret whose name is escaped',
    file: 'src/secrets/text-secrets.ts',
    find: 'return decodeURIComponent(name);',
    replace: 'return name;',
  },
];

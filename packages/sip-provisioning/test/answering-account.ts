/** An account whose every request is answered by a function: for what the emulator does not do. */
import { Account, type AccountOptions } from '../src/account/account';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

export interface Answered {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Record<string, string>;
}

export function answeringAccount(
  answer: (asked: Asked) => Answered | Error,
  patience: AccountOptions['patience'] = {},
): Account {
  const credentials = { accountSid: `AC${'0'.repeat(32)}`, username: 'AC', password: 'token' };
  return new Account(credentials, {
    patience,
    onHttpClient: ({ axios }) => {
      axios.defaults.adapter = (config) => {
        const url = new URL(axios.getUri(config));
        const method = (config.method ?? 'get').toUpperCase();
        const answered = answer({ method, path: url.pathname, query: url.searchParams });
        if (answered instanceof Error) return Promise.reject(answered);
        const { status, body = {}, headers = {} } = answered;
        return Promise.resolve({ status, statusText: '', headers, config, data: body });
      };
    },
  });
}

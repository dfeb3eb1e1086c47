/** The page of a running emulator: plain files, under a policy that lets nothing else in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply } from '../api/reply';
import type { ControlRoute } from '../control/control-api';
import { packageFolder } from '../package-folder';

/** Shipped as they are: the same from sources and from the package. */
const FOLDER = 'src/page/files';
/** By path below /__emulator/; '' is the page itself. */
const FILES: readonly (readonly [path: string, file: string, type: string])[] = [
  ['', 'index.html', 'text/html; charset=utf-8'],
  ['page/page.css', 'page.css', 'text/css; charset=utf-8'],
  ...['page.js', 'draw.js', 'forms.js', 'trace.js'].map(
    (file) => [`page/${file}`, file, 'text/javascript; charset=utf-8'] as const,
  ),
];

/** Its own files and its own control API, and no page around it that could press its buttons. */
const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

export function pageRoutes(): ControlRoute[] {
  return FILES.map(([path, file, type]) => ({
    method: 'GET',
    path,
    run: (): Reply => ({
      status: 200,
      headers: HEADERS,
      content: { bytes: readFileSync(join(packageFolder(), FOLDER, file)), type },
    }),
  }));
}

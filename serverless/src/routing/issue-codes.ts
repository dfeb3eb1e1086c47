/** Issues for a log: what is wrong and where, without the values, which may be secret. */
import type { Finding } from 'route-table';

/** `not-an-absolute-url at destination, too-large at options.timeout` */
export function issueCodes(issues: readonly Finding[]): string {
  return issues
    .map(({ code, path }) => (path.length > 0 ? `${code} at ${path.join('.')}` : code))
    .join(', ');
}

/** Tests of where each finding is shown. */
import { findingsAt, findingsElsewhere, findingsOfWhole } from './form-findings';

const issue = (...path: readonly (string | number)[]) => ({
  code: 'code',
  path,
  message: 'Wrong.',
});

describe('findings of a form', () => {
  const found = {
    issues: [issue('options', 'headers', 'X-A'), issue('options', 'headers'), issue('options')],
    warnings: [issue('optionsOfOld'), issue('address')],
  };
  const headers = ['options', 'headers'];

  it('are shown at their field, with those of its entries', () => {
    expect(findingsAt(found, headers)).toEqual({
      issues: [issue('options', 'headers', 'X-A'), issue('options', 'headers')],
      warnings: [],
    });
  });

  it('of the field as a whole can be told from those of its entries', () => {
    expect(findingsOfWhole(findingsAt(found, headers), headers).issues).toEqual([
      issue('options', 'headers'),
    ]);
  });

  it('are shown at the top if no field has their path', () => {
    expect(findingsElsewhere(found, [headers, ['address']])).toEqual({
      issues: [issue('options')],
      warnings: [issue('optionsOfOld')],
    });
  });
});

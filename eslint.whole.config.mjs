/** The rules of eslint.config.mjs for the whole tree at once: one type check instead of one for each package. */
import rules from './eslint.config.mjs';

/** A package's own program reads the sources that it imports again, which is quicker for a few files only. */
const programs = ['./tsconfig.lint.json', './plugin-inbound-sip-router/tsconfig.json'];

export default [
  ...rules,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: false, project: programs } },
  },
];

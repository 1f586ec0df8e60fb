import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  // The table of word vectors is made by a program.
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.vscode-host/',
      '.vscode-test/',
      'test-results/',
      'src/core/triage/discern/word-vectors-table.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    // Imports between the parts of src are checked by .dependency-cruiser.mjs.
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'require',
        'window',
        'document',
        'navigator',
        'setTimeout',
        'setInterval',
      ],
      'no-console': 'error',
    },
  },
  {
    // YAML is read in one place, within bounds.
    files: ['src/**/*.ts'],
    ignores: ['src/core/yaml/document.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'yaml',
              importNames: ['parse', 'parseDocument', 'parseAllDocuments', 'Lexer', 'Composer'],
              message: 'Read YAML within bounds: readYaml (src/core/yaml/document.ts).',
            },
          ],
        },
      ],
    },
  },
  {
    // What others wrote must become no link and no icon in what VS Code shows.
    files: ['src/editor/**/*.ts'],
    ignores: ['src/editor/shared/dialogs.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "MemberExpression[object.property.name='window'][property.name=/^(show(Information|Warning|Error)Message|showQuickPick|showInputBox|setStatusBarMessage)$/]",
          message: 'Use src/editor/shared/dialogs.ts.',
        },
      ],
    },
  },
  {
    // Unit tests must be reproducible on any machine: no randomness without the run's seed, no wall-clock time.
    files: ['test/core/**/*.ts'],
    ignores: ['test/core/support/properties.ts', 'test/core/support/seed.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'fc', property: 'assert', message: 'Use holds or eventuallyHolds (support/properties.ts).' },
        { object: 'fc', property: 'check', message: 'Use holds or eventuallyHolds (support/properties.ts).' },
        { object: 'fc', property: 'sample', message: 'Use holds or eventuallyHolds (support/properties.ts).' },
        { object: 'Math', property: 'random', message: 'Begin with the seed of the run (support/seed.ts).' },
        {
          object: 'performance',
          property: 'now',
          message: 'Count steps, reads or looks: time says nothing on a busy machine.',
        },
        { object: 'Date', property: 'now', message: 'Use FakeClock (support/fakes.ts).' },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);

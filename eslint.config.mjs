import { builtinModules } from 'node:module';
import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const nodeBuiltins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** What the core must not see: the editor, Node, and everything above it. */
const coreImports = {
  paths: [
    { name: 'vscode', message: 'The core runs without an editor: declare a port in src/core/ports.ts.' },
    ...nodeBuiltins.map((name) => ({
      name,
      message: 'The core also runs in a browser: declare a port in src/core/ports.ts.',
    })),
  ],
  patterns: [
    {
      regex: '^(\\.\\./)+(editor|hosts)/',
      message: 'Data flows one way: the core knows neither the editor nor the hosts.',
    },
  ],
};

/**
 * A view knows the core, the loaded library and what the views share (src/editor/shared), never another view.
 * @param up how a file of the view gets to the folder of all views.
 */
const viewRules = (files, up) => ({
  files,
  ignores: ['src/editor/shared/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: nodeBuiltins.map((name) => ({
          name,
          message: 'The editor side also runs in a browser: take it from the host.',
        })),
        patterns: [
          {
            regex: `^${up.replaceAll('.', '\\.')}(?!shared/|library/|\\.\\./)`,
            message: 'Views do not know each other: what they share belongs to src/editor/shared or to the core.',
          },
        ],
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.vscode-host/', '.vscode-test/', 'test-results/'] },
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
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', coreImports],
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
  viewRules(['src/editor/*/*.ts'], '../'),
  // A view with much to it has folders of its own.
  viewRules(['src/editor/*/*/**/*.ts'], '../../'),
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

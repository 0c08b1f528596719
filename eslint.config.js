import js from '@eslint/js'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

/** The walls between the rooms of the house (docs/architecture.md): what each folder may import, and nothing else. */
const LAYERS = [
  'activities',
  'adapters',
  'api',
  'contracts',
  'domain',
  'local',
  'prisma',
  'use-cases',
  'worker',
  'workflows',
]

/** Files that put the parts together may import every layer. */
const COMPOSITION = ['api/main.ts', 'api/create-door.ts', 'worker/main.ts']

const mayImport = (layer, ...allowed) => ({
  target: `./${layer}/**/!(main).ts`,
  from: LAYERS.filter((other) => other !== layer && !allowed.includes(other)).map((other) => `./${other}/**/*`),
  message: `${layer} may import only ${[layer, ...allowed].join(', ')}`,
})

const onlyPackages = (regex, message) => ({ 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] })

const NO_LOCAL_TIME = [
  { selector: "Identifier[name='Intl']", message: 'Local time is worked out in domain/clocks only' },
  {
    selector: 'MemberExpression[property.name=/^toLocale/]',
    message: 'Local time is worked out in domain/clocks only',
  },
  {
    selector: 'MemberExpression[property.name=/^get(Date|Day|Hours|Minutes|Month|FullYear|TimezoneOffset)$/]',
    message: 'Local time is worked out in domain/clocks only',
  },
]

const PURE = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass the time in' },
  { selector: ':function[async=true]', message: 'Domain rules are synchronous' },
]

/** The first ten characters of an instant are a day in UTC, which in summer begins an hour too late. */
const NO_UTC_DAY = [
  {
    selector: "CallExpression[callee.property.name='slice'][arguments.0.value=0][arguments.1.value=10]",
    message: 'A day is a day in London: localDate in domain/clocks, or a fact of the door (Standing)',
  },
]

export default tseslint.config(
  { ignores: ['node_modules/**', '.local/**', 'prisma/generated/**', 'coverage/**', '**/*.js', '**/*.mjs'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      complexity: ['error', 10],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: import.meta.dirname,
          zones: [
            mayImport('domain'),
            mayImport('contracts', 'domain'),
            mayImport('workflows', 'contracts', 'domain', 'activities'),
            mayImport('activities', 'contracts', 'domain', 'adapters', 'prisma'),
            mayImport('prisma', 'domain'),
            mayImport('adapters', 'domain'),
            mayImport('use-cases', 'contracts', 'domain', 'prisma'),
            mayImport('api', 'use-cases', 'domain', 'adapters'),
            mayImport('worker', 'contracts', 'activities', 'adapters', 'prisma'),
            {
              target: './workflows',
              from: './domain/clocks/**/*',
              message: 'Workflows compare instants; they never compute dates',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['domain/**'],
    rules: {
      ...onlyPackages('^[^.]', 'The domain has no dependencies'),
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
      'no-restricted-syntax': ['error', ...PURE, ...NO_LOCAL_TIME, ...NO_UTC_DAY],
    },
  },
  {
    files: ['domain/clocks/**'],
    rules: {
      ...onlyPackages('^(?!\\.|temporal-polyfill$)', 'The clocks know one package: temporal-polyfill'),
      'no-restricted-syntax': ['error', ...PURE, ...NO_LOCAL_TIME],
    },
  },
  {
    files: ['activities/**', 'adapters/**', 'api/**', 'prisma/**', 'use-cases/**', 'worker/**'],
    rules: { 'no-restricted-syntax': ['error', ...NO_UTC_DAY] },
  },
  {
    files: ['contracts/**', 'workflows/**'],
    rules: onlyPackages(
      '^(?!\\.|@temporalio/(workflow|common)$)',
      'The sandbox holds only the domain and the workflow SDK',
    ),
  },
  {
    files: ['workflows/**'],
    rules: {
      'no-restricted-syntax': ['error', ...NO_LOCAL_TIME, ...NO_UTC_DAY],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/activities/**'], allowTypeImports: true, message: 'Types only' }] },
      ],
    },
  },
  { files: [...COMPOSITION, 'local/**', 'bench/**'], rules: { 'import-x/no-restricted-paths': 'off' } },
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off', 'import-x/no-restricted-paths': 'off' } },
)

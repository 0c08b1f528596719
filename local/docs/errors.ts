import { ERRORS, type DocumentedError } from '../../api/error-catalogue.ts'

const byCode = (errors: readonly DocumentedError[]): readonly DocumentedError[] =>
  errors.toSorted((a, b) => a.code.localeCompare(b.code, 'en'))

const section = ({ code, status, title, rule, detail, whatToDo }: DocumentedError): string =>
  [
    `### ${code}`,
    `${String(status)} · ${title}${rule === undefined ? '' : ` · ${rule}`}`,
    detail,
    `What to do: ${whatToDo}`,
  ].join('\n\n')

/** docs/api/errors.md: every code that a problem can carry. */
export const makeErrorsPage = (): string =>
  `${[
    '# Errors',
    'Made by `npm run docs` from `api/problem-table.ts` and the refusals of the parts in `domain`.',
    'Every answer that is not what was asked for is `application/problem+json` (RFC 9457). Its `code` is one of those below and is never renamed; `type` leads to its explanation; `instance` is the Idempotency-Key of a write, else the id of the request (`X-Request-Id`); a refused write answers its key the same at every repeat, so that a new attempt needs a new key; `rule` names the rule of the rulebook that decided; `whatToDo` says what to do next; `errors` lists every problem of a body at once, each with a JSON pointer. The words of a refusal may say more about the case at hand than stands here.',
    '## Requests',
    ...byCode(ERRORS.ofRequests).map(section),
    '## Rules',
    ...byCode(ERRORS.ofRules).map(section),
  ].join('\n\n')}\n`

import { problem } from '../../api/answers.ts'
import { REFUSAL_ANSWERS } from '../../api/problem.ts'
import { PROBLEMS } from '../../api/problem-table.ts'
import type { Asked, DocumentedResponse } from './requests.ts'

export interface Heard {
  readonly status: number
  readonly type: string
  readonly etag: string | null
  readonly text: string
  readonly ms: number
}

/** What must never leave: where the code lies, what the database said, which programs run. */
const INSIDE =
  /node_modules|\.ts:\d|\bat \w+ \(|PrismaClient|SELECT .* FROM|duplicate key value|violates|pg_catalog|temporal\.api|ECONNREFUSED|x-powered-by/i

/** What is wrong with an answer; undefined when it is as the document says. @param slowestMs what takes longer hangs */
export function complaintAbout(
  asked: Asked,
  heard: Heard,
  documented: Readonly<Record<string, DocumentedResponse>>,
  slowestMs: number,
): string | undefined {
  const response = documented[String(heard.status)]
  if (heard.status >= 500) return `answered ${String(heard.status)}`
  if (heard.ms > slowestMs) return `took ${String(Math.round(heard.ms / 1000))} seconds`
  if (asked.as === undefined && heard.status !== 401) return 'let somebody in who has not signed in'
  if (response === undefined) return `answered ${String(heard.status)}, which is not documented`
  if (!Object.keys(response.content ?? {}).some((type) => heard.type.startsWith(type)))
    return `answered with ${heard.type}`
  return heard.status >= 400 ? problemWith(heard, response) : wrongForm(asked, heard)
}

function problemWith({ status, text }: Heard, { description }: DocumentedResponse): string | undefined {
  const said = problem.safeParse(json(text))
  if (!said.success) return 'said no in another form than a problem'
  if (said.data.status !== status) return 'says another status than it has'
  if (INSIDE.test(text)) return 'says what is inside'
  const { code } = said.data
  // Refusals by the rules are documented by their kind, with all their codes on a page of their own.
  const isOfRules =
    !(code in PROBLEMS) && Object.values(REFUSAL_ANSWERS).some(({ title }) => description.includes(title))
  return isOfRules || description.split(', ').includes(code) ? undefined : `says ${code}, which is not documented`
}

function wrongForm({ route }: Asked, { status, type, text }: Heard): string | undefined {
  if (type.startsWith('text/html')) return undefined
  const parsed = route.answers[status]?.schema.safeParse(json(text))
  if (parsed === undefined) return 'has no schema'
  return parsed.success
    ? undefined
    : `does not fit its schema: ${parsed.error.issues.map(({ path, message }) => `${path.join('/')} ${message}`).join('; ')}`
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
